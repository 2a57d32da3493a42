using System.Collections.Immutable;
using Dateline.Text.Networks;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Naming;

/// <summary>How many names were found, with exactly the right words and kind.</summary>
/// <param name="ByKind">For each kind that the corpus annotates and that is scored, such as <c>organization</c>, how many were found.</param>
public sealed record NameScores(ImmutableSortedDictionary<string, MatchScore> ByKind)
{
    private static readonly ImmutableArray<string> s_names = ["person", "organization", "location"];

    private static readonly ImmutableArray<string> s_phrases = [.. s_names, "nationality", "weapon", "military_platform"];

    /// <summary>All kinds together.</summary>
    public MatchScore All => ByKind.Values.Aggregate(default(MatchScore), MatchScore.Add);

    /// <summary>The score of an analyzer on documents of one corpus, given their words and sentences.</summary>
    /// <remarks>
    /// Persons, organizations and locations are scored, and for re3d, whose mentions are whole phrases and not names alone, nationalities,
    /// weapons and military platforms too. Other kinds of a corpus count neither as expected nor as found.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The analyzer is null.</exception>
    public static NameScores Of(Analyzer analyzer, ImmutableArray<NameDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        // A corpus without facilities counts built places as locations.
        bool facilities = documents.Any(document => document.Names.Any(name => name.Kind == "Facility"));
        bool phrases = documents.Any(document => document.Names.Any(name => name.Kind == "Organisation"));
        var kinds = phrases ? s_phrases : s_names;
        var scores = kinds.ToImmutableSortedDictionary(kind => kind, _ => default(MatchScore), StringComparer.Ordinal);
        foreach (var document in documents) scores = Add(scores, Expected(document), Found(analyzer, document, phrases, facilities));
        return new NameScores(scores);
    }

    /// <summary>The score of phrases that were found in documents of re3d, of each its own.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="found">The phrases with their kinds by the names that <see cref="ByKind"/> uses; those of other kinds do not count.</param>
    public static NameScores OfPhrases(ImmutableArray<NameDocument> documents, ImmutableArray<ImmutableArray<(Range Words, string Kind)>> found)
    {
        var scores = s_phrases.ToImmutableSortedDictionary(kind => kind, _ => default(MatchScore), StringComparer.Ordinal);
        for (int i = 0; i < documents.Length; i++) scores = Add(scores, Expected(documents[i]), found[i]);
        return new NameScores(scores);
    }

    /// <summary>The names of one document that were not found, or found and not there, in the order of the text, kinds by their common names; names of kinds that are not scored are left out.</summary>
    /// <exception cref="ArgumentNullException">The analyzer or the document is null.</exception>
    public static ImmutableArray<(Range Words, string Kind, bool Found)> Differences(Analyzer analyzer, NameDocument document)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(document);
        bool phrases = document.Names.Any(name => name.Kind == "Organisation");
        return Differences(document, Found(analyzer, document, phrases, document.Names.Any(name => name.Kind == "Facility")));
    }

    /// <summary>The same of what was found in the document, with kinds by their common names.</summary>
    public static ImmutableArray<(Range Words, string Kind, bool Found)> Differences(NameDocument document, IEnumerable<(Range Words, string Kind)> names)
    {
        ArgumentNullException.ThrowIfNull(document);
        var expected = Expected(document).ToHashSet();
        var found = names.ToHashSet();
        return [.. expected.Except(found).Select(name => (name.Words, name.Kind, Found: false)).Concat(found.Except(expected).Select(name => (name.Words, name.Kind, Found: true)))
            .Where(name => name.Kind.Length > 0).OrderBy(name => name.Words.Start.Value).ThenBy(name => name.Found)];
    }

    private static IEnumerable<(Range Words, string Kind)> Expected(NameDocument document) => document.Names.Select(name => (name.Words, KindOf(name.Kind)));

    private static IEnumerable<(Range Words, string Kind)> Found(Analyzer analyzer, NameDocument document, bool phrases, bool facilities)
    {
        var tagged = analyzer.Analyze(document.Text, document.Words, document.Sentences, phrases ? AnalysisDepth.Tags : AnalysisDepth.Full);
        return phrases ? Phrases(analyzer.Recognizer, tagged) : tagged.Entities.Select(entity => (entity.Tokens, KindOf(entity.Kind, facilities)));
    }

    /// <summary>Adds what was found in one document to scores by kind.</summary>
    internal static ImmutableSortedDictionary<string, MatchScore> Add(ImmutableSortedDictionary<string, MatchScore> scores,
        IEnumerable<(Range Words, string Kind)> expected, IEnumerable<(Range Words, string Kind)> found)
    {
        var right = expected.ToHashSet();
        var given = found.ToHashSet();
        foreach (string kind in scores.Keys)
        {
            scores = scores.SetItem(kind, scores[kind] + new MatchScore(given.Count(name => name.Kind == kind && right.Contains(name)),
                right.Count(name => name.Kind == kind), given.Count(name => name.Kind == kind)));
        }
        return scores;
    }

    /// <summary>The common name of a corpus's kind; the empty string for one that is not scored.</summary>
    internal static string KindOf(string kind) => kind switch
    {
        "PER" or "Person" => "person",
        "ORG" or "Organization" or "Organisation" => "organization",
        "LOC" or "Location" => "location",
        "Nationality" => "nationality",
        "Weapon" => "weapon",
        "MilitaryPlatform" => "military_platform",
        _ => "",
    };

    private static string KindOf(EntityKind kind, bool facilities) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organization => "organization",
        EntityKind.Location => "location",
        EntityKind.Facility when !facilities => "location",
        _ => "",
    };

    private static IEnumerable<(Range Words, string Kind)> Phrases(NameRecognizer? recognizer, Document document)
    {
        if (recognizer is null) return [];
        TextSpan[] words = [.. document.Tokens.Select(token => token.Span)];
        PartOfSpeech[] parts = [.. document.Tokens.Select(token => token.PartOfSpeech)];
        string[] tags = [.. document.Tokens.Select(token => token.Tag)];
        int[] found = recognizer.Tag(new TaggedText(document.Text, words, parts, tags), document.Sentences.AsSpan(), NameScheme.Defence)[0];
        return NameScheme.Spans(found).Select(name => (name.Start..name.End, KindOf(NameScheme.Defence.Kinds[name.Kind])));
    }
}
