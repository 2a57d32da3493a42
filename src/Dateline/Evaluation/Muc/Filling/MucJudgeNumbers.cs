using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a judge of incidents and their fillings goes by, as numbers.</summary>
internal static class MucJudgeNumbers
{
    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    /// <summary>An incident: its text, how sure its fillings are, and how it stands to the others.</summary>
    public static float[] Of(MucText text, MucReading reading, ImmutableArray<MucIncident> all, MucIncident incident)
    {
        var numbers = new List<float>(48);
        AddText(numbers, text, reading, incident);
        ImmutableArray<MucFilling> own = [.. incident.Fillings.Where(filling => !filling.Shared)];
        float most = own.Max(filling => filling.Probability), sum = own.Sum(filling => filling.Probability);
        numbers.Add(Log(most));
        numbers.Add(MathF.Log(1 + sum));
        numbers.Add(MathF.Log(1 + own.Sum(filling => filling.Sum)));
        for (int role = 1; role < s_roles; role++)
        {
            ImmutableArray<MucFilling> same = [.. own.Where(filling => (int)filling.Role == role)];
            numbers.Add(Log(same.IsEmpty ? 0 : same.Max(filling => filling.Probability)));
            numbers.Add(MathF.Log(1 + same.Sum(filling => filling.Probability)));
        }
        numbers.Add(own.Sum(filling => filling.Type == incident.Type ? filling.TypeProbability * filling.Probability : 0) / sum);
        numbers.Add(MathF.Log(1 + incident.Phrases.Length));
        int[] sentences = [.. incident.Phrases.Select(phrase => phrase.Sentence).Distinct()];
        numbers.Add(MathF.Log(sentences.Length));
        numbers.Add(MathF.Log(1 + sentences.Min()));
        numbers.Add((float)sentences.Min() / text.Document.Sentences.Length);
        numbers.Add(MathF.Log(1 + all.Length));
        numbers.Add(MathF.Log(1 + all.Count(other => other.Type == incident.Type)));
        numbers.Add(all.Count(other => other != incident && MostOf(other) > most));
        numbers.Add(all.Count(other => other != incident && other.Type == incident.Type && MostOf(other) > most));
        numbers.Add(most / all.Max(MostOf));
        numbers.Add(incident.TextProbability / (all.Max(other => other.TextProbability) + 1e-3f));
        float[] highest = new float[MucClaims.Width], claimed = new float[MucClaims.Width];
        foreach (int sentence in sentences)
        {
            text.Claims.CopyTo(text.Document, sentence, claimed);
            for (int k = 0; k < claimed.Length; k++) highest[k] = Math.Max(highest[k], claimed[k]);
        }
        numbers.AddRange(highest);
        float[] whole = new float[MucClaims.TextWidth];
        text.Claims.CopyTo(whole);
        numbers.AddRange(whole);
        return [.. numbers];
    }

    /// <summary>A filling: how sure it is, and how it stands to the others of its incident.</summary>
    public static float[] Of(MucText text, MucReading reading, MucIncident incident, MucFilling filling)
    {
        var numbers = new List<float>(48);
        AddText(numbers, text, reading, incident);
        for (int role = 1; role < s_roles; role++)
        {
            bool own = (int)filling.Role == role;
            ImmutableArray<MucFilling> others = [.. incident.Fillings.Where(other => (int)other.Role == role && other != filling && !other.Shared)];
            numbers.Add(own ? 1 : 0);
            numbers.Add(own ? Log(filling.Probability) : 0);
            numbers.Add(Log(others.IsEmpty ? 0 : others.Max(other => other.Probability)));
            numbers.Add(own ? MathF.Log(1 + others.Length) : 0);
        }
        float most = MostOf(incident);
        numbers.Add(Log(most));
        numbers.Add(Log(filling.Probability));
        numbers.Add(filling.Probability / most);
        numbers.Add(MathF.Log(1 + filling.Sum));
        numbers.Add(MathF.Log(filling.Namings.Length));
        numbers.Add(incident.Fillings.Count(other => other.Role == filling.Role && other.Probability > filling.Probability));
        AddDoubles(numbers, text, incident, filling);
        numbers.Add(filling.Shared ? 1 : 0);
        numbers.Add(filling.Type == incident.Type ? filling.TypeProbability : -filling.TypeProbability);
        MucFilling surest = incident.Fillings.MaxBy(other => other.Shared ? 0 : other.Probability)!; // there is at least this one
        numbers.Add(MathF.Log(1 + filling.Namings.Min(naming => Math.Abs(naming.Sentence - surest.Phrase.Sentence))));
        numbers.Add(MathF.Log(1 + filling.Namings.Min(naming => incident.Phrases.Min(phrase => Math.Abs(naming.Sentence - phrase.Sentence)))));
        numbers.Add(MathF.Log(1 + filling.Phrase.Sentence));
        numbers.Add(filling.Phrase.End - filling.Phrase.First);
        float[] highest = new float[MucClaims.Width], claimed = new float[MucClaims.Width];
        foreach (MucPhrase naming in filling.Namings)
        {
            text.Claims.CopyTo(naming.Head, claimed);
            for (int k = 0; k < claimed.Length; k++) highest[k] = Math.Max(highest[k], claimed[k]);
        }
        numbers.AddRange(highest);
        return [.. numbers];
    }

    // Whether a surer filling may mean the same: one with the same head, or one that the text goes on to speak of as the same.
    private static void AddDoubles(List<float> numbers, MucText text, MucIncident incident, MucFilling filling)
    {
        float sameHead = 0, samePerson = 0;
        foreach (MucFilling other in incident.Fillings)
        {
            if (other == filling || other.Probability < filling.Probability) continue;
            if (text.Document.Tokens[other.Phrase.Head].Lemma == text.Document.Tokens[filling.Phrase.Head].Lemma) sameHead = Math.Max(sameHead, other.Role == filling.Role ? 1 : 0.5f);
            if (other.Namings.Any(one => text.ChainOf(one) is { } chain && filling.Namings.Any(naming => text.ChainOf(naming) == chain))) samePerson = Math.Max(samePerson, other.Role == filling.Role ? 1 : 0.5f);
        }
        numbers.Add(sameHead);
        numbers.Add(samePerson);
        numbers.Add((float)filling.Role * sameHead);
    }

    private static void AddText(List<float> numbers, MucText text, MucReading reading, MucIncident incident)
    {
        numbers.Add(Log(incident.TextProbability));
        numbers.Add(Log(reading.Types[^1]));
        foreach (string type in MucTrainer.IncidentTypes) numbers.Add(incident.Type == type ? 1 : 0);
        numbers.Add(MathF.Log(1 + text.Document.Sentences.Length));
    }

    private static float MostOf(MucIncident incident) => incident.Fillings.Max(filling => filling.Shared ? 0 : filling.Probability);

    private static float Log(float probability) => MathF.Log(probability + 1e-3f);
}
