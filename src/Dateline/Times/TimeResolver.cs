using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Works out what mentions of times come to: from the words, the day of publication, the time the narrative has come to and the tense around. The clock is never read.</summary>
/// <remarks>"On Monday" is the last Monday on or before publication unless the words point ahead; "overnight" the day before to the day of publication; vague spans as <see cref="DateRange"/>s of the gold guidelines.</remarks>
/// <threadsafety>Stateless, so safe for any number of threads.</threadsafety>
public static class TimeResolver
{
    // A text with this many dated years, and fewer words that point from the day of telling, tells a history.
    private const int FewestDatedYears = 3;

    /// <summary>All mentions of a document in order, each in the context of those before it.</summary>
    /// <param name="mentions">The mentions of the document, in text order, as <see cref="TimeFinder"/> gives them.</param>
    /// <param name="document">The document.</param>
    /// <param name="context">What is known at its start.</param>
    /// <returns>One reading for each mention.</returns>
    public static ImmutableArray<TimeReading> ResolveAll(ImmutableArray<TimeMention> mentions, Document document, TimeContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        context = Usable(context);
        DayOfTelling telling = context.Published is null ? DayOfTelling.Of(mentions, document) : default;
        if (telling.Day is not null) context = context with { Published = telling.Day };
        bool history = TellsHistory(mentions, context.Published);
        DateRange? narrative = context.Narrative;
        var readings = ImmutableArray.CreateBuilder<TimeReading>(mentions.Length);
        foreach (TimeMention mention in mentions)
        {
            TimeReading reading = Resolve(mention, document, new TimeCalculation(context.Published, narrative, history, Tense.Unknown) { Year = telling.Year, Latest = telling.Latest });
            if (reading.Range is { } range && MovesNarrative(mention.Expression)) narrative = range;
            readings.Add(reading);
        }
        return readings.MoveToImmutable();
    }

    /// <summary>One mention in a context.</summary>
    public static TimeReading Resolve(TimeMention mention, Document document, TimeContext context)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        context = Usable(context);
        return Resolve(mention, document, new TimeCalculation(context.Published, context.Narrative, History: false, Tense.Unknown));
    }

    // A day of publication before printing or in a far future is an error of its source: nothing can be counted from it.
    private static TimeContext Usable(TimeContext context) => context.Published is { Year: < 1000 or > 9000 } ? context with { Published = null } : context;

    private static TimeReading Resolve(TimeMention mention, Document document, TimeCalculation calculation)
    {
        TimeExpression time = mention.Expression;
        if (NeedsTense(time)) calculation = calculation with { Tense = Tenses.Around(document, mention.Tokens) };
        TimePoint? point = calculation.Evaluate(time);
        bool full = time.IsFull;
        string rule = "time-" + time.Form.ToString().ToLowerInvariant();
        return new TimeReading(mention, point?.Value, point?.Range, full ? Basis.Stated : Basis.Inferred, rule, full ? 1 : 0.9);
    }

    private static bool NeedsTense(TimeExpression time) => time.Form switch
    {
        TimeForm.Calendar or TimeForm.Season or TimeForm.Festival => time.Year == 0,
        TimeForm.Pointed => time.Pointer == Pointer.This || time.Unit == TimeUnit.Weekend,
        TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock => time.Inner is { } inner && NeedsTense(inner),
        _ => false,
    };

    private static bool MovesNarrative(TimeExpression time) => time.Form switch
    {
        TimeForm.Calendar or TimeForm.Season or TimeForm.Festival or TimeForm.Day => true,
        // "The previous year" and "two decades earlier" look back; the telling then goes on where it was.
        TimeForm.Pointed or TimeForm.Shifted => time.Pointer is not (Pointer.Previous or Pointer.Last) || time.Unit <= TimeUnit.Week,
        TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock => time.Inner is { } inner && MovesNarrative(inner),
        _ => false,
    };

    private static bool TellsHistory(ImmutableArray<TimeMention> mentions, DateOnly? published)
    {
        int dated = 0, pointing = 0;
        foreach (TimeMention mention in mentions)
        {
            TimeExpression time = mention.Expression;
            while (time.Inner is { } inner) time = inner;
            if (time.Form is TimeForm.Calendar or TimeForm.Season && time.Year != 0)
            {
                if (published is not { } day || time.Year < day.Year) dated++;
            }
            else if (time.Form is TimeForm.Day || time.Form == TimeForm.Calendar && time.Weekday != 0 && time.Month == 0 || time.Pointer is Pointer.Last or Pointer.Next or Pointer.This && time.Form != TimeForm.Length) pointing++;
        }
        return dated >= FewestDatedYears && dated > 2 * pointing;
    }
}
