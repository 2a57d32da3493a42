using System.Globalization;
using System.Text;

namespace Dateline.Evaluation.Gold;

/// <summary>Compares namings as the gold scorer does: by their words without stop words.</summary>
internal static class Namings
{
    private static readonly HashSet<string> s_stop = ["the", "a", "an", "of", "in", "at", "on", "by", "from", "to", "and", "s", "its", "their", "his", "her", "at", "least", "some", "several"];

    /// <summary>Do two namings name the same? One's words hold the other's, or half of all words are shared.</summary>
    public static bool Same(string a, string b)
    {
        HashSet<string> x = Words(a), y = Words(b);
        if (x.Count == 0 || y.Count == 0) return false;
        int shared = x.Count(y.Contains);
        if (shared == x.Count || shared == y.Count) return true;
        return (double)shared / (x.Count + y.Count - shared) >= 0.5;
    }

    /// <summary>F1 of two lists of namings, matched one to one in order; null when both are empty.</summary>
    public static double? SetF1(IReadOnlyList<string> gold, IReadOnlyList<string> coded)
    {
        if (gold.Count == 0 && coded.Count == 0) return null;
        var left = coded.Where(naming => naming.Length > 0).ToList();
        int codedCount = left.Count, hits = 0;
        foreach (string naming in gold)
        {
            int match = left.FindIndex(other => Same(naming, other));
            if (match < 0) continue;
            left.RemoveAt(match);
            hits++;
        }
        return gold.Count + codedCount == 0 ? null : 2.0 * hits / (gold.Count + codedCount);
    }

    private static HashSet<string> Words(string naming)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (Rune rune in naming.ToLowerInvariant().EnumerateRunes())
        {
            if (IsWord(rune))
            {
                word.Append(rune);
                continue;
            }
            Add();
        }
        Add();
        return words;

        void Add()
        {
            if (word.Length > 0 && !s_stop.Contains(word.ToString())) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
