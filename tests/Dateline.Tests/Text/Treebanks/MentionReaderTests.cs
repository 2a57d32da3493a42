using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Treebanks;

public sealed class MentionReaderTests
{
    private const string Sample =
        """
        # newdoc id = one
        1	The	the	DET	DT	_	2	det	_	Entity=(1-organization-new-nnnnn-cf1-2-coref
        2	chief	chief	NOUN	NN	_	5	nsubj	_	_
        3	of	of	ADP	IN	_	4	case	_	_
        4	Marwa	Marwa	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-nnnnn-cf2-1-coref-Marwa_Town)1)
        5	left	leave	VERB	VBD	_	0	root	_	_
        6	it	it	PRON	PRP	_	5	obj	_	Entity=(2-place-giv:act-nnnnn-cf2-1-ana)|SpaceAfter=No

        """;

    [Fact]
    public void Nested_mentions_have_their_groups_spans_and_heads()
    {
        TreebankDocument document = ConlluReader.Read(new StringReader(Sample.ReplaceLineEndings("\n")))[0];
        var mentions = MentionReader.Read(document);
        Assert.Equal(["2 place Marwa|Marwa", "1 organization The chief of Marwa|chief", "2 place it|it"],
            mentions.Select(mention => $"{mention.Group} {mention.Kind} {mention.Span.In(document.Text)}|{mention.Heads[0].In(document.Text)}"));
    }
}
