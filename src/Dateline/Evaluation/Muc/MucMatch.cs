using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Evaluation.Muc;

/// <summary>How well a response's filler agrees with a key's: not at all, in part or fully.</summary>
internal enum MucAgreement : byte { None, Partial, Full }

/// <summary>Compares fillers as the MUC-4 scoring program does without its interactive queries.</summary>
/// <remarks>
/// N. Chinchor, "MUC-4 evaluation metrics" (MUC-4 proceedings, 1992): a more general set fill, an overlapping date, a location that is right down to some level and
/// a string that shares its head or most of its words are partially correct; a filler whose cross-reference is wrong is partially correct.
/// </remarks>
internal static class MucMatch
{
    private static readonly System.Buffers.SearchValues<char> s_wordBreaks = System.Buffers.SearchValues.Create(" \t\"'.,;:()[]-/");

    private static readonly ImmutableHashSet<string> s_idleWords =
        ["A", "AN", "THE", "OF", "IN", "ON", "AT", "TO", "AND", "FOR", "BY", "FROM", "WITH", "ANOTHER", "OTHER", "HIS", "HER", "ITS", "THEIR"];

    public static MucAgreement Compare(MucSlot slot, MucFill key, MucFill response)
    {
        MucAgreement best = MucAgreement.None;
        foreach (string wanted in key.Alternatives)
        {
            foreach (string given in response.Alternatives)
            {
                MucAgreement agreement = CompareForms(MucSlots.KindOf(slot), wanted, given);
                if (agreement > best) best = agreement;
            }
        }
        if (best == MucAgreement.Full && key.References.Length > 0 && !SameReference(key.References, response.References)) best = MucAgreement.Partial;
        return best;
    }

    private static bool SameReference(ImmutableArray<string> key, ImmutableArray<string> response) =>
        key.Any(wanted => response.IsEmpty ? wanted == "-" : response.Any(given => wanted == given || CompareStrings(wanted, given) != MucAgreement.None));

    private static MucAgreement CompareForms(MucSlots.FillKind kind, string wanted, string given)
    {
        if (wanted == given) return MucAgreement.Full;
        return kind switch
        {
            MucSlots.FillKind.Set => IsAncestor(given, wanted) ? MucAgreement.Partial : MucAgreement.None,
            MucSlots.FillKind.Date => CompareDates(wanted, given),
            MucSlots.FillKind.Location => CompareLocations(wanted, given),
            MucSlots.FillKind.Number => CompareNumbers(wanted, given),
            _ => CompareStrings(wanted, given),
        };
    }

    private static bool IsAncestor(string general, string special)
    {
        for (string? step = MucSlots.ParentOf(special); step is not null; step = MucSlots.ParentOf(step))
            if (step == general) return true;
        return false;
    }

    internal static MucAgreement CompareStrings(string wanted, string given)
    {
        string[] a = ContentWords(wanted), b = ContentWords(given);
        if (a.Length == 0 || b.Length == 0) return MucAgreement.None;
        if (a.AsSpan().SequenceEqual(b)) return MucAgreement.Full;
        int shared = a.Intersect(b, StringComparer.Ordinal).Count();
        bool sameHead = a[^1] == b[^1];
        return sameHead || 2 * shared >= Math.Min(a.Length, b.Length) ? MucAgreement.Partial : MucAgreement.None;
    }

    /// <summary>The words that count in comparing strings.</summary>
    internal static string[] ContentWords(string text)
    {
        var words = new List<string>();
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(s_wordBreaks);
            if (end < 0) end = rest.Length;
            if (end > 0)
            {
                string word = rest[..end].ToString();
                if (!s_idleWords.Contains(word)) words.Add(word);
            }
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }
        return [.. words];
    }

    // Levels run from the country down; the kind in parentheses behind a name does not count against a response.
    private static MucAgreement CompareLocations(string wanted, string given)
    {
        string[] a = Levels(wanted), b = Levels(given);
        if (a.AsSpan().SequenceEqual(b)) return MucAgreement.Full;
        return a.Intersect(b, StringComparer.Ordinal).Any() ? MucAgreement.Partial : MucAgreement.None;
    }

    private static string[] Levels(string location) => [.. location.Split([':', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(level => level.IndexOf('(', StringComparison.Ordinal) is var at and >= 0 ? level[..at].Trim() : level.Trim()).Where(level => level.Length > 0)];

    private static MucAgreement CompareDates(string wanted, string given)
    {
        if (ReadDates(wanted) is not { } a || ReadDates(given) is not { } b) return MucAgreement.None;
        if (a == b) return MucAgreement.Full;
        return a.First <= b.Last && b.First <= a.Last ? MucAgreement.Partial : MucAgreement.None;
    }

    /// <summary>"21 JAN 89", "15 JAN 89 - 21 JAN 89" or "- 21 JAN 89" (on or before: from the first of all days).</summary>
    internal static (DateOnly First, DateOnly Last)? ReadDates(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        DateOnly? last = ReadDay(dash < 0 ? text : text[(dash + 1)..]);
        if (last is null) return null;
        if (dash < 0) return (last.Value, last.Value);
        return string.IsNullOrWhiteSpace(text[..dash]) ? (DateOnly.MinValue, last.Value) : ReadDay(text[..dash]) is { } first && first <= last ? (first, last.Value) : null;
    }

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["dd MMM yy", "d MMM yy", "dd MMMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static MucAgreement CompareNumbers(string wanted, string given)
    {
        if (ReadNumber(wanted) is not { } a || ReadNumber(given) is not { } b) return MucAgreement.None;
        if (a == b) return MucAgreement.Full;
        bool exact = a.Low == a.High && b.Low == b.High && a.About == b.About;
        return !exact && a.Low <= b.High && b.Low <= a.High ? MucAgreement.Partial : MucAgreement.None;
    }

    /// <summary>"6", "6-8", "6-" (at least) or "~100" (about); null for PLURAL and anything else.</summary>
    private static (long Low, long High, bool About)? ReadNumber(string text)
    {
        bool about = text.StartsWith('~');
        string[] parts = text.TrimStart('~').Split('-');
        if (!long.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long low)) return null;
        if (parts.Length == 1) return (low, low, about);
        if (string.IsNullOrWhiteSpace(parts[1])) return (low, long.MaxValue, about);
        return long.TryParse(parts[1].Trim().TrimStart('~'), NumberStyles.None, CultureInfo.InvariantCulture, out long high) ? (low, high, about) : null;
    }
}
