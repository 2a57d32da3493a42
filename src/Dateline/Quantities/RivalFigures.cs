using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Quantities;

/// <summary>Tells figures that several sources give for the same people from figures of people who come on top: "the army said 10 were killed, the rebels 40".</summary>
internal static class RivalFigures
{
    /// <summary>Whether a word says that somebody gives a figure.</summary>
    public static bool IsSaying(ReadOnlySpan<char> word) => word is "said" or "says" or "say" or "saying" or "claimed" or "claims" or "claim" or "counted" or "counts" or "reported" or "reports" or "report" or "estimated" or "estimates" or "estimate" or "spoke" or "speaks" or "speak" or "gave" or "gives" or "give" or "cited" or "cites" or "cite" or "put" or "puts" or "putting";

    /// <summary>Marks, among the tolls of one sentence, each that another source gives for those of an earlier one.</summary>
    public static void Mark(ImmutableArray<TollMention>.Builder mentions, int first, Document document)
    {
        for (int i = first; i < mentions.Count; i++)
        {
            if (mentions[i].Share == TollShare.Whole && mentions[i].Numbered && IsOutdated(mentions[i], document)) mentions[i] = mentions[i] with { Share = TollShare.Replaced };
        }
        for (int i = first + 1; i < mentions.Count; i++)
        {
            TollMention later = mentions[i];
            if (later.Share != TollShare.Whole || !later.Numbered) continue;
            for (int j = first; j < i; j++)
            {
                TollMention earlier = mentions[j];
                if (earlier.Kind != later.Kind || earlier.Share is not (TollShare.Whole or TollShare.Rival) || !earlier.Numbered || earlier.Trigger == later.Trigger || !AreOfSame(earlier, later, document)) continue;
                bool put = IsPut(later.Trigger, document) || IsPut(earlier.Trigger, document);
                if (!put && !IsSaidBetween(earlier, later, document)) continue;
                mentions[i] = later with { Share = TollShare.Rival };
                break;
            }
        }
    }

    // "had earlier put the toll at nine", "which first spoke of three dead": what was counted before the figure that now holds.
    private static bool IsOutdated(TollMention toll, Document document)
    {
        int start = Math.Min(toll.Trigger, toll.Tokens.Start.Value);
        for (int i = start - 1; i > Math.Max(0, start - LongestSaying); i--)
        {
            ReadOnlySpan<char> word = document.Words(document.Tokens[i]);
            if (word is "," or ";" or "." or "that") return false;
            if (word is not ("spoken" or "spoke" or "given" or "gave" or "put" or "reported" or "counted")) continue;
            ReadOnlySpan<char> before = document.Words(document.Tokens[i - 1]);
            return before is "earlier" or "previously" or "initially" or "originally" || before is "first" && i > 1 && document.Words(document.Tokens[i - 2]) is "had" or "at" or "which" or "who";
        }
        return false;
    }

    private const int LongestSaying = 7;

    // "put the toll at": all who were killed, by somebody's count
    private static bool IsPut(int toll, Document document)
    {
        if (document.Tokens[toll].Lemma is not ("toll" or "figure" or "number")) return false;
        for (int i = toll - 1; i >= Math.Max(0, toll - 3); i--)
        {
            if (document.Words(document.Tokens[i]) is "put" or "puts" or "putting" or "gave" or "gives" or "giving" or "placed") return true;
        }
        return false;
    }

    // "12 people were killed, while residents said that 40 had died"
    private static bool IsSaidBetween(TollMention earlier, TollMention later, Document document)
    {
        int from = Math.Max(earlier.Trigger + 1, earlier.Tokens.End.Value), to = Math.Min(later.Trigger, later.Tokens.Start.Value);
        bool divided = false, said = false;
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> word = document.Words(document.Tokens[i]);
            divided |= word is "but" or "while" or "whereas" or "though" or "although" or "and" or ";" or ",";
            said |= divided && IsSaying(word);
        }
        return said;
    }

    // "12 people" and "40 dead" may be the same; "two officers" and "three civilians" are not.
    private static bool AreOfSame(TollMention earlier, TollMention later, Document document)
    {
        if (earlier.Role != later.Role && earlier.Role != TollRole.Unknown && later.Role != TollRole.Unknown) return false;
        // "18 fighters were killed, while the ministry says only five guards died"
        if (later.Tokens.Start.Value > 0 && document.Words(document.Tokens[later.Tokens.Start.Value - 1]) is "only" or "just") return true;
        string a = NounOf(earlier, document), b = NounOf(later, document);
        return a.Length == 0 || b.Length == 0 || a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    // Empty for a number alone and for people of whom nothing else is said.
    private static string NounOf(TollMention toll, Document document)
    {
        Token last = document.Tokens[toll.Tokens.End.Value - 1];
        string word = document.Words(last).ToString();
        return last.PartOfSpeech == PartOfSpeech.Numeral || word.AsSpan().ContainsAnyInRange('0', '9') || word is "people" or "persons" or "dozens" or "scores" or "hundreds" or "several" or "victims" ? "" : word;
    }
}
