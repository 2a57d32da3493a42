using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>How many words have the right part of speech, tag and lemma.</summary>
/// <param name="PartOfSpeech">Universal parts of speech.</param>
/// <param name="Tag">Penn Treebank tags.</param>
/// <param name="Lemma">Dictionary forms; words whose annotation leaves the lemma out are not counted.</param>
public readonly record struct TagScore(MatchScore PartOfSpeech, MatchScore Tag, MatchScore Lemma)
{
    /// <summary>The score on the words and sentences of the annotation.</summary>
    public static TagScore OfGoldTokens(Analyzer analyzer, ImmutableArray<TreebankDocument> documents) =>
        Of(documents, document => GoldTokens.Analyze(analyzer, document, AnalysisDepth.Tags));

    /// <summary>The score on raw text: a word that was cut otherwise is missed.</summary>
    public static TagScore OfRawText(Analyzer analyzer, ImmutableArray<TreebankDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return Of(documents, document => analyzer.Analyze(document.Text, AnalysisDepth.Tags));
    }

    /// <summary>The score of two parts taken together.</summary>
    public static TagScore operator +(TagScore left, TagScore right) => Add(left, right);

    /// <summary>The score of two parts taken together.</summary>
    public static TagScore Add(TagScore left, TagScore right) =>
        new(left.PartOfSpeech + right.PartOfSpeech, left.Tag + right.Tag, left.Lemma + right.Lemma);

    private static TagScore Of(ImmutableArray<TreebankDocument> documents, Func<TreebankDocument, Document> analyze) =>
        documents.Aggregate(default(TagScore), (score, document) => score + Of(document, analyze(document)));

    private static TagScore Of(TreebankDocument document, Document found)
    {
        TreebankWord[] words = [.. document.Sentences.SelectMany(sentence => sentence.Words)];
        var alignment = Alignment.Of([.. words.Select(word => word.Span)], [.. found.Tokens.Select(token => token.Span)]);
        int parts = 0, tags = 0, lemmas = 0, lemmasGiven = 0;
        for (int i = 0; i < words.Length; i++)
        {
            bool lemmaGiven = words[i].Lemma is not ("" or "_");
            if (lemmaGiven) lemmasGiven++;
            if (alignment.FoundOf[i] < 0) continue;
            Token token = found.Tokens[alignment.FoundOf[i]];
            if (token.PartOfSpeech == words[i].PartOfSpeech) parts++;
            if (token.Tag == words[i].Tag) tags++;
            if (lemmaGiven && token.Lemma == words[i].Lemma) lemmas++;
        }
        int extra = found.Tokens.Length - words.Length;
        return new TagScore(new(parts, words.Length, found.Tokens.Length), new(tags, words.Length, found.Tokens.Length), new(lemmas, lemmasGiven, lemmasGiven + extra));
    }
}
