using Dateline.Text;

namespace Dateline.Tests;

public sealed class SpecFileTests
{
    [Fact]
    public void Unmark_takes_brackets_out_and_gives_their_spans()
    {
        var (text, marked) = SpecFile.Unmark("a [b [c]] \\[d\\]");
        Assert.Equal("a b c [d]", text);
        Assert.Equal([new TextSpan(2, 5), new TextSpan(4, 5)], marked);
    }

    [Fact]
    public void Unmark_says_which_text_has_an_open_bracket() =>
        Assert.Contains("x.md:1", Assert.Throws<InvalidDataException>(() => SpecFile.Unmark("a [b", "x.md:1")).Message, StringComparison.Ordinal);
}
