using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Evaluation.Temporal;

/// <summary>How well times are found and resolved, by the measures of TempEval-3 (UzZaman and others, SemEval 2013, section 4).</summary>
/// <param name="Strict">Spans that are the same to the code unit.</param>
/// <param name="Relaxed">Spans that overlap; each counts for one of the other side.</param>
/// <param name="Value">Overlapping spans with the same TIMEX3 value. A value absent on both sides is the same.</param>
/// <param name="Misses">Where the two sides differ, in text order.</param>
public sealed record TimesScore(PrecisionRecall Strict, PrecisionRecall Relaxed, PrecisionRecall Value, ImmutableArray<TimeMiss> Misses)
{
    /// <summary>Nothing scored yet.</summary>
    public static TimesScore Empty { get; } = new(default, default, default, []);

    /// <summary>The sum of two scores.</summary>
    public static TimesScore operator +(TimesScore left, TimesScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Strict + right.Strict, left.Relaxed + right.Relaxed, left.Value + right.Value, left.Misses.AddRange(right.Misses));
    }

    /// <summary>The sum of two scores.</summary>
    public static TimesScore Add(TimesScore left, TimesScore right) => left + right;

    /// <summary>Scores the readings of one text.</summary>
    public static TimesScore Of(TimeMlText wanted, ImmutableArray<TimeReading> given)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        int strict = 0, relaxed = 0, value = 0, i = 0, j = 0;
        var misses = ImmutableArray.CreateBuilder<TimeMiss>();
        ImmutableArray<TimeAnnotation> times = wanted.Times;
        while (i < times.Length || j < given.Length)
        {
            TimeAnnotation? want = i < times.Length ? times[i] : null;
            TimeReading? give = j < given.Length ? given[j] : null;
            if (want is { } annotation && give is not null && annotation.Span.Overlaps(give.Mention.Span))
            {
                relaxed++;
                bool same = annotation.Span == give.Mention.Span, right = string.Equals(annotation.Value, give.Value, StringComparison.Ordinal);
                if (same) strict++;
                if (right) value++;
                if (!same) misses.Add(Miss("span", annotation, give));
                else if (!right) misses.Add(Miss("value", annotation, give));
                i++;
                j++;
            }
            else if (give is null || want is { } first && first.Span.Start < give.Mention.Span.Start)
            {
                misses.Add(Miss("missed", want, null));
                i++;
            }
            else
            {
                misses.Add(Miss("spurious", null, give));
                j++;
            }
        }
        return new TimesScore(PrecisionRecall.Of(strict, given.Length, times.Length), PrecisionRecall.Of(relaxed, given.Length, times.Length), PrecisionRecall.Of(value, given.Length, times.Length), misses.ToImmutable());

        TimeMiss Miss(string kind, TimeAnnotation? want, TimeReading? give)
        {
            TextSpan at = want?.Span ?? give!.Mention.Span;
            string around = wanted.Text[Math.Max(0, at.Start - 40)..Math.Min(wanted.Text.Length, at.End + 30)].Replace('\n', ' ');
            return new TimeMiss(FormattableString.Invariant($"{wanted.Name}:{at.Start}"), kind, want is { } w ? $"{w.Span.In(wanted.Text)} = {w.Value}" : null, give is null ? null : $"{give.Mention.Span.In(wanted.Text)} = {give.Value}", around);
        }
    }
}
