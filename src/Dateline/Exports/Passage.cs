using Dateline.Text;

namespace Dateline.Exports;

/// <summary>The passage of a text around a span, for notes.</summary>
internal static class Passage
{
    private const int Reach = 300;

    /// <summary>The sentence that holds the span, as far as full stops followed by a space and a capital tell; on one line, cut where it is very long.</summary>
    public static string Around(string text, TextSpan span)
    {
        int start = Math.Min(span.Start, text.Length), end = Math.Min(span.End, text.Length);
        int first = start, last = end;
        while (first > 0 && start - first < Reach && !EndsBefore(text, first)) first--;
        while (last < text.Length && last - end < Reach && !EndsBefore(text, last)) last++;
        if (first > 0 && char.IsLowSurrogate(text[first])) first++;
        if (last < text.Length && last > first && char.IsHighSurrogate(text[last - 1])) last--;
        return string.Join(' ', text[first..last].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Whether a sentence or paragraph ends right before this place.
    private static bool EndsBefore(string text, int place) =>
        text[place - 1] == '\n' || place > 1 && char.IsWhiteSpace(text[place - 1]) && text[place - 2] is '.' or '!' or '?' or '"' or '”' && (place >= text.Length || !char.IsLower(text[place]));
}
