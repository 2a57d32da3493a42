using System.IO.Compression;
using System.Text;
using Dateline.Reports;

namespace Dateline.Tests.Reports;

public sealed class ContainerTests
{
    private const string Html = "<html><head><title>Rockets</title></head><body><h1>Rockets hit airport</h1><p>Rebels fired rockets at the airport of Faya on Monday night, the army said, and two porters were hurt.</p></body></html>";
    private const string Words = "Rebels fired rockets at the airport of Faya on Monday night, the army said, and two porters were hurt.";

    [Fact]
    public void Rss_gives_its_items()
    {
        const string Feed = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sahara Courier</title>
            <image><title>Logo</title></image>
            <item><title>Rockets &amp;amp; mines</title><link>https://sahara.example/1</link><guid>g1</guid><pubDate>Wed, 12 Nov 1986 20:15:00 +0100</pubDate><dc:creator>Amina Hassan</dc:creator>
            <description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Rockets fell.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
            <item><title>Second</title><link>https://sahara.example/2</link><description>Plain words of a second story.</description></item></channel></rss>
            """;
        Article[] articles = [.. Read("feed.xml", Feed).Articles()];
        Assert.Equal(["Rockets fell.\n\nNobody was hurt.", "Plain words of a second story."], articles.Select(article => article.Text));
        Assert.Equal(("Rockets & mines", "Sahara Courier", "Amina Hassan", "https://sahara.example/1", "Short."), (articles[0].Title, articles[0].Outlet, articles[0].Byline, articles[0].Url?.AbsoluteUri, articles[0].Deck));
        Assert.Equal(TimeSpan.FromHours(1), articles[0].Published?.Offset);
        Assert.Equal("feed.xml#2", articles[1].Source);
    }

    [Fact]
    public void Atom_gives_its_entries()
    {
        const string Feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><link href="https://harbour.example/"/>
            <entry><title type="html">Truce&lt;br/&gt;holds</title><link rel="self" href="https://harbour.example/self"/><link href="https://harbour.example/truce"/><published>2003-05-05T18:20:00Z</published><updated>2003-05-06T00:00:00Z</updated>
            <author><name>Ali Said</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The truce held.</p><p>Boats sailed.</p></div></content></entry></feed>
            """;
        Article article = Assert.Single(Read("feed.atom", Feed).Articles());
        Assert.Equal(("The truce held.\n\nBoats sailed.", "Truce holds", "Ali Said", "https://harbour.example/truce"), (article.Text, article.Title, article.Byline, article.Url?.AbsoluteUri));
        Assert.Equal((5, 6), (article.Published?.Day, article.Modified?.Day));
    }

    [Fact]
    public void Broken_feed_keeps_what_came_before_the_break()
    {
        var readings = Read("feed.xml", "<rss><channel><title>A</title><item><title>One</title><description>First story.</description></item>\n<item><title>Two</titel></item></channel></rss>");
        Assert.Equal("First story.", Assert.Single(readings.Articles()).Text);
        Assert.Equal(("DL612", 2), (readings.Diagnostics().Single().Code, readings.Diagnostics().Single().Line));
    }

    [Fact]
    public void Json_feed_gives_its_items()
    {
        const string Feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gulf Wire",
             "items": [{"id": "1", "url": "https://gulf.example/1", "title": "Blast", "content_html": "<p>A bomb went off.</p>", "date_published": "2003-05-05T10:00:00+03:00"}, {"id": "2", "content_text": "Another one."}]}
            """;
        Article[] articles = [.. Read("feed.json", Feed).Articles()];
        Assert.Equal(["A bomb went off.", "Another one."], articles.Select(article => article.Text));
        Assert.Equal(("Gulf Wire", "1", new DateOnly(2003, 5, 5)), (articles[0].Outlet, articles[0].Id.Value, articles[0].PublishedOn));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Web_archive_gives_its_pages(bool packed)
    {
        byte[] body = Encoding.UTF8.GetBytes(Html);
        byte[][] records =
        [
            Record("warcinfo", null, "application/warc-fields", "software: test\r\n"u8.ToArray()),
            Record("request", "https://sahara.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Record("response", "https://sahara.example/1", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Gzip(body)]),
            Record("response", "https://sahara.example/2", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone"u8.ToArray()),
            Record("response", "https://sahara.example/3", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Chunked(body)]),
            Record("resource", "https://sahara.example/4", "image/png", [1, 2, 3]),
        ];
        byte[] archive = [.. records.SelectMany(record => packed ? Gzip(record) : record)];
        var readings = Read(packed ? "crawl.warc.gz" : "crawl.warc", archive);
        Assert.Equal([Words, Words], readings.Articles().Select(article => article.Text));
        Assert.Equal(["https://sahara.example/1", "https://sahara.example/3"], readings.Articles().Select(article => article.Url?.AbsoluteUri));
        Assert.Equal(2003, readings[0].Report?.Retrieved?.Year);
        Assert.Empty(readings.Diagnostics());
    }

    [Fact]
    public void Cut_web_archive_says_so()
    {
        byte[] record = Record("response", "https://sahara.example/1", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(Html)]);
        var readings = Read("crawl.warc", [.. record, .. record[..(record.Length / 2)]]);
        Assert.Equal(Words, Assert.Single(readings.Articles()).Text);
        Assert.Equal("DL612", readings.Diagnostics().Single().Code);
    }

    [Fact]
    public void Mail_is_decoded()
    {
        const string Mail = "From: =?utf-8?Q?Gulf_W=C3=AFre?= <news@gulf.example>\r\nSubject: =?utf-8?B?QmxhdGU=?=\r\n =?utf-8?Q?_in_Aden?=\r\nDate: Mon, 05 May 2003 18:20:00 +0300\r\nMIME-Version: 1.0\r\n" +
            "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTwo bombs went off in a caf=E9 of the port on =\r\nMonday.\r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n--b1--\r\n";
        Article article = Assert.Single(Read("mail.eml", Mail).Articles());
        Assert.Equal(("Two bombs went off in a café of the port on Monday.", "Blate in Aden", "Gulf Wïre"), (article.Text, article.Title, article.Outlet));
        Assert.Equal(new DateTimeOffset(2003, 5, 5, 18, 20, 0, TimeSpan.FromHours(3)), article.Published);
    }

    [Fact]
    public void Mail_in_markup_is_read_as_a_page()
    {
        string mail = $"From: a@b.example\nSubject: Rockets\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(Html), Base64FormattingOptions.InsertLineBreaks)}\n";
        Assert.Equal(Words, Assert.Single(Read("mail", mail).Articles()).Text);
    }

    [Fact]
    public void Mailbox_gives_its_messages()
    {
        const string Box = "From a@b.example Mon May  5 18:20:00 2003\nSubject: One\nFrom: a@b.example\n\nFirst story.\n>From then on it was quiet.\n\nFrom c@d.example Mon May  5 18:21:00 2003\nSubject: Two\nFrom: c@d.example\n\nSecond story.\n";
        Article[] articles = [.. Read("news.mbox", Box).Articles()];
        Assert.Equal(["First story.\nFrom then on it was quiet.", "Second story."], articles.Select(article => article.Text));
        Assert.Equal(["One", "Two"], articles.Select(article => article.Title));
    }

    [Fact]
    public void Wiki_dump_gives_its_articles()
    {
        const string Dump = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><siteinfo><sitename>Open News</sitename></siteinfo>
            <page><title>Rockets hit airport</title><ns>0</ns><revision><timestamp>1986-11-14T00:00:00Z</timestamp><text>{{date|November 12, 1986}}
            '''Rebels''' fired [[rocket]]s at the [[Faya airport|airport]] of {{w|Faya-Largeau|Faya}}.&lt;ref&gt;A paper&lt;/ref&gt; The army's guns answered.

            [[File:Smoke.jpg|thumb|Smoke]]
            == Reaction ==
            * The mayor fled.
            == Sources ==
            * [https://x.example A source]</text></revision></page>
            <page><title>Talk:Rockets</title><ns>1</ns><revision><text>chat</text></revision></page></mediawiki>
            """;
        Article article = Assert.Single(Read("dump.xml", Dump).Articles());
        Assert.Equal("Rebels fired rockets at the airport of Faya. The army's guns answered.\n\nReaction\n\nThe mayor fled.", article.Text);
        Assert.Equal(("Rockets hit airport", "Open News", new DateOnly(1986, 11, 12)), (article.Title, article.Outlet, article.PublishedOn));
    }

    [Theory]
    [InlineData("{{")]
    [InlineData("[[")]
    [InlineData("<!--")]
    [InlineData("<ref>")]
    [InlineData("[http://")]
    public void Unclosed_wiki_markup_takes_linear_time(string open) =>
        Assert.NotNull(WikiText.Read(string.Concat(Enumerable.Repeat(open, 100_000))).Text);

    [Fact]
    public void Archives_of_archives_are_read()
    {
        byte[] inner = Zip(("a.txt", "First story."u8.ToArray()), ("b.jsonl.gz", Gzip("{\"text\":\"Second story.\"}\n{\"text\":\"Third story.\"}"u8)), ("picture.png", [1, 2]));
        var readings = Read("all.zip", Zip(("inner.zip", inner), ("page.html", Encoding.UTF8.GetBytes(Html))));
        Assert.Equal(["First story.", "Second story.", "Third story.", Words], readings.Articles().Select(article => article.Text));
        Assert.Equal("all.zip/inner.zip/b.jsonl:2", readings[2].Articles[0].Source);
    }

    [Fact]
    public void Bombs_are_stopped()
    {
        Assert.Equal("DL607", Read("bomb.txt.gz", Gzip(Letters(200 << 20))).Diagnostics().Single().Code);
        Assert.Contains(Read("bomb.jsonl.gz", Gzip(Letters(200 << 20))).Diagnostics(), diagnostic => diagnostic.Code == "DL613");
        var readings = Read("bomb.zip", Zip(("bomb.jsonl", Letters(200 << 20)), ("a.txt", "A story."u8.ToArray())));
        Assert.Contains(readings.Diagnostics(), diagnostic => diagnostic.Code == "DL613");
        Assert.Equal("A story.", Assert.Single(readings.Articles()).Text);
        byte[] nested = "A story."u8.ToArray();
        for (int i = 0; i < 8; i++)
        {
            nested = Gzip(nested);
        }
        Assert.Equal("DL613", Read("nested.gz", nested).Diagnostics().Single().Code);
    }

    [Fact]
    public void Damaged_archives_say_so()
    {
        byte[] cut = Zip(("a.txt", "A story."u8.ToArray()))[..20];
        Assert.Equal("DL602", Read("cut.zip", cut).Diagnostics().Single().Code);
        Assert.Equal("DL602", Read("cut.txt.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7]).Diagnostics().Single().Code);
    }

    [Fact]
    public void Pdf_is_converted_or_says_what_is_missing()
    {
        byte[] pdf = "%PDF-1.4 ..."u8.ToArray();
        Assert.Equal("DL614", Read("a.pdf", pdf).Diagnostics().Single().Code);
        var options = new ReadingOptions { PdfText = _ => "Rockets hit air-\nport of Faya\n\nRebels fired rockets\nat the airport.\n\f" };
        Article article = Assert.Single(Read("a.pdf", pdf, options).Articles());
        Assert.Equal(("Rockets hit airport of Faya", "Rebels fired rockets at the airport."), (article.Title, article.Text));
        Assert.Equal("DL616", Read("a.pdf", pdf, new ReadingOptions { PdfText = _ => null }).Diagnostics().Single().Code);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(3);
        byte[][] seeds = [Zip(("a.txt", "A story."u8.ToArray())), Gzip("A story."u8), Record("response", "https://a.example/", "application/http", "HTTP/1.1 200 OK\r\n\r\n<p>x"u8.ToArray()), Encoding.UTF8.GetBytes("<rss><channel><item><title>x</title></item></channel></rss>"), "From a\nSubject: x\nFrom: y\n\nz"u8.ToArray(), "%PDF-"u8.ToArray(), "{\"text\":\"x\"}"u8.ToArray()];
        for (int round = 0; round < 600; round++)
        {
            byte[] bytes = [.. seeds[round % seeds.Length]];
            for (int i = 0; i < 1 + random.Next(6); i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            Assert.NotNull(Read("x", bytes));
        }
    }

    private static List<ArticleReading> Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static List<ArticleReading> Read(string name, byte[] bytes, ReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        var articles = new ArticleReader(options);
        return [.. new ReportReader(options).Read(stream, name).Select(articles.Read)];
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, true))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Record(string type, string? uri, string mediaType, byte[] block) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")}WARC-Date: 2003-05-05T10:00:00Z\r\nContent-Type: {mediaType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Chunked(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. body[..10], .. "\r\n"u8, .. Encoding.ASCII.GetBytes($"{body.Length - 10:x}\r\n"), .. body[10..], .. "\r\n0\r\n\r\n"u8];

    private static byte[] Letters(int count)
    {
        byte[] letters = new byte[count];
        letters.AsSpan().Fill((byte)'a');
        return letters;
    }
}

internal static class ReadingsExtensions
{
    public static IEnumerable<Article> Articles(this IEnumerable<ArticleReading> readings) => readings.SelectMany(reading => reading.Articles);

    public static IEnumerable<Diagnostic> Diagnostics(this IEnumerable<ArticleReading> readings) => readings.SelectMany(reading => reading.Diagnostics);
}
