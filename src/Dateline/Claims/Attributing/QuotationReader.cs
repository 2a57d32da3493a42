using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds the stretches of tokens in quotation marks, marks included.</summary>
/// <remarks>Marks that are not closed by the end of their paragraph go on only if the next paragraph opens with a mark, as long speeches are printed.</remarks>
internal static class QuotationReader
{
    /// <summary>Quotations as ranges of tokens, in order; they never overlap. Quotations within quotations are not told.</summary>
    public static ImmutableArray<Range> Read(Document document)
    {
        var quotations = ImmutableArray.CreateBuilder<Range>();
        int open = -1;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (open >= 0 && StartsParagraph(document, i))
            {
                if (IsMark(document, i)) quotations.Add(open..i);
                open = -1;
            }
            if (!IsMark(document, i)) continue;
            if (open < 0)
            {
                if (!Closes(document, i)) open = i;
            }
            else if (!Opens(document, i))
            {
                quotations.Add(open..(i + 1));
                open = -1;
            }
        }
        return quotations.ToImmutable();
    }

    /// <summary>Whether a token is a double quotation mark of any print.</summary>
    public static bool IsMark(Document document, int token)
    {
        ReadOnlySpan<char> words = document.Words(document.Tokens[token]);
        return words is "\"" or "“" or "”" or "''" or "``" or "«" or "»" or "„" or "‘‘" or "’’";
    }

    /// <summary>Whether a mark can only open.</summary>
    private static bool Opens(Document document, int token)
    {
        ReadOnlySpan<char> words = document.Words(document.Tokens[token]);
        return words is "“" or "``" or "«" or "„" or "‘‘";
    }

    /// <summary>Whether a mark can only close: by its form, or because white space stands behind it and none before.</summary>
    private static bool Closes(Document document, int token)
    {
        ReadOnlySpan<char> words = document.Words(document.Tokens[token]);
        if (words is "”" or "»" or "’’") return true;
        if (words is not ("\"" or "''")) return false;
        TextSpan span = document.Tokens[token].Span;
        bool spaceBefore = span.Start == 0 || char.IsWhiteSpace(document.Text[span.Start - 1]);
        bool spaceBehind = span.End == document.Text.Length || char.IsWhiteSpace(document.Text[span.End]);
        return spaceBehind && !spaceBefore;
    }

    /// <summary>Whether a line ends between a token and the one before.</summary>
    public static bool StartsParagraph(Document document, int token)
    {
        if (token == 0) return true;
        int end = document.Tokens[token - 1].Span.End;
        return document.Text.AsSpan(end, document.Tokens[token].Span.Start - end).Contains('\n');
    }
}
