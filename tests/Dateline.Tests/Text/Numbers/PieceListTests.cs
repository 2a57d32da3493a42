using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Tests.Text.Numbers;

public sealed class PieceListTests
{
    [Theory]
    [InlineData("late-November", "late|-|November")]
    [InlineData("the 1990s", "the|1990|s")]
    [InlineData("9:34 p.m.", "9|:|34|p|.|m|.")]
    [InlineData("10,000 in 2024-03-14", "10,000|in|2024|-|03|-|14")]
    [InlineData("14.3.2024", "14|.|3|.|2024")]
    [InlineData("2.5 km", "2.5|km")]
    public void Words_are_divided_where_letters_digits_and_marks_meet(string text, string pieces)
    {
        using PieceList list = PieceList.Of(Analyzer.English.Analyze(text, AnalysisDepth.Tokens));
        Assert.Equal(pieces.Split('|'), list.Pieces.ToArray().Select(piece => text[piece.Start..piece.End]));
    }

    [Fact]
    public void Pieces_cover_all_tokens_in_order_for_any_text()
    {
        foreach (string text in OddTexts.All)
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tokens);
            using PieceList list = PieceList.Of(document);
            Piece[] pieces = list.Pieces.ToArray();
            foreach (IGrouping<int, Piece> token in pieces.GroupBy(piece => piece.Token))
            {
                Assert.Equal(document.Tokens[token.Key].Span.Start, token.First().Start);
                Assert.Equal(document.Tokens[token.Key].Span.End, token.Last().End);
                Assert.All(token.Zip(token.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            }
            Assert.Equal(document.Tokens.Length, pieces.Select(piece => piece.Token).Distinct().Count());
        }
    }
}
