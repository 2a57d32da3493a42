using Dateline.Text;
using Dateline.Text.Tokenizing;

namespace Dateline.Tests.Text.Tokenizing;

/// <summary>What holds for the tokens and sentences of every text.</summary>
public sealed class TokenLaws
{
    [Fact]
    public void Tokens_are_ordered_apart_and_leave_only_white_space_out()
    {
        foreach (string text in RandomText.Many(3000, seed: 1))
        {
            int end = 0;
            foreach (Token token in Analyzer.English.Analyze(text, AnalysisDepth.Tokens).Tokens)
            {
                Assert.True(token.Span.Start >= end && !token.Span.IsEmpty && token.Span.End <= text.Length, text);
                Assert.True(string.IsNullOrWhiteSpace(text[end..token.Span.Start]), text);
                end = token.Span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]), text);
        }
    }

    [Fact]
    public void Tokens_hold_no_white_space_and_cut_no_surrogate_pair()
    {
        foreach (string text in RandomText.Many(3000, seed: 2))
        {
            foreach (Token token in Analyzer.English.Analyze(text, AnalysisDepth.Tokens).Tokens)
            {
                Assert.DoesNotContain(text[token.Span.Start..token.Span.End], char.IsWhiteSpace);
                bool cut = token.Span.End < text.Length && char.IsSurrogatePair(text[token.Span.End - 1], text[token.Span.End]);
                Assert.False(cut, text);
            }
        }
    }

    [Fact]
    public void Sentences_cover_all_tokens_in_order_and_are_never_empty_nor_longer_than_the_cap()
    {
        foreach (string text in RandomText.Many(2000, seed: 3).Append(string.Concat(Enumerable.Repeat("word ", 5000))))
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tokens);
            int next = 0;
            foreach (Range sentence in document.Sentences)
            {
                Assert.Equal(next, sentence.Start.Value);
                Assert.InRange(sentence.End.Value - next, 1, SentenceSplitter.LongestSentence);
                next = sentence.End.Value;
            }
            Assert.Equal(document.Tokens.Length, next);
        }
    }

    [Fact]
    public void An_empty_line_always_ends_a_sentence()
    {
        foreach (string text in RandomText.Many(500, seed: 4))
        {
            Document document = Analyzer.English.Analyze(text + "\n\n" + text, AnalysisDepth.Tokens);
            Assert.All(document.Sentences, sentence => Assert.False(document.SpanOf(sentence).Start < text.Length && document.SpanOf(sentence).End > text.Length + 2));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("a.b")]
    [InlineData("x@y.")]
    [InlineData("1,")]
    [InlineData("www.")]
    [InlineData("a@")]
    [InlineData("ab-c.d")]
    [InlineData("U.S. ")]
    [InlineData("1-2")]
    [InlineData("'s")]
    [InlineData("😀")]
    [InlineData("\uD800")]
    [InlineData("\n")]
    [InlineData(". ")]
    [InlineData("北京。")]
    public void The_work_grows_no_faster_than_the_text(string piece)
    {
        string once = string.Concat(Enumerable.Repeat(piece, 2000)), twice = once + once;
        Tokenizer.Tokenize(once, out long steps);
        Tokenizer.Tokenize(twice, out long doubled);
        Assert.True(steps >= once.Length);
        // The look-ahead at the end of the text is cut short, hence the few percent.
        Assert.InRange((double)doubled / steps, 1.95, 2.05);
    }

    [Fact]
    public void Ten_megabytes_without_a_space_are_one_text_like_any_other()
    {
        string text = string.Concat(Enumerable.Repeat("ab-c.d", 10_000_000 / 6));
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tokens);
        Assert.Equal(text.Length, document.Tokens.Sum(token => token.Span.Length));
        Assert.All(document.Sentences, sentence => Assert.True(sentence.End.Value - sentence.Start.Value <= SentenceSplitter.LongestSentence));
    }
}
