using System.Globalization;
using Dateline.Reports.Dates;

namespace Dateline.Tests.Reports;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("2014-05-05", "2014-05-05T00:00:00+00:00")]
    [InlineData("2014-05-05T18:20:11.123+0300", "2014-05-05T18:20:11+03:00")]
    [InlineData("2014-05-05 18:20:11Z", "2014-05-05T18:20:11+00:00")]
    [InlineData("20140505", "2014-05-05T00:00:00+00:00")]
    [InlineData("20140505182011", "2014-05-05T18:20:11+00:00")]
    [InlineData("20140505T182011Z", "2014-05-05T18:20:11+00:00")]
    [InlineData("Mon, 05 May 2014 18:20:11 EST", "2014-05-05T18:20:11-05:00")]
    [InlineData("Monday, May 5th, 2014 at 6:20 p.m. EDT", "2014-05-05T18:20:00-04:00")]
    [InlineData("5. März 2014, 18.20 Uhr", "2014-03-05T18:20:00+00:00")]
    [InlineData("5 de mayo de 2014", "2014-05-05T00:00:00+00:00")]
    [InlineData("1er août 2014 à 09h30", "2014-08-01T09:30:00+00:00")]
    [InlineData("05.05.14", "2014-05-05T00:00:00+00:00")]
    [InlineData("05/25/2014", "2014-05-25T00:00:00+00:00")]
    [InlineData("25/05/2014", "2014-05-25T00:00:00+00:00")]
    [InlineData("2014年5月5日", "2014-05-05T00:00:00+00:00")]
    [InlineData("5-May-2014", "2014-05-05T00:00:00+00:00")]
    [InlineData("1399314011", "2014-05-05T18:20:11+00:00")]
    [InlineData("1399314011000", "2014-05-05T18:20:11+00:00")]
    [InlineData("12:40, 5 September 2014", "2014-09-05T00:00:00+00:00")]
    public void Reads(string text, string expected) =>
        Assert.Equal(expected, InstantReader.Read(text)?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2014-13-40")]
    [InlineData("May 2014")]
    [InlineData("31 February 2014")]
    [InlineData("99999999999999")]
    [InlineData("1.2.3")]
    [InlineData("")]
    public void Does_not_read(string text) => Assert.Null(InstantReader.Read(text));

    [Fact]
    public void Random_text_neither_throws_nor_leaves_its_bounds()
    {
        var random = new Random(7);
        const string Alphabet = "0123456789012345678901234 .-/:TZmaypr,年月\ud800";
        for (int round = 0; round < 3000; round++)
        {
            char[] text = new char[random.Next(60)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[random.Next(Alphabet.Length)];
            }
            int at = 0;
            while (DateScanner.Next(text, at) is { } found)
            {
                Assert.InRange(found.Start, at, text.Length);
                Assert.InRange(found.End, found.Start + 1, text.Length);
                at = found.End;
            }
        }
    }
}
