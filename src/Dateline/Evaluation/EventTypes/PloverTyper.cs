using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>Tells the PLOVER type of what a source does to a target in a sentence.</summary>
/// <remarks>
/// A table gives words and phrases, by lemma, for each type with a weight. The words that count most are those that govern the source and those between source and target.
/// Types and quad classes: PLOVER codebook (2018), sections "Events" and "QuadClass".
/// </remarks>
public sealed class PloverTyper
{
    private static readonly FrozenDictionary<string, string> s_quads = new Dictionary<string, string>
    {
        ["AGREE"] = "1", ["CONSULT"] = "1", ["SUPPORT"] = "1", ["COOPERATE"] = "2", ["AID"] = "2", ["YIELD"] = "2", ["RETREAT"] = "2", ["REQUEST"] = "3", ["ACCUSE"] = "3", ["REJECT"] = "3",
        ["THREATEN"] = "3", ["PROTEST"] = "4", ["SANCTION"] = "4", ["MOBILIZE"] = "4", ["COERCE"] = "4", ["ASSAULT"] = "4",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<(string[] Words, string Type, double Weight)>> _phrases;
    private readonly Analyzer _analyzer;

    private PloverTyper(Analyzer analyzer, FrozenDictionary<string, ImmutableArray<(string[] Words, string Type, double Weight)>> phrases)
    {
        _analyzer = analyzer;
        _phrases = phrases;
    }

    /// <summary>The typer with a table: a type, a weight and a phrase of lemmas on each line, divided by tabs; lines that begin with # are remarks.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static PloverTyper Load(Analyzer analyzer, IEnumerable<string> table)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(table);
        var phrases = new Dictionary<string, List<(string[] Words, string Type, double Weight)>>(StringComparer.Ordinal);
        foreach (string line in table)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !s_quads.ContainsKey(cells[0])) throw new FormatException($"Not a type, a weight and phrases: {line}");
            double weight = double.Parse(cells[1], CultureInfo.InvariantCulture);
            foreach (string phrase in cells[2].Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] words = phrase.Split(' ');
                if (!phrases.TryGetValue(words[0], out var list)) phrases[words[0]] = list = [];
                list.Add((words, cells[0], weight));
            }
        }
        return new PloverTyper(analyzer, phrases.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The quad class of a type, 1 to 4: verbal and material cooperation, verbal and material conflict.</summary>
    public static string QuadOf(string type) => s_quads.GetValueOrDefault(type, "1");

    /// <summary>The type of what the source does to the target.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="source">The words of the source; where it is not in the text, the whole sentence counts.</param>
    /// <param name="target">The words of the target.</param>
    public string TypeOf(string text, string source, string target)
    {
        ArgumentNullException.ThrowIfNull(text);
        Document document = _analyzer.Analyze(text, AnalysisDepth.Syntax);
        Range sourceTokens = TokensOf(document, source), targetTokens = TokensOf(document, target);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var strongest = new Dictionary<string, (double Score, int Token)>(StringComparer.Ordinal);
        HashSet<int> governors = Governors(document, sourceTokens);
        HashSet<int> nearTarget = Governors(document, targetTokens);
        int low = Math.Min(sourceTokens.Start.Value, targetTokens.Start.Value), high = Math.Max(sourceTokens.End.Value, targetTokens.End.Value);
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (Holds(sourceTokens, i) || Holds(targetTokens, i)) continue;
            if (!_phrases.TryGetValue(document.Tokens[i].Lemma.ToLowerInvariant(), out var phrases)) continue;
            foreach ((string[] words, string type, double weight) in phrases)
            {
                if (!Matches(document, i, words)) continue;
                double place = governors.Contains(i) ? 3 : nearTarget.Contains(i) ? 2 : low <= i && i < high ? 1.2 : 0.35;
                if (document.Tokens[i].PartOfSpeech is PartOfSpeech.Verb) place *= 1.25;
                double score = weight * place * (1 + 0.4 * (words.Length - 1));
                scores[type] = scores.GetValueOrDefault(type) + score;
                if (score > strongest.GetValueOrDefault(type).Score) strongest[type] = (score, i);
            }
        }
        if (scores.Count == 0) return "AGREE";
        string best = scores.MaxBy(score => score.Value).Key;
        return InMood(document, best, strongest[best].Token);
    }

    // What is announced is no act yet: help that will come is agreed to, harm that will come is threatened; what will not be done is rejected (PLOVER codebook, "AGREE", "REJECT", "THREATEN").
    private static string InMood(Document document, string type, int token)
    {
        bool future = false, negated = false;
        for (int i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            string lemma = document.Tokens[i].Lemma;
            future |= lemma is "will" or "would" or "shall" or "'ll";
            negated |= lemma is "not" or "never" or "n't";
        }
        return type switch
        {
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "YIELD" when negated => "REJECT",
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "YIELD" when future => "AGREE",
            "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" when future && !negated => "THREATEN",
            _ => type,
        };
    }

    private static bool Holds(Range range, int token) => range.Start.Value <= token && token < range.End.Value;

    private static Range TokensOf(Document document, string words)
    {
        int at = words.Length == 0 ? -1 : document.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0..0 : document.TokensIn(new TextSpan(at, at + words.Length));
    }

    // The words above the head of a phrase, up to three steps.
    private static HashSet<int> Governors(Document document, Range phrase)
    {
        var governors = new HashSet<int>();
        for (int i = phrase.Start.Value; i < phrase.End.Value; i++)
        {
            int head = document.Tokens[i].Head;
            if (head < 0 || Holds(phrase, head)) continue;
            for (int step = 0; step < 2 && head >= 0; step++, head = document.Tokens[head].Head) governors.Add(head);
        }
        return governors;
    }

    // The words of a phrase in order, with up to two others between them.
    private static bool Matches(Document document, int start, string[] words)
    {
        int at = start;
        for (int w = 1; w < words.Length; w++)
        {
            int next = at + 1;
            while (next < document.Tokens.Length && next <= at + 3 && !document.Tokens[next].Lemma.Equals(words[w], StringComparison.OrdinalIgnoreCase)) next++;
            if (next >= document.Tokens.Length || next > at + 3) return false;
            at = next;
        }
        return true;
    }
}
