using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Quantities;

/// <summary>Works out what mentions of tolls come to in their sentences: whether a figure sums up several happenings, and when it stood.</summary>
/// <threadsafety>Stateless, so safe for any number of threads.</threadsafety>
public static class TollResolver
{
    /// <summary>All tolls of a document, in order.</summary>
    /// <param name="mentions">The tolls, as <see cref="TollFinder"/> gives them.</param>
    /// <param name="document">The document.</param>
    /// <param name="times">The times of the document in text order, as <see cref="TimeResolver"/> gives them.</param>
    public static ImmutableArray<TollReading> ResolveAll(ImmutableArray<TollMention> mentions, Document document, ImmutableArray<TimeReading> times)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ImmutableArray.CreateRange(mentions, mention => Resolve(mention, document, times));
    }

    // Words between a rank and the time that it is counted in.
    private const int FarthestRank = 10;

    /// <summary>One toll.</summary>
    public static TollReading Resolve(TollMention mention, Document document, ImmutableArray<TimeReading> times)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(document);
        Range sentence = document.Sentences[document.SentenceOf(mention.Trigger)];
        TimeReading? period = null, asOf = null;
        bool summed = IsSummed(document, sentence, mention);
        foreach (TimeReading time in times)
        {
            int token = time.Mention.Tokens.Start.Value;
            if (token < sentence.Start.Value) continue;
            if (token >= sentence.End.Value) break;
            if (IsPeriod(document, time, token)) period ??= time;
            else if (IsStanding(document, token) && IsOneClause(document, token, mention)) asOf ??= time;
        }
        bool cumulative = mention.Numbered && (summed || period is not null);
        return new TollReading(mention, new Toll(mention.Kind, mention.Count, mention.Role, cumulative) { Qualifier = mention.Qualifier, Share = mention.Share, AsOf = asOf?.Range }, cumulative ? period : null, asOf);
    }

    // "since October", "so far this year", "in the past two months", "between January and June"
    private static bool IsPeriod(Document document, TimeReading time, int token)
    {
        ReadOnlySpan<char> before = token > 0 ? document.Words(document.Tokens[token - 1]) : default;
        if (IsOfRank(document, token)) return false;
        if (before.Equals("since", StringComparison.OrdinalIgnoreCase)) return true;
        if (time.Mention.Expression.Form == TimeForm.Window) return true;
        return time.Mention.Expression is { Form: TimeForm.Pointed, Pointer: Pointer.This, Unit: TimeUnit.Month or TimeUnit.Year } && time.Mention.Modifier == TimeModifier.None;
    }

    // "in the fifth attack in the town this month", "the deadliest raid since May": that says what it is compared with.
    private static bool IsOfRank(Document document, int time)
    {
        for (int i = time - 1; i >= Math.Max(0, time - FarthestRank); i--)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech is PartOfSpeech.Verb || document.Words(token) is "," or ";" or "." or "(") return false;
            if (token.Tag == "JJS" && token.Lemma is not ("least" or "most") || token.Lemma is "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth") return true;
        }
        return false;
    }

    // "as of Tuesday", "by Tuesday evening"
    private static bool IsStanding(Document document, int token)
    {
        if (token == 0) return false;
        ReadOnlySpan<char> before = document.Words(document.Tokens[token - 1]);
        return before.Equals("by", StringComparison.OrdinalIgnoreCase) || before.Equals("of", StringComparison.OrdinalIgnoreCase) && token > 1 && document.Words(document.Tokens[token - 2]).Equals("as", StringComparison.OrdinalIgnoreCase);
    }

    // "at 31; by Tuesday two had died": a semicolon ends what a time is said of.
    private static bool IsOneClause(Document document, int time, TollMention mention)
    {
        for (int i = Math.Min(time, mention.Tokens.Start.Value); i < Math.Max(time, mention.Tokens.Start.Value); i++)
        {
            if (document.Words(document.Tokens[i]) is ";") return false;
        }
        return true;
    }

    // "so far", "in total", "in all", "since the war began": within the sentence, behind the figure's word
    private static bool IsSummed(Document document, Range sentence, TollMention mention)
    {
        for (int i = Math.Min(mention.Tokens.Start.Value, mention.Trigger); i < sentence.End.Value - 1; i++)
        {
            ReadOnlySpan<char> word = document.Words(document.Tokens[i]), next = document.Words(document.Tokens[i + 1]);
            if (word is "so" && next is "far" || word is "in" && next is "total" || word is "since" && next is "the" or "it" or "he" or "then") return true;
        }
        return false;
    }
}
