using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.EventTypes;

/// <summary>Chooses the one ACLED sub-event type that a short report is about, from its claims and words.</summary>
/// <remarks>
/// A table of phrases speaks for each type with a weight; the claims and what the codebook's order makes of them speak beside it, and so may a model learned from snippets
/// (<c>dateline build model acled-types</c>). The names are those of the CASE 2021 shared task (Haneczok et al., 2021), which has five types that ACLED has not.
/// </remarks>
public sealed class AcledTyper
{
    // How much is said by: the codebook's order, a claim of the type, and a phrase of a later sentence against one of the first.
    private const double RuleWeight = 3, ClaimWeight = 1, LaterClaim = 0.6, LaterSentence = 0.55;

    // Each further phrase of a type says a fifth of the one before; many weak phrases are no strong one.
    private const double Fading = 0.2;
    private const int PhrasesCounted = 6;

    // How much the learned scores say, which are logits. Between what snippets not learned from ask for (3 and more) and the texts that the table was tuned on (below 1).
    private const double LearnedWeight = 1.5;

    /// <summary>The names of the types, in ordinal order.</summary>
    internal static ImmutableArray<string> Types { get; } =
    [
        "ABDUCT_DISSAP", "AGREEMENT", "AIR_STRIKE", "ARMED_CLASH", "ARREST", "ART_MISS_ATTACK", "ATTACK", "ATTRIB", "CHANGE_TO_GROUP_ACT", "CHEM_WEAP", "DIPLO", "DISR_WEAP", "FORCE_AGAINST_PROTEST",
        "GOV_REGAINS_TERIT", "GRENADE", "HQ_ESTABLISHED", "MAN_MADE_DISASTER", "MOB_VIOL", "NATURAL_DISASTER", "NON_STATE_ACTOR_OVERTAKES_TER", "NON_VIOL_TERRIT_TRANSFER", "ORG_CRIME", "OTHER",
        "PEACE_PROTEST", "PROPERTY_DISTRUCT", "PROTEST_WITH_INTER", "REM_EXPLOS", "SEX_VIOL", "SUIC_BOMB", "VIOL_DEMONSTR",
    ];

    private readonly PhraseTable _phrases;
    private readonly LinearModel? _learned;
    private readonly AcledFeatures _features;

    private AcledTyper(PhraseTable phrases, LinearModel? learned)
    {
        _phrases = phrases;
        _learned = learned;
        _features = new AcledFeatures(phrases);
    }

    /// <summary>The typer with a table: a type, a weight and phrases of lemmas on each line, divided by tabs; lines that begin with # are remarks, with @ classes of words.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static AcledTyper Load(IEnumerable<string> table) => Load(table, null);

    /// <summary>The typer with a table and what was learned beside it, by the task <c>acled-types</c>; null for the table and the claims alone.</summary>
    /// <exception cref="FormatException">A line of the table is not of its form.</exception>
    public static AcledTyper Load(IEnumerable<string> table, LinearModel? learned)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new AcledTyper(ReadTable(table), learned);
    }

    internal static PhraseTable ReadTable(IEnumerable<string> table) => PhraseTable.Load(table, gap: 4, type => Types.Contains(type));

    /// <summary>The sub-event type; null when nothing speaks for one: neither a claim nor the words, and no word at all where a model was learned.</summary>
    /// <param name="document">The report's text, analysed to parts of speech and lemmas at least.</param>
    /// <param name="claims">Its claims.</param>
    public string? TypeOf(Document document, ImmutableArray<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (type, said) in PhrasesIn(document))
        {
            said.Sort((a, b) => b.CompareTo(a));
            double share = 1;
            foreach (double score in said.Take(PhrasesCounted))
            {
                Add(scores, type, score * share);
                share *= Fading;
            }
        }
        double weight = ClaimWeight;
        foreach (string label in claims.Where(claim => !AcledRules.IsUndone(claim)).DistinctBy(claim => claim.Type.Value.Value).Select(AcledRules.LabelOf).OfType<string>())
        {
            Add(scores, label, weight);
            weight = ClaimWeight * LaterClaim;
        }
        if (AcledRules.TypeOf(document, claims) is { } ruled) Add(scores, ruled, RuleWeight);
        if (_learned is not null && !document.Tokens.IsEmpty) AddLearned(_learned, document, claims, scores);
        return scores.Count == 0 ? null : scores.MaxBy(score => score.Value).Key;
    }

    private void AddLearned(LinearModel learned, Document document, ImmutableArray<Claim> claims, SortedDictionary<string, double> scores)
    {
        var features = new FeatureValues();
        _features.Write(document, claims, features);
        Span<float> own = stackalloc float[learned.Classes.Length];
        learned.Score(features, own);
        for (int c = 0; c < own.Length; c++) Add(scores, learned.Classes[c], LearnedWeight * own[c]);
    }

    private static void Add(SortedDictionary<string, double> scores, string type, double score) => scores[type] = scores.GetValueOrDefault(type) + score;

    // What each phrase of the text says for its type, by type; a phrase is counted where it stands first.
    private Dictionary<string, List<double>> PhrasesIn(Document document)
    {
        var found = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var seen = new HashSet<PhraseTable.Phrase>(ReferenceEqualityComparer.Instance);
        string[] lemmas = PhraseTable.LemmasOf(document);
        double place = 1;
        foreach (Range sentence in document.Sentences)
        {
            for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
            {
                foreach (var (phrase, last) in _phrases.At(lemmas, i, sentence.End.Value))
                {
                    if (!seen.Add(phrase)) continue;
                    int between = last - i + 1 - phrase.Words.Length;
                    if (!found.TryGetValue(phrase.Type, out var list)) found[phrase.Type] = list = [];
                    list.Add(phrase.Weight * place * (1 - 0.08 * between) * (1 + 0.1 * (phrase.Words.Length - 1)));
                }
            }
            place = LaterSentence;
        }
        return found;
    }
}
