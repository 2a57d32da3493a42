using Dateline.Text;

namespace Dateline.Times;

/// <summary>Words of a text that name a time.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TimeMention
{
    internal TimeMention(TextSpan span, Range tokens, TimeKind kind, TimeExpression expression) =>
        (Span, Tokens, Kind, Expression) = (span, tokens, kind, expression);

    /// <summary>The words. They may end within a token, as in "late-November".</summary>
    public TextSpan Span { get; }

    /// <summary>The tokens that share a code unit with the words.</summary>
    public Range Tokens { get; }

    /// <summary>What sort of time it is.</summary>
    public TimeKind Kind { get; }

    /// <summary>What the words leave open.</summary>
    public TimeModifier Modifier => Expression.Modifier;

    internal TimeExpression Expression { get; }
}
