using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Joins the namings of one thing: those with the same words, the same head and no words that the fuller one lacks, abbreviations and known aliases.</summary>
internal static class MucEntities
{
    public static ImmutableArray<MucFilling> Join(Document document, IEnumerable<MucFilling> namings, FrozenSet<(string, string)> aliases)
    {
        var kept = new List<MucFilling>();
        foreach (MucFilling naming in namings.OrderByDescending(naming => naming.Words.Length).ThenBy(naming => naming.Phrase.First))
        {
            int place = kept.FindIndex(other => other.Role == naming.Role && IsSame(document, other, naming, aliases));
            if (place < 0) kept.Add(naming);
            else kept[place] = Joined(kept[place], naming);
        }
        return [.. kept.OrderBy(filling => filling.Phrase.First)];
    }

    private static MucFilling Joined(MucFilling fuller, MucFilling shorter) => fuller with
    {
        Probability = Math.Max(fuller.Probability, shorter.Probability),
        Sum = fuller.Sum + shorter.Sum,
        Namings = fuller.Namings.AddRange(shorter.Namings),
    };

    private static bool IsSame(Document document, MucFilling fuller, MucFilling shorter, FrozenSet<(string, string)> aliases)
    {
        string[] a = fuller.Words.Split(' '), b = shorter.Words.Split(' ');
        if (b.All(word => a.Contains(word) || (word.EndsWith('S') && a.Contains(word[..^1])))) return true;
        if (fuller.Role != MucRole.Organization) return false;
        return (b.Length == 1 && b[0].Length is >= 2 and <= 6 && Initials(a) == b[0]) || aliases.Contains((fuller.Words, shorter.Words)) || IsBracketed(document, fuller.Phrase, shorter.Phrase);
    }

    // "The Army of National Liberation [ELN]": nothing but a bracket stands between.
    private static bool IsBracketed(Document document, in MucPhrase a, in MucPhrase b)
    {
        (MucPhrase left, MucPhrase right) = a.First < b.First ? (a, b) : (b, a);
        return left.End + 1 == right.First && document.Words(document.Tokens[left.End]) is "(" or "[";
    }

    private static string Initials(string[] words) => string.Concat(words.Where(word => word is not ("OF" or "THE" or "AND" or "DE" or "FOR") && word.Length > 0).Select(word => word[0]));
}
