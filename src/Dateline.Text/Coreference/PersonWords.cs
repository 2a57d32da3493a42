using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text.Tagging;

namespace Dateline.Text.Coreference;

/// <summary>Words that tell men from women.</summary>
internal static class PersonWords
{
    private static readonly FrozenSet<string> Male =
        "man boy father son brother husband king prince uncle nephew grandfather grandson widower mr sir lord spokesman chairman policeman gunman businessman imam sheikh priest monk bishop pope"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Female =
        "woman girl mother daughter sister wife queen princess aunt niece grandmother granddaughter widow mrs ms miss lady dame spokeswoman chairwoman policewoman actress nun waitress"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The gender a noun tells, with the kind of thing it means.</summary>
    public static Gender GenderOfNoun(string lemma, NounKind kind)
    {
        if (Male.Contains(lemma)) return Gender.Male;
        if (Female.Contains(lemma)) return Gender.Female;
        return kind == NounKind.Person ? Gender.Unknown : Gender.Neuter;
    }

    /// <summary>The gender a title in or before a person's name tells; unknown without one.</summary>
    public static Gender GenderOfName(string text, ImmutableArray<Token> tokens, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(tokens.Length);
        for (int i = Math.Max(0, start - 1); i < start + length; i++)
        {
            string word = tokens[i].Span.In(text).TrimEnd('.').ToString().ToLowerInvariant();
            if (Male.Contains(word)) return Gender.Male;
            if (Female.Contains(word)) return Gender.Female;
        }
        return Gender.Unknown;
    }
}
