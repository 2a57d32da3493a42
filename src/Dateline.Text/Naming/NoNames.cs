using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Takes back what looks like the name of a person or an organization by its capitals and is none: planets, days in short, acronyms of offices and papers, and addresses of sites.</summary>
internal static class NoNames
{
    // How many words apart days in short stand in a list: "Fri , Sat or Sun".
    private const int Reach = 4;

    private static readonly FrozenSet<string> s_planets = Words("Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto");

    private static readonly FrozenSet<string> s_days = Words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun");

    private static readonly FrozenSet<string> s_acronyms = Words("AGM ATM ATMs CEO CEOs CFO CIO COO CTO CV DVD ETA EVP FAQ FYI GDP GPS HQ HR ID IPO IT LOL MBA MD MP MPs NGO NGOs OK PC PDF PHD PM PR PS RFP RFQ RSVP SMS SVP TV USB VP");

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_organization = NameScheme.Universal.KindOf("ORG");

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public static void Drop(TaggedText text, Span<int> tags)
    {
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            if (kind != s_person && kind != s_organization) continue;
            bool single = end - start == 1;
            if (ArePlanets(text, start, end) || (single && (Holds(s_acronyms, text.Word(start)) || IsSite(text.Word(start)) || (Holds(s_days, text.Word(start)) && IsAmongDays(text, start))))) tags[start..end].Clear();
        }
    }

    // The corpora take the address of a site for none.
    private static bool IsSite(ReadOnlySpan<char> word) => word.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".net", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".org", StringComparison.OrdinalIgnoreCase);

    // "Mercury and Venus" too
    private static bool ArePlanets(TaggedText text, int start, int end)
    {
        for (int word = start; word < end; word++)
        {
            if (!Holds(s_planets, text.Word(word)) && !(word > start && text.Word(word) is "and" or ",")) return false;
        }
        return end - start > 1 || !IsBeside(text, start);
    }

    // "Freddie Mercury", whose first name was not found, is none.
    private static bool IsBeside(TaggedText text, int word) => (word > 0 && text.PartsOfSpeech[word - 1] == PartOfSpeech.ProperNoun) || (word + 1 < text.Words.Length && text.PartsOfSpeech[word + 1] == PartOfSpeech.ProperNoun);

    private static bool IsAmongDays(TaggedText text, int day)
    {
        for (int word = Math.Max(0, day - Reach); word < Math.Min(text.Words.Length, day + Reach + 1); word++)
        {
            if (word != day && Holds(s_days, text.Word(word))) return true;
        }
        return false;
    }
}
