using System.Collections.Frozen;
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

    private readonly PhraseTable _phrases;
    private readonly Analyzer _analyzer;

    private PloverTyper(Analyzer analyzer, PhraseTable phrases)
    {
        _analyzer = analyzer;
        _phrases = phrases;
    }

    /// <summary>The typer with a table: a type, a weight and phrases of lemmas on each line, divided by tabs; lines that begin with # are remarks, with @ classes of words.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static PloverTyper Load(Analyzer analyzer, IEnumerable<string> table)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(table);
        return new PloverTyper(analyzer, PhraseTable.Load(table, gap: 2, s_quads.ContainsKey));
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
        string[] lemmas = PhraseTable.LemmasOf(document);
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (Holds(sourceTokens, i) || Holds(targetTokens, i)) continue;
            foreach (var ((type, weight, words), _) in _phrases.At(lemmas, i, lemmas.Length))
            {
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
            "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST" when future && !negated => "THREATEN",
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
}
