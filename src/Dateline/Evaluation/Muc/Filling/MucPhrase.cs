using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Words that may fill a slot, told by the noun that is their head.</summary>
/// <param name="First">Their first token.</param>
/// <param name="End">The token behind their last.</param>
/// <param name="Head">The head token.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Group">The noun group they stand in: all nouns with their modifiers without a break.</param>
internal readonly record struct MucPhrase(int First, int End, int Head, int Sentence, MucGroup Group)
{
    /// <summary>The words as a filler gives them: upper-case, quotation marks left out, white space folded.</summary>
    public string Words(Document document) => WordsOf(document, First, End);

    public static string WordsOf(Document document, int first, int end)
    {
        if (first >= end) return "";
        var span = new TextSpan(document.Tokens[first].Span.Start, document.Tokens[end - 1].Span.End);
        return string.Join(' ', span.In(document.Text).ToString().Replace("\"", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }
}
