using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A noun phrase that may fill a slot.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="Head">Its head token.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Title">Where a title stands in front of a name, the title's first token; else <paramref name="First"/>.</param>
internal readonly record struct MucPhrase(int First, int End, int Head, int Sentence, int Title)
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
