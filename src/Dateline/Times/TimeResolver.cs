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

    // Words between a year and a day of it, "In 1997, on June 5".
    private const int ClosestTokens = 2;

    // Days by which a text's own date may lie behind the day its source gives; more is another kind of error.
    private const int LongestDelay = 60;

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
        DayOfTelling telling = DayOfTelling.Of(mentions, document);
        // Without a day of publication the text's own; with one, the text's own where it is dated later: it was not published before it was written.
        if (telling.Day is { } dated && (context.Published is not { } stated || dated > stated && dated.DayNumber - stated.DayNumber < LongestDelay)) context = context with { Published = dated };
        else if (context.Published is not null) telling = default;
        bool history = TellsHistory(mentions, context.Published);
        DateRange? narrative = context.Narrative;
        NarrativeYears? years = history ? new NarrativeYears(mentions) : null;
        var readings = ImmutableArray.CreateBuilder<TimeReading>(mentions.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            TimeMention mention = mentions[i];
            int? named = i > 0 && IsNext(document, mentions[i - 1], mention) && readings[i - 1] is { Range: { Precision: Precision.Year } whole } && whole.First.Year == whole.Last.Year ? whole.First.Year : null;
            TimeReading reading = Resolve(mention, document, new TimeCalculation(context.Published, narrative, history, Tense.Unknown) { Year = telling.Year, Latest = telling.Latest, Named = named });
            if (reading.Range is { } range && !IsSince(document, mention) && MovesNarrative(mention.Expression) && years?.IsAside(i) != true && !Holds(range, narrative)) narrative = range;
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
        point = ToNow(point, mention, document, calculation.Published);
        bool full = time.IsFull;
        string rule = "time-" + time.Form.ToString().ToLowerInvariant();
        return new TimeReading(mention, point?.Value, point?.Range, full ? Basis.Stated : Basis.Inferred, rule, full ? 1 : 0.9);
    }

    // "since June" and, with a perfect, "for two weeks" and "in two weeks of fighting" reach up to the day of telling.
    private static TimePoint? ToNow(TimePoint? point, TimeMention mention, Document document, DateOnly? published)
    {
        int first = mention.Tokens.Start.Value;
        if (point is not { } told || published is not { } now || first == 0) return point;
        int lead = first - 1;
        while (lead > 0 && document.Words(document.Tokens[lead]) is "about" or "around" or "approximately" or "some" or "roughly" or "nearly" or "almost") lead--;
        ReadOnlySpan<char> before = document.Words(document.Tokens[lead]);
        if (before.Equals("since", StringComparison.OrdinalIgnoreCase) && told.Range is { } begun && begun.First <= now) return told with { Range = new DateRange(begun.First, now, begun.Precision) };
        TimeExpression time = mention.Expression;
        bool led = before.Equals("for", StringComparison.OrdinalIgnoreCase) || before.Equals("in", StringComparison.OrdinalIgnoreCase) || before.Equals("over", StringComparison.OrdinalIgnoreCase);
        if (time.Form == TimeForm.Length && led && time.Unit >= TimeUnit.Day && time.Pointer == Pointer.None && Tenses.IsPerfect(document, mention.Tokens)) return told with { Range = Lengths.Window(now, time, -1) };
        return point;
    }

    // "In 1997, in June": nothing but a comma and little words between.
    private static bool IsNext(Document document, TimeMention before, TimeMention mention) => mention.Tokens.Start.Value - before.Tokens.End.Value <= ClosestTokens && document.SentenceOf(before.Tokens.Start.Value) == document.SentenceOf(mention.Tokens.Start.Value);

    private static bool NeedsTense(TimeExpression time) => time.Form switch
    {
        TimeForm.Calendar or TimeForm.Season or TimeForm.Festival => time.Year == 0,
        TimeForm.Pointed => time.Pointer == Pointer.This || time.Unit == TimeUnit.Weekend,
        TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock => time.Inner is not { } inner || NeedsTense(inner),
        _ => false,
    };

    // The narrative goes on from now, not from what the span began with.
    private static bool IsSince(Document document, TimeMention mention) =>
        mention.Tokens.Start.Value > 0 && document.Words(document.Tokens[mention.Tokens.Start.Value - 1]).Equals("since", StringComparison.OrdinalIgnoreCase);

    // "In 1941" behind a day of 1941 leaves the narrative where it was.
    private static bool Holds(DateRange range, DateRange? narrative) => narrative is { } told && range.Precision == Precision.Year && told.Days < range.Days && told.First >= range.First && told.Last <= range.Last;

    private static bool MovesNarrative(TimeExpression time) => time.Form switch
    {
        TimeForm.Calendar or TimeForm.Season or TimeForm.Festival or TimeForm.Day => true,
        // "The previous year" and "two decades earlier" look back; the telling then goes on where it was.
        TimeForm.Pointed or TimeForm.Shifted => time.Pointer is not (Pointer.Previous or Pointer.Last) || time.Unit <= TimeUnit.Week,
        TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock => time.Inner is { } inner && MovesNarrative(inner),
        _ => false,
    };

    /// <summary>Whether a text with these mentions tells a history: many dated years, and few words that point from the day of telling.</summary>
    internal static bool TellsHistory(IReadOnlyList<TimeMention> mentions, DateOnly? published)
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
