using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>A document with what attribution needs at hand: trees, subtrees, quotations.</summary>
internal sealed class Speech
{
    private readonly int[] _quotationOf;

    public Speech(Document document)
    {
        Document = document;
        Tree = new SyntaxTree(document);
        Subtrees = new Subtrees(document);
        Quotations = QuotationReader.Read(document);
        _quotationOf = new int[document.Tokens.Length];
        Array.Fill(_quotationOf, -1);
        for (int quotation = 0; quotation < Quotations.Length; quotation++)
            for (int token = Quotations[quotation].Start.Value; token < Quotations[quotation].End.Value; token++) _quotationOf[token] = quotation;
    }

    public Document Document { get; }

    public SyntaxTree Tree { get; }

    public Subtrees Subtrees { get; }

    /// <summary>What stands in quotation marks, marks included.</summary>
    public ImmutableArray<Range> Quotations { get; }

    /// <summary>The quotation a token lies in; -1 when it lies in none.</summary>
    public int QuotationOf(int token) => _quotationOf[token];

    public Token this[int token] => Document.Tokens[token];

    public bool Is(int token, ReadOnlySpan<char> words) => token >= 0 && token < Document.Tokens.Length && Document.Words(Document.Tokens[token]).Equals(words, StringComparison.OrdinalIgnoreCase);

    public bool IsPunctuation(int token) => Document.Tokens[token].PartOfSpeech == PartOfSpeech.Punctuation;

    public Range SentenceOf(int token) => Document.Sentences[Tree.SentenceOf(token)];

    /// <summary>The words from one token to another, both counted.</summary>
    public TextSpan Span(int first, int last) => new(Document.Tokens[first].Span.Start, Document.Tokens[last].Span.End);

    /// <summary>The words from one token to another without punctuation at either end, but with the marks of a quotation that lies wholly within; null when nothing is left.</summary>
    public (int First, int Last)? Trim(int first, int last)
    {
        while (first <= last && IsPunctuation(first) && !OpensWithin(first, last)) first++;
        while (last >= first && IsPunctuation(last) && !ClosesWithin(first, last)) last--;
        if (first > last) return null;
        // A closing mark, and the full stop before it, belong to a quotation that was opened within.
        int quotation = _quotationOf[last];
        if (quotation >= 0 && Quotations[quotation].Start.Value >= first)
        {
            int end = Quotations[quotation].End.Value - 1;
            bool onlyPunctuation = true;
            for (int token = last + 1; token <= end && onlyPunctuation; token++) onlyPunctuation = IsPunctuation(token);
            if (onlyPunctuation) last = end;
        }
        return (first, last);
    }

    private bool OpensWithin(int token, int last)
    {
        int quotation = _quotationOf[token];
        return quotation >= 0 && Quotations[quotation].Start.Value == token && Quotations[quotation].End.Value - 1 <= last + 2;
    }

    private bool ClosesWithin(int first, int token)
    {
        int quotation = _quotationOf[token];
        return quotation >= 0 && Quotations[quotation].End.Value - 1 == token && Quotations[quotation].Start.Value >= first;
    }
}
