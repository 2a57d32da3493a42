using System.Collections.Immutable;

namespace Dateline.Text;

/// <summary>A text with its sentences, tokens, names and coreference chains. Nothing in it ever changes.</summary>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class Document
{
    internal Document(string text, Language language, AnalysisDepth depth, ImmutableArray<Token> tokens, ImmutableArray<Range> sentences,
        ImmutableArray<Entity> entities, ImmutableArray<CoreferenceChain> chains)
    {
        Text = text;
        Language = language;
        Depth = depth;
        Tokens = tokens;
        Sentences = sentences;
        Entities = entities;
        Chains = chains;
    }

    /// <summary>The text that was analysed, unaltered; every span points into it.</summary>
    public string Text { get; }

    /// <summary>The language of the text.</summary>
    public Language Language { get; }

    /// <summary>How far the analysis went; what lies beyond it is empty.</summary>
    public AnalysisDepth Depth { get; }

    /// <summary>The words in text order; they never overlap, and only white space lies between them.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The sentences as ranges of tokens, in order, together covering all tokens.</summary>
    public ImmutableArray<Range> Sentences { get; }

    /// <summary>The names, in text order; they never overlap.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>What refers to the same thing, ordered by first mention.</summary>
    public ImmutableArray<CoreferenceChain> Chains { get; }

    /// <summary>The words of a span, without a copy.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => span.In(Text);

    /// <summary>The words of a token, without a copy.</summary>
    public ReadOnlySpan<char> Words(in Token token) => token.Span.In(Text);

    /// <summary>The span from the first to the last token of a range; the empty span at 0 for an empty range.</summary>
    public TextSpan SpanOf(Range tokens)
    {
        var (offset, length) = tokens.GetOffsetAndLength(Tokens.Length);
        return length == 0 ? default : new TextSpan(Tokens[offset].Span.Start, Tokens[offset + length - 1].Span.End);
    }

    /// <summary>The index of the token that holds the code unit at <paramref name="offset"/>, or of the first token behind it; the number of tokens when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The tokens that share a code unit with <paramref name="span"/>.</summary>
    public Range TokensIn(TextSpan span)
    {
        int first = TokenAt(span.Start), last = first;
        while (last < Tokens.Length && Tokens[last].Span.Start < span.End) last++;
        return first..last;
    }

    /// <summary>The index in <see cref="Sentences"/> of the sentence that holds a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int SentenceOf(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, Tokens.Length);
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sentences[middle].End.Value <= token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The index in <see cref="Entities"/> of the first name that starts at an offset or behind it; their count when none does.</summary>
    public int EntityFrom(int offset)
    {
        int low = 0, high = Entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Entities[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
