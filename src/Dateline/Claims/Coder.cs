using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims.Attributing;
using Dateline.Claims.Triggers;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Codes articles: finds what each says happened, with who, to whom, when, where, how many and who says so.</summary>
/// <remarks>Takes time linear in the length of the article, and never throws for any text.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads; the same article gives the same coding on all of them.</threadsafety>
public sealed class Coder
{
    private readonly Analyzer _analyzer;
    private readonly TriggerFinder _triggers;
    private readonly MentionGatherer _gatherer;

    /// <summary>A coder that reads with an analyzer, and knows types, places and actors from a codebook, an atlas and a registry.</summary>
    public Coder(Analyzer analyzer, Codebook codebook, Atlas atlas, ActorRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(registry);
        _analyzer = analyzer;
        Codebook = codebook;
        _triggers = new TriggerFinder(codebook);
        _gatherer = new MentionGatherer(atlas, registry);
    }

    /// <summary>The codebook whose types the claims carry.</summary>
    public Codebook Codebook { get; }

    /// <summary>What an article says happened, and what was turned down.</summary>
    public Coding Code(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Sections.Length > 1) return CodeSections(article);
        // Most sentences of most texts tell of nothing: only what holds a trigger is read in depth.
        Document tagged = Tag(article);
        return tagged.Language == Language.Other ? NotEnglish(article) : Code(new ArticlePart(article, 0), tagged);
    }

    // The language is told by all sections together: one may be a line of names.
    private Coding CodeSections(Article article)
    {
        if (_analyzer.Analyze(article.Text, AnalysisDepth.Tokens).Language == Language.Other) return NotEnglish(article);
        Coding[] codings = [.. ArticlePart.Of(article).Select(part => Code(part, Tag(part.Article)))];
        return new Coding([.. codings.SelectMany(coding => coding.Claims)], [.. codings.SelectMany(coding => coding.Rejections)], []);
    }

    // A line of filing and a headline said again are no part of the sentence that follows them, and would spoil its tree.
    private Document Tag(Article article) => _analyzer.Analyze(article.Text, AnalysisDepth.Tags, OpeningReader.EndOf(article));

    private static Coding NotEnglish(Article article) =>
        new([], [], [new Diagnostic("DL401", Severity.Note, "The article is not English and was not coded.", article.Source)]);

    private Coding Code(ArticlePart part, Document tagged)
    {
        List<TriggerMatch> matches = FindTriggers(tagged, part.Article);
        return matches.Count == 0 ? new Coding([], [], []) : Code(part, Deepen(tagged, matches), matches, out _);
    }

    /// <summary>How an article is coded: each sentence with its mentions, claims and rejections.</summary>
    public Explanation Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Explanation([.. ArticlePart.Of(article).SelectMany(part => Explain(part))]);
    }

    private ImmutableArray<ExplainedSentence> Explain(ArticlePart part)
    {
        Document tagged = Tag(part.Article);
        List<TriggerMatch> matches = FindTriggers(tagged, part.Article);
        Document document = Deepen(tagged, matches);
        Coding coding = Code(part, document, matches, out Mentions mentions);
        return Explainer.Explain(document, mentions, coding, part.Offset);
    }

    private Document Deepen(Document tagged, List<TriggerMatch> matches)
    {
        var sentences = new HashSet<int>();
        int before = -1;
        foreach (TriggerMatch match in matches)
        {
            int sentence = tagged.SentenceOf(match.Head);
            sentences.Add(tagged.Sentences[sentence].Start.Value);
            // Quotations go on over sentences, and who must do something stands in any of them.
            if (match.Pattern.AsksForSaid)
            {
                for (int near = Math.Max(0, sentence - SaidContent.TopicReach); near <= Math.Min(sentence + 1, tagged.Sentences.Length - 1); near++) sentences.Add(tagged.Sentences[near].Start.Value);
            }
            if (sentence == before) continue;
            before = sentence;
            // "The Front said that it was responsible" has no other words of an act.
            for (int next = sentence + 1; next <= Math.Min(sentence + ClaimingSentence.Reach, tagged.Sentences.Length - 1); next++)
            {
                if (ClaimingSentence.MayBe(tagged, tagged.Sentences[next])) sentences.Add(tagged.Sentences[next].Start.Value);
            }
        }
        return _analyzer.Deepen(tagged, sentence => sentences.Contains(sentence.Start.Value));
    }

    private Coding Code(ArticlePart part, Document document, List<TriggerMatch> matches, out Mentions mentions)
    {
        mentions = _gatherer.Gather(document, part.Article);
        var rejections = new List<Rejection>();
        ImmutableArray<Claim> claims = new ArticleCoding(part, document, Codebook, mentions, _gatherer.NamerOf(document, mentions)).Code(matches, rejections);
        return new Coding(claims, [.. rejections.Select(rejection => rejection with { Span = rejection.Span.Moved(part.Offset) }).OrderBy(rejection => rejection.Span)], []);
    }

    private List<TriggerMatch> FindTriggers(Document document, Article article)
    {
        var matches = new List<TriggerMatch>();
        var sieve = new TriggerSieve(document);
        int first = OpeningReader.EndOf(article) is > 0 and var opening ? document.TokenAt(opening) : 0;
        foreach (Range sentence in document.Sentences)
        {
            if (sentence.End.Value <= first) continue;
            int before = matches.Count;
            _triggers.Find(document, Math.Max(sentence.Start.Value, first)..sentence.End.Value, matches);
            if (!sieve.MayTell(sentence, matches, before)) matches.RemoveRange(before, matches.Count - before);
        }
        return matches;
    }
}
