using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What surrounds each phrase of a text, as numbers: how a first reading took the phrase, its sentence, its other namings and the text.</summary>
internal static class MucContext
{
    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    /// <summary>The numbers of each phrase.</summary>
    public static float[][] Of(MucText text, MucReading first)
    {
        var whole = new List<float>();
        AddText(whole, text, first);
        var sentences = new Level[text.Document.Sentences.Length];
        for (int i = 0; i < text.Phrases.Length; i++) (sentences[text.Phrases[i].Sentence] ??= new Level()).Add(i, first.Roles[i]);
        var namings = new Dictionary<string, Level>(StringComparer.Ordinal);
        var chained = new Dictionary<int, Level>();
        int[] chains = [.. text.Phrases.Select(phrase => text.ChainOf(phrase) ?? -1)];
        for (int i = 0; i < text.Phrases.Length; i++)
        {
            LevelOf(namings, text.Document.Tokens[text.Phrases[i].Head].Lemma).Add(i, first.Roles[i]);
            if (chains[i] >= 0) LevelOf(chained, chains[i]).Add(i, first.Roles[i]);
        }
        float[][] numbers = new float[text.Phrases.Length][];
        for (int i = 0; i < numbers.Length; i++)
        {
            var own = new List<float>(whole.Count + 50);
            MucPhrase phrase = text.Phrases[i];
            AddOwn(own, text, phrase, first.Roles[i]);
            foreach (float view in first.Views.IsEmpty ? [] : first.Views[i]) own.Add(Log(view));
            own.AddRange(whole);
            AddHighest(own, sentences[phrase.Sentence], i);
            own.Add(Log(phrase.Sentence > 0 && sentences[phrase.Sentence - 1] is { } before ? before.Most(-1) : 0));
            own.Add(Log(phrase.Sentence + 1 < sentences.Length && sentences[phrase.Sentence + 1] is { } behind ? behind.Most(-1) : 0));
            AddOthers(own, namings[text.Document.Tokens[phrase.Head].Lemma], i, first.Roles[i]);
            AddOthers(own, chains[i] >= 0 ? chained[chains[i]] : new Level(), i, first.Roles[i]);
            numbers[i] = [.. own];
        }
        return numbers;
    }

    private static Level LevelOf<TKey>(Dictionary<TKey, Level> levels, TKey key) where TKey : notnull
    {
        if (!levels.TryGetValue(key, out Level? level)) levels[key] = level = new Level();
        return level;
    }

    private static void AddText(List<float> numbers, MucText text, MucReading first)
    {
        float most = 0, second = 0, sum = 0;
        float[] highest = new float[s_roles], sums = new float[s_roles];
        foreach (float[] own in first.Roles)
        {
            float some = 1 - own[0];
            sum += some;
            (most, second) = some > most ? (some, most) : (most, Math.Max(second, some));
            for (int role = 1; role < s_roles; role++)
            {
                highest[role] = Math.Max(highest[role], own[role]);
                sums[role] += own[role];
            }
        }
        numbers.Add(Log(most));
        numbers.Add(Log(second));
        numbers.Add(MathF.Log(1 + sum));
        for (int role = 1; role < s_roles; role++)
        {
            numbers.Add(Log(highest[role]));
            numbers.Add(MathF.Log(1 + sums[role]));
        }
        foreach (float type in first.Types) numbers.Add(Log(type));
        numbers.Add(MathF.Log(1 + text.Document.Sentences.Length));
    }

    private static void AddOwn(List<float> numbers, MucText text, in MucPhrase phrase, float[] roles)
    {
        foreach (float role in roles) numbers.Add(Log(role));
        numbers.Add(Math.Min(20, phrase.Sentence));
        numbers.Add(phrase.Sentence == 0 ? 1 : 0);
        numbers.Add((float)phrase.Sentence / text.Document.Sentences.Length);
        string tag = text.Document.Tokens[phrase.Head].Tag;
        numbers.Add(tag is "NN" ? 1 : 0);
        numbers.Add(tag is "NNS" ? 1 : 0);
        numbers.Add(tag is "NNP" ? 1 : 0);
        float[] claimed = new float[MucClaims.Width];
        text.Claims.CopyTo(phrase.Head, claimed);
        numbers.AddRange(claimed);
        text.Claims.CopyTo(text.Document, phrase.Sentence, claimed);
        numbers.AddRange(claimed);
    }

    // The highest that other phrases of the sentence come to.
    private static void AddHighest(List<float> numbers, Level sentence, int phrase)
    {
        numbers.Add(Log(sentence.Most(phrase)));
        for (int role = 1; role < s_roles; role++) numbers.Add(Log(sentence.Highest(phrase, role)));
    }

    // What the other namings come to on the average; those of a phrase without others are its own.
    private static void AddOthers(List<float> numbers, Level level, int phrase, float[] own)
    {
        int count = level.CountBeside(phrase);
        numbers.Add(MathF.Log(1 + count));
        numbers.Add(Log(count == 0 ? 1 - own[0] : level.Most(phrase)));
        for (int role = 0; role < s_roles; role++) numbers.Add(Log(count == 0 ? own[role] : level.Mean(phrase, role)));
    }

    private static float Log(float probability) => MathF.Log(probability + 1e-3f);

    /// <summary>Phrases that are looked at together, each with its probabilities.</summary>
    private sealed class Level
    {
        private readonly List<(int Phrase, float[] Roles)> _members = [];

        public void Add(int phrase, float[] roles) => _members.Add((phrase, roles));

        public int CountBeside(int phrase) => _members.Count(member => member.Phrase != phrase);

        /// <summary>The highest probability of any role that a phrase other than this has.</summary>
        public float Most(int phrase)
        {
            float most = 0;
            foreach ((int other, float[] roles) in _members)
                if (other != phrase) most = Math.Max(most, 1 - roles[0]);
            return most;
        }

        public float Highest(int phrase, int role)
        {
            float most = 0;
            foreach ((int other, float[] roles) in _members)
                if (other != phrase) most = Math.Max(most, roles[role]);
            return most;
        }

        public float Mean(int phrase, int role)
        {
            float sum = 0;
            int count = 0;
            foreach ((int other, float[] roles) in _members)
            {
                if (other == phrase) continue;
                sum += roles[role];
                count++;
            }
            return count == 0 ? 0 : sum / count;
        }
    }
}
