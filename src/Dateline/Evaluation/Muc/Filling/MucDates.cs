using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Text;
using Dateline.Text.Learning;
using Dateline.Times;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The date slot: the times named in the sentences of an incident, counted from the day of filing.</summary>
/// <remarks>Task documentation, part 1, section 7.3: a day that the words state or that can be counted is given as such; a day of the week, and a report without a time, gives "on or before the day of filing".</remarks>
internal static class MucDates
{
    // Days after filing are announcements; those long before it are history that a report calls to mind.
    private const int LongestPast = 20 * 366;

    /// <summary>The times of a document, each with its days; empty without a day of filing.</summary>
    public static ImmutableArray<TimeReading> Read(Document document, DateOnly? filed) =>
        filed is null ? [] : TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(filed));

    /// <summary>The date of an incident told by phrases: of the times named beside them the one most likely right, the first where nothing was learned.</summary>
    public static string? DateOf(MucText text, ImmutableArray<MucPhrase> phrases, MucClassifier chooser, FeatureSet features)
    {
        (string? Date, float Probability) best = (null, -1);
        foreach ((string date, TimeReading? reading) in Candidates(text, phrases))
        {
            AddCandidate(features, text, phrases, date, reading);
            float probability = chooser.Probability(features, MucTrainer.Right);
            if (probability > best.Probability) best = (date, probability);
        }
        return best.Date;
    }

    /// <summary>Teaches which of the times named beside phrases is the date that the key gives.</summary>
    public static void Teach(MucClassifierTrainer trainer, MucText text, ImmutableArray<MucPhrase> phrases, MucTemplate key, FeatureSet features)
    {
        if (key[MucSlot.Date].IsEmpty) return;
        foreach ((string date, TimeReading? reading) in Candidates(text, phrases))
        {
            AddCandidate(features, text, phrases, date, reading);
            bool right = key[MucSlot.Date].Any(fill => MucMatch.Compare(MucSlot.Date, fill, new MucFill([date], [], false)) == MucAgreement.Full);
            trainer.Add(features, right ? MucTrainer.Right : MucTrainer.Nothing);
        }
    }

    // The times in the sentences of the phrases, then those in the sentences beside, then none: "on or before the day of filing".
    private static IEnumerable<(string Date, TimeReading? Reading)> Candidates(MucText text, ImmutableArray<MucPhrase> phrases)
    {
        if (text.FiledOn is not { } filed) yield break;
        ImmutableArray<int> own = [.. phrases.Select(phrase => phrase.Sentence).Distinct().Order()];
        bool any = false;
        foreach (int sentence in own)
        {
            foreach ((string Date, TimeReading? Reading) candidate in In(sentence))
            {
                any = true;
                yield return candidate;
            }
        }
        if (!any) yield return ($"- {Format(filed)}", null);
        foreach (int sentence in own.SelectMany(sentence => (int[])[sentence - 1, sentence + 1]).Distinct().Where(sentence => sentence >= 0 && sentence < text.Document.Sentences.Length && !own.Contains(sentence)))
            foreach ((string Date, TimeReading? Reading) candidate in In(sentence)) yield return candidate;
        if (any) yield return ($"- {Format(filed)}", null);

        IEnumerable<(string Date, TimeReading? Reading)> In(int sentence)
        {
            Range tokens = text.Document.Sentences[sentence];
            foreach (TimeReading reading in text.Times)
            {
                int first = reading.Mention.Tokens.Start.Value;
                if (first < tokens.Start.Value || first >= tokens.End.Value || reading.Mention.Span.Start < text.BodyStart) continue;
                if (Form(reading, text.Document, filed) is { } form) yield return (form, reading);
            }
        }
    }

    private static void AddCandidate(FeatureSet features, MucText text, ImmutableArray<MucPhrase> phrases, string date, TimeReading? reading)
    {
        Document document = text.Document;
        string shape = reading is null ? "none" : date.StartsWith('-') ? "before" : date.Contains('-', StringComparison.Ordinal) ? "range" : "day";
        bool named = text.Times.Any(time => phrases.Any(phrase => phrase.Sentence == document.SentenceOf(time.Mention.Tokens.Start.Value)));
        features.Clear();
        features.Add("shape", shape, named ? "named" : "");
        AddClaims(features, text, phrases, shape, reading);
        if (reading is null) return;
        int first = reading.Mention.Tokens.Start.Value, last = Math.Max(first, reading.Mention.Tokens.End.Value - 1), sentence = document.SentenceOf(first);
        string words = MucPhrase.WordsOf(document, first, Math.Min(last + 1, first + 3));
        bool counted = words.AsSpan().ContainsAnyInRange('0', '9');
        features.Add("words", counted ? "date" : words, shape);
        string far = MucFeatures.Bucket(phrases.Min(phrase => Math.Abs(phrase.Sentence - sentence)));
        features.Add("far", far, shape);
        features.Add("phrases", MucFeatures.Bucket(phrases.Count(phrase => phrase.Sentence == sentence)), counted ? "date" : words);
        features.Add("rank", MucFeatures.Bucket(phrases.Count(phrase => phrase.Sentence < sentence)), far);
        int governor = -1;
        for (int i = first; i <= last; i++)
            if (document.Tokens[i].Head is >= 0 and int head && (head < first || head > last)) governor = head;
        if (governor < 0) return;
        string verb = document.Tokens[governor].Lemma;
        features.Add("verb", verb);
        features.Add("verb-words", verb, counted ? "date" : words);
        bool shared = phrases.Any(phrase => Governs(document, governor, phrase.Head));
        features.Add("shared", shared ? "yes" : "no", shape);
        features.Add("shared-words", shared ? "yes" : "no", counted ? "date" : words);
    }

    // Whether what is claimed of the phrases is claimed for the day.
    private static void AddClaims(FeatureSet features, MucText text, ImmutableArray<MucPhrase> phrases, string shape, TimeReading? reading)
    {
        int dated = 0, agree = 0;
        foreach (Claim claim in phrases.Select(phrase => text.Claims.ClaimAt(phrase.Head)).OfType<Claim>().Distinct())
        {
            if (claim.When is not { } when) continue;
            dated++;
            if (reading?.Range is { } range && when.Value.First == range.First) agree++;
        }
        features.Add("claimed", dated == 0 ? "none" : agree == 0 ? "other" : agree == dated ? "all" : "some", shape);
    }

    // Whether a phrase hangs on the same word as the time, directly or one step further.
    private static bool Governs(Document document, int governor, int head)
    {
        int up = document.Tokens[MucFeatures.GovernedOf(document, head)].Head;
        return up >= 0 && (up == governor || document.Tokens[up].Head == governor);
    }

    private static string? Form(TimeReading reading, Document document, DateOnly filed)
    {
        if (reading.Mention.Kind is TimeKind.Duration or TimeKind.Set || reading.Range is not { } range) return null;
        if (range.First > filed || filed.DayNumber - range.First.DayNumber > LongestPast || range.Precision >= Precision.Month) return null;
        if (NamesWeekday(document[reading.Mention.Span])) return $"- {Format(filed)}";
        DateOnly last = range.Last < filed ? range.Last : filed;
        // "Last night" spans midnight: the key gives the day on which it began.
        return range.First == last || range.Precision <= Precision.Day ? Format(range.First) : $"{Format(range.First)} - {Format(last)}";
    }

    private static bool NamesWeekday(ReadOnlySpan<char> words)
    {
        foreach (string day in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
            if (words.Contains(day, StringComparison.OrdinalIgnoreCase)) return !words.ContainsAnyInRange('0', '9');
        return false;
    }

    private static string Format(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
