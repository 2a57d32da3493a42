using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Treebanks;

public sealed class ConlluReaderTests
{
    private const string Sample =
        """
        # newdoc id = one
        # newpar
        # sent_id = one-1
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	do	AUX	VB	_	3	aux	_	_
        2	n't	not	PART	RB	_	3	advmod	_	_
        3	move	move	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        4	!	!	PUNCT	.	_	3	punct	_	_

        # newpar
        1	Stay	stay	VERB	VB	_	0	root	_	_
        1.1	here	here	ADV	RB	_	_	_	_	_

        # newdoc id = two
        1	Gone	go	VERB	VBN	_	0	root	_	_

        """;

    private static ImmutableArray<TreebankDocument> Read(string text) => ConlluReader.Read(new StringReader(text.ReplaceLineEndings("\n")));

    [Fact]
    public void Text_is_rebuilt_with_its_spaces_and_paragraphs()
    {
        var documents = Read(Sample);
        Assert.Equal(["one", "two"], documents.Select(document => document.Id));
        Assert.Equal(["Don't move!\n\nStay", "Gone"], documents.Select(document => document.Text));
    }

    [Fact]
    public void Words_of_a_multiword_token_have_their_own_spans()
    {
        TreebankSentence sentence = Read(Sample)[0].Sentences[0];
        Assert.Equal([new(0, 2), new(2, 5), new(6, 10), new(10, 11)], sentence.Words.Select(word => word.Span));
        Assert.Equal([new(0, 5), new(6, 10), new(10, 11)], sentence.Tokens);
        Assert.Equal(PartOfSpeech.Particle, sentence.Words[1].PartOfSpeech);
        Assert.Equal(-1, sentence.Words[2].Head);
        Assert.Equal(2, sentence.Words[3].Head);
    }

    [Fact]
    public void A_line_that_is_no_CoNLLU_is_named() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => Read("# text = x\n1\tx\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Alignment_pairs_equal_spans_only()
    {
        var alignment = Alignment.Of([new(0, 2), new(2, 5), new(6, 9)], [new(0, 5), new(6, 9)]);
        Assert.Equal([-1, -1, 1], alignment.FoundOf);
        Assert.Equal([-1, 2], alignment.ExpectedOf);
        Assert.Equal(new MatchScore(1, 3, 2), Alignment.Score([new(0, 2), new(2, 5), new(6, 9)], [new(0, 5), new(6, 9)]));
    }

    [Fact]
    public void Text_cut_as_the_annotation_cuts_it_scores_one()
    {
        TokenizationScore score = TokenizationScore.Of(Analyzer.English, Read(Sample));
        Assert.Equal((1.0, 1.0, 1.0), (score.Tokens.F1, score.Words.F1, score.Sentences.F1));
    }
}
