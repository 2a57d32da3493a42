using System.Text;
using Dateline.Reports;

namespace Dateline.Tests.Reports;

public sealed class ReportReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-reports-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Broken_line_of_ten_is_named_and_the_rest_read()
    {
        IEnumerable<string> lines = Enumerable.Range(1, 10).Select(line => line == 7 ? "{\"text\": \"cut off" : $$"""{"id": "r{{line}}", "text": "Line {{line}} tells of a raid.", "extra": [1]}""");
        List<ArticleReading> readings = ReadAll(File("reports.jsonl", string.Join('\n', lines)));
        Assert.Equal(["r1", "r2", "r3", "r4", "r5", "r6", "r8", "r9", "r10"], Articles(readings).Select(article => article.Id.Value));
        Diagnostic broken = Assert.Single(Diagnostics(readings));
        Assert.Equal(("DL605", Severity.Error, 7), (broken.Code, broken.Severity, broken.Line));
        Assert.EndsWith("reports.jsonl", broken.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void All_fields_but_text_may_be_missing()
    {
        Article article = Assert.Single(Articles(ReadAll(File("a.jsonl", """{"text":"A market burnt."}"""))));
        Assert.Equal("A market burnt.", article.Text);
        Assert.StartsWith("a-", article.Id.Value, StringComparison.Ordinal);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Fields_are_taken_and_say_where_they_came_from()
    {
        const string Line = """{"id":12,"url":"https://news.example/1","published":"2003-05-05T18:20:00+03:00","outlet":"Gulf Wire","title":"Bombs","text":"ADEN (Gulf Wire) - Two bombs went off."}""";
        Article article = Assert.Single(Articles(ReadAll(File("a.jsonl", Line))));
        Assert.Equal("12", article.Id.Value);
        Assert.Equal(TimeSpan.FromHours(3), article.Published?.Offset);
        Assert.Equal("Two bombs went off.", article.Text[article.Filing!.Span.End..]);
        Assert.Contains(new Origin(ArticleField.Published, "json:published"), article.Origins);
    }

    [Fact]
    public void Lone_surrogates_in_escapes_are_kept()
    {
        Article article = Assert.Single(Articles(ReadAll(File("a.jsonl", """{"text":"A \ud800 \"mark\" \n of half a pair."}"""))));
        Assert.Equal("A \ud800 \"mark\" \n of half a pair.", article.Text);
    }

    [Theory]
    [InlineData("someday", "DL609")]
    [InlineData("2031-01-01", "DL610")]
    public void Odd_dates_are_named_and_the_report_read(string date, string code)
    {
        List<ArticleReading> readings = ReadAll(File("a.jsonl", $$"""{"text":"A market burnt.","published":"{{date}}"}"""));
        Assert.Single(Articles(readings));
        Assert.Equal((code, Severity.Warning), (Diagnostics(readings).Single().Code, Diagnostics(readings).Single().Severity));
    }

    [Fact]
    public void Line_of_50_megabytes_is_left_out_and_the_rest_read()
    {
        string path = Path.Combine(_folder, "long.jsonl");
        using (var file = System.IO.File.CreateText(path))
        {
            file.Write("{\"text\":\"First.\"}\n{\"text\":\"");
            for (int i = 0; i < 50; i++)
            {
                file.Write(new string('a', 1 << 20));
            }
            file.Write("\"}\n{\"text\":\"Third.\"}");
        }
        List<ArticleReading> readings = ReadAll(path);
        Assert.Equal(["First.", "Third."], Articles(readings).Select(article => article.Text));
        Assert.Equal(("DL607", 2), (Diagnostics(readings).Single().Code, Diagnostics(readings).Single().Line));
    }

    [Fact]
    public void Reading_is_lazy()
    {
        using var endless = new EndlessLines();
        Intake[] first = [.. new ReportReader().Read(endless, "endless.jsonl").Take(1000)];
        Assert.Equal("endless.jsonl:1000", first[^1].Report!.Source);
        Assert.InRange(endless.BytesRead, 1, 1 << 18);
    }

    [Fact]
    public void Missing_empty_and_binary_files_are_named()
    {
        string empty = File("empty.txt", "");
        string binary = Path.Combine(_folder, "picture.txt");
        System.IO.File.WriteAllBytes(binary, [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);
        string good = File("good.txt", "A bridge was blown up.");
        List<ArticleReading> readings = ReadAll(Path.Combine(_folder, "none.txt"), empty, binary, good);
        Assert.Equal(["DL601", "DL603", "DL604"], Diagnostics(readings).Select(diagnostic => diagnostic.Code));
        Assert.Equal("A bridge was blown up.", Assert.Single(Articles(readings)).Text);
    }

    [Fact]
    public void Invalid_utf8_is_read_with_a_warning()
    {
        string path = Path.Combine(_folder, "latin.txt");
        System.IO.File.WriteAllBytes(path, Encoding.Latin1.GetBytes("Une école a été touchée."));
        string json = Path.Combine(_folder, "latin.jsonl");
        System.IO.File.WriteAllBytes(json, Encoding.Latin1.GetBytes("{\"text\":\"Une école.\"}\n{\"text\":\"A school.\"}"));
        List<ArticleReading> readings = ReadAll(path, json);
        Assert.Equal(["Une école a été touchée.", "Une école.", "A school."], Articles(readings).Select(article => article.Text));
        Assert.Equal([("DL608", null), ("DL608", 1)], Diagnostics(readings).Select(diagnostic => (diagnostic.Code, diagnostic.Line)));
    }

    [Fact]
    public void Text_file_may_open_with_fields_and_a_headline()
    {
        Article article = Assert.Single(Articles(ReadAll(File("a.txt", "Published: 1986-11-12\nOutlet: Sahara Courier\n\nTroops march north\n\nThe army left at dawn.\n\nIt met no one.\n"))));
        Assert.Equal(("Sahara Courier", "Troops march north", new DateOnly(1986, 11, 12)), (article.Outlet, article.Title, article.PublishedOn));
        Assert.Equal("The army left at dawn.\n\nIt met no one.", article.Text);
    }

    [Fact]
    public void Day_of_filing_with_a_year_dates_an_undated_text()
    {
        Article article = Assert.Single(Articles(ReadAll(File("a.txt", "BEIRUT, May 22, 2004 (Levant Agency) - A spokesman spoke."))));
        Assert.Equal(new DateOnly(2004, 5, 22), article.PublishedOn);
        Assert.Contains(new Origin(ArticleField.Published, "text:filing"), article.Origins);
    }

    [Fact]
    public void Folders_and_globs_are_read_in_order()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "b", "deep"));
        File("c.txt", "Third.");
        File("a.txt", "First.");
        File("b/deep/b.txt", "Second.");
        File("notes.md", "Not a report.");
        File(".hidden.txt", "Hidden.");
        Assert.Equal(["First.", "Second.", "Third."], Articles(ReadAll(_folder)).Select(article => article.Text));
        Assert.Equal(["First.", "Second.", "Third."], Articles(ReadAll(Path.Combine(_folder, "**", "*.txt"))).Select(article => article.Text));
        Assert.Equal(["First.", "Third."], Articles(ReadAll(Path.Combine(_folder, "?.txt"))).Select(article => article.Text));
    }

    [Theory]
    [InlineData("a/b/c.txt", "**/*.txt", true)]
    [InlineData("c.txt", "**/*.txt", true)]
    [InlineData("a/c.txt", "*.txt", false)]
    [InlineData("a/b/c.txt", "a/**/c.txt", true)]
    [InlineData("a/c.txt", "a/**/c.txt", true)]
    [InlineData("a/b.txt", "a?b.txt", false)]
    [InlineData("aaab", "*a*b", true)]
    [InlineData("aaa", "*b", false)]
    public void Globs_match(string path, string pattern, bool expected) => Assert.Equal(expected, InputFiles.Matches(path, pattern));

    [Fact]
    public void Standard_input_is_told_by_its_first_bytes()
    {
        using var json = new MemoryStream("{\"text\":\"Shots rang out.\"}\n"u8.ToArray());
        Article article = Assert.Single(new ReportReader().Read(["-"], json).SelectMany(intake => new ArticleReader().Read(intake).Articles));
        Assert.Equal("Shots rang out.", article.Text);
    }

    [Fact]
    public void Maps_name_the_fields()
    {
        Assert.True(FieldMap.TryParse("text=body,title=head|headline", out FieldMap? map, out _));
        using var json = new MemoryStream("{\"body\":\"Shots rang out.\",\"headline\":\"Shots\",\"id\":\"x\"}"u8.ToArray());
        var options = new ReadingOptions { Fields = map };
        Article article = Assert.Single(new ReportReader(options).Read(json, "a.jsonl").SelectMany(intake => new ArticleReader(options).Read(intake).Articles));
        Assert.Equal(("Shots rang out.", "Shots", "x"), (article.Text, article.Title, article.Id.Value));
    }

    [Theory]
    [InlineData("gdelt", """{"DocumentIdentifier":"https://gulf.example/a","seendate":"20030505T101500Z","SourceCommonName":"gulf.example","title":"Shots","content":"Shots rang out."}""", "gulf.example")]
    [InlineData("news-please", """{"url":"https://gulf.example/a","date_publish":"2003-05-05 10:15:00","source_domain":"gulf.example","title":"Shots","maintext":"Shots rang out."}""", "gulf.example")]
    [InlineData("newsapi", """{"url":"https://gulf.example/a","publishedAt":"2003-05-05T10:15:00Z","source":{"id":null,"name":"Gulf Wire"},"title":"Shots","content":"Shots rang out."}""", "Gulf Wire")]
    [InlineData("commoncrawl", """{"requested_url":"https://gulf.example/a","published_date":"2003-05-05T10:15:00+00:00","publisher":"Gulf Wire","title":"Shots","plain_text":"Shots rang out."}""", "Gulf Wire")]
    public void Known_shapes_are_built_in(string name, string line, string outlet)
    {
        Assert.True(FieldMap.TryParse(name, out FieldMap? map, out _));
        var options = new ReadingOptions { Fields = map };
        Article article = Assert.Single(new ReportReader(options).Read([File("a.jsonl", line)]).SelectMany(intake => new ArticleReader(options).Read(intake).Articles));
        Assert.Equal(("Shots rang out.", "Shots", outlet, new DateOnly(2003, 5, 5), "https://gulf.example/a"), (article.Text, article.Title, article.Outlet, article.PublishedOn, article.Url?.OriginalString));
    }

    [Fact]
    public void Wrong_maps_say_what_is_wrong()
    {
        Assert.False(FieldMap.TryParse("body", out _, out string? problem));
        Assert.Contains("newsapi", problem, StringComparison.Ordinal);
        Assert.False(FieldMap.TryParse("words=body", out _, out problem));
        Assert.Contains("\"words\" is not one of", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Api_answer_in_one_object_is_read_by_its_list()
    {
        Assert.True(FieldMap.TryParse("newsapi", out FieldMap? map, out _));
        const string Answer = """{"status":"ok","articles":[{"source":{"name":"Gulf Wire"},"publishedAt":"2003-05-05T10:00:00Z","content":"One."},{"content":"Two."}]}""";
        var options = new ReadingOptions { Fields = map };
        Article[] articles = [.. new ReportReader(options).Read([File("answer.json", Answer)]).SelectMany(intake => new ArticleReader(options).Read(intake).Articles)];
        Assert.Equal(["One.", "Two."], articles.Select(article => article.Text));
        Assert.Equal("Gulf Wire", articles[0].Outlet);
    }

    private static IEnumerable<Article> Articles(IEnumerable<ArticleReading> readings) => readings.SelectMany(reading => reading.Articles);

    private static IEnumerable<Diagnostic> Diagnostics(IEnumerable<ArticleReading> readings) => readings.SelectMany(reading => reading.Diagnostics);

    private static List<ArticleReading> ReadAll(params string[] inputs)
    {
        var options = new ReadingOptions { Today = new DateOnly(2026, 11, 29) };
        var articles = new ArticleReader(options);
        return [.. new ReportReader(options).Read(inputs).Select(articles.Read)];
    }

    private string File(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private sealed class EndlessLines : Stream
    {
        private static readonly byte[] s_line = "{\"text\":\"Again.\"}\n"u8.ToArray();

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = s_line[(int)(BytesRead++ % s_line.Length)];
            }
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
