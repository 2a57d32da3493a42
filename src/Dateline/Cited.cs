using System.Collections.Immutable;

namespace Dateline;

/// <summary>A value with the words it was read from, and how.</summary>
/// <remarks>Made only by <see cref="Cited"/>, so that a value without words is always marked as assumed. Two instances are equal only when they are the same one.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Cited<T>
{
    internal Cited(T value, Basis basis, ImmutableArray<Citation> citations, string rule, double confidence)
    {
        Value = value;
        Basis = basis;
        Citations = citations;
        Rule = rule;
        Confidence = confidence;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>How the value follows from the words.</summary>
    public Basis Basis { get; }

    /// <summary>The words; never empty unless <see cref="Basis"/> is <see cref="Basis.Assumed"/>.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The name of the rule or model that read the value.</summary>
    public string Rule { get; }

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>Another value read from the same words, such as a narrower or converted one.</summary>
    public Cited<TOther> With<TOther>(TOther value) => new(value, Basis, Citations, Rule, Confidence);
}

/// <summary>The three ways to make a <see cref="Cited{T}"/>.</summary>
public static class Cited
{
    /// <summary>A value that the words say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not within 0 and 1.</exception>
    public static Cited<T> Stated<T>(T value, Citation words, string rule, double confidence = 1) => Make(value, Basis.Stated, [words], rule, confidence);

    /// <summary>A value that several pieces of the text say together.</summary>
    /// <exception cref="ArgumentException">There are no words.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not within 0 and 1.</exception>
    public static Cited<T> Stated<T>(T value, ImmutableArray<Citation> words, string rule, double confidence = 1) => Make(value, Basis.Stated, words, rule, confidence);

    /// <summary>A value worked out from words.</summary>
    /// <exception cref="ArgumentException">There are no words.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not within 0 and 1.</exception>
    public static Cited<T> Inferred<T>(T value, ImmutableArray<Citation> from, string rule, double confidence) => Make(value, Basis.Inferred, from, rule, confidence);

    /// <summary>A value that no words say: a default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not within 0 and 1.</exception>
    public static Cited<T> Assumed<T>(T value, string rule, double confidence) => Make(value, Basis.Assumed, [], rule, confidence);

    /// <summary>A value as it was stored: for readers of stored claims only.</summary>
    internal static Cited<T> Restored<T>(T value, Basis basis, ImmutableArray<Citation> citations, string rule, double confidence) => Make(value, basis, citations, rule, confidence);

    private static Cited<T> Make<T>(T value, Basis basis, ImmutableArray<Citation> citations, string rule, double confidence)
    {
        ArgumentException.ThrowIfNullOrEmpty(rule);
        ArgumentOutOfRangeException.ThrowIfNegative(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 1);
        if (basis != Basis.Assumed && citations.IsDefaultOrEmpty) throw new ArgumentException("A stated or inferred value cites its words.", nameof(citations));
        return new Cited<T>(value, basis, citations, rule, confidence);
    }
}
