using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Joins the parties of two mentions of one happening: who is named in both is named once, by the fuller naming.</summary>
internal sealed class PartyJoiner(SyntaxTree tree, Mentions mentions)
{
    private const int StemLength = 5;

    public void Join(List<Filler> into, List<Filler> from)
    {
        foreach (Filler filler in from)
        {
            int known = into.FindIndex(other => other.Span.Overlaps(filler.Span) || other.Head == filler.Head || AreSame(other, filler));
            if (known < 0) into.Add(filler);
            else if (!into[known].Span.Overlaps(filler.Span) && IsFuller(filler, into[known])) into[known] = filler;
        }
    }

    /// <summary>Gives fuller namings and names of persons to what is known to have been hit.</summary>
    public void Name(Draft into, List<Filler> from)
    {
        foreach (Filler filler in from)
        {
            int known = into.Targets.FindIndex(other => other.Span.Overlaps(filler.Span) || other.Head == filler.Head || AreSame(other, filler));
            if (known < 0)
            {
                if (IsPerson(filler.Head)) into.Targets.Add(filler);
            }
            else if (!into.Targets[known].Span.Overlaps(filler.Span) && IsFuller(filler, into.Targets[known])) into.Targets[known] = filler;
        }
    }

    private bool IsPerson(int head) => tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsPersonName(head);

    private bool AreSame(in Filler a, in Filler b)
    {
        int x = mentions.Antecedent(a.Head), y = mentions.Antecedent(b.Head);
        return x == b.Head || y == a.Head || (x >= 0 && x == y) || Contains(a, b) || Contains(b, a) || IsPeopleOf(a, b) || IsPeopleOf(b, a);
    }

    // "Al-Shabaab fighters" and "Shabaab", "the two children" and "two children"
    private bool Contains(in Filler whole, in Filler part) => Words(whole).Contains(Words(part), StringComparison.OrdinalIgnoreCase);

    // "Kenyan" and "Kenya's army"
    private bool IsPeopleOf(in Filler people, in Filler whole)
    {
        if (!mentions.IsDemonym(people.Head) || Words(people).Contains(' ')) return false;
        ReadOnlySpan<char> stem = Words(people)[..Math.Min(people.Span.Length, StemLength)];
        Range tokens = tree.Document.TokensIn(whole.Span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree.Document.Words(tree[i]).StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // A nationality gives way to a noun, bare words give way to more.
    private bool IsFuller(in Filler filler, in Filler known) => (mentions.IsDemonym(known.Head) && !mentions.IsDemonym(filler.Head) && tree.IsNominal(filler.Head)) || Contains(filler, known);

    private ReadOnlySpan<char> Words(in Filler filler) => filler.Span.In(tree.Document.Text);
}
