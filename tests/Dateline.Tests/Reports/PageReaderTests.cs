using System.Text;
using Dateline.Reports;

namespace Dateline.Tests.Reports;

public sealed class PageReaderTests
{
    private const string Story =
        """
        <p>Rebels fired rockets at the airport of Faya on Monday night, the army said, and two porters were hurt by splinters.</p>
        <p>The runway was closed until the morning, when sappers had cleared it, and a relief flight landed shortly before ten.</p>
        """;

    private const string StoryText =
        "Rebels fired rockets at the airport of Faya on Monday night, the army said, and two porters were hurt by splinters.\n\n" +
        "The runway was closed until the morning, when sappers had cleared it, and a relief flight landed shortly before ten.";

    [Fact]
    public void Boilerplate_stays_out_and_metadata_is_read()
    {
        Article article = One($"""
            <!doctype html><html lang="en-GB"><head><title>Rockets hit airport - Sahara Courier</title>
            <meta property="og:site_name" content="Sahara Courier"><link rel="canonical" href="/1986/11/12/rockets">
            <script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"Rockets hit airport","datePublished":"1986-11-12T20:15:00+01:00","dateModified":"1986-11-13T07:00:00+01:00","author":[{"{"}"@type":"Person","name":"Amina Hassan"{"}"}]{"}"}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <div class="cookie-banner"><p>We use cookies to give you the best experience on our site, and you may accept or refuse them all here.</p></div>
            <article><h1>Rockets hit airport</h1><p class="standfirst">Two porters hurt as rebels shell the runway for a third night.</p>
            <div class="byline">By Amina Hassan, 12 November 1986</div><div class="share-bar"><a href="#">Share</a></div>
            <figure><img src="x.jpg"><figcaption>Smoke over the runway. Photo: A. Hassan</figcaption></figure>
            <div class="article-body">{Story}<p><a href="/more">Read more: Who are the rebels?</a></p>
            <div class="related-stories"><h3>Related</h3><p>A story about something else entirely that happened a long time ago in another town.</p></div></div></article>
            <section id="comments"><p>First comment: I was there and heard the rockets with my own ears, it was very loud indeed.</p></section>
            <footer><p>All rights reserved. No part of this site may be copied without our written permission.</p></footer></body></html>
            """, new Uri("https://saharacourier.example/amp/x"));
        Assert.Equal("Two porters hurt as rebels shell the runway for a third night.\n\n" + StoryText, article.Text);
        Assert.Equal(("Rockets hit airport", "Sahara Courier", "Amina Hassan", "en-GB"), (article.Title, article.Outlet, article.Byline, article.DeclaredLanguage));
        Assert.Equal(new DateTimeOffset(1986, 11, 12, 20, 15, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal(13, article.Modified?.Day);
        Assert.Equal("https://saharacourier.example/1986/11/12/rockets", article.Url?.AbsoluteUri);
        Assert.Equal("Two porters hurt as rebels shell the runway for a third night.", article.Deck);
        Assert.Equal(["Smoke over the runway. Photo: A. Hassan"], article.Captions);
        Assert.Contains(new Origin(ArticleField.Published, "json-ld:datePublished"), article.Origins);
        Assert.Contains(new Origin(ArticleField.Url, "link:canonical"), article.Origins);
    }

    [Fact]
    public void An_opinion_is_no_comment_of_a_reader_and_readers_may_write_more_than_the_story_has()
    {
        string letters = string.Concat(Enumerable.Repeat("<li class='member'><p>I read this with care and think that the rebels and the council are both to blame for the state of that runway.</p></li>", 40));
        Article article = One($"<div class='news commentary article'><article itemprop='articleBody'>{Story}{Story}</article></div><div class='sect_commentlinks'><ul>{letters}</ul></div>", new Uri("https://saharacourier.example/2"));
        Assert.Equal(StoryText + "\n\n" + StoryText, article.Text);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2003-05-05T10:00:00+03:00'>", "", "2003-05-05", "meta:article:published_time")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2003-05-05\"}]}</script>", "", "2003-05-05", "json-ld:datePublished")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\n\"headline\":\"a\nb\",\"datePublished\":\"2003-05-05\"}</script>", "", "2003-05-05", "json-ld:datePublished")]
    [InlineData("", "<time datetime='2003-05-05T10:00Z'>Monday</time>", "2003-05-05", "time")]
    [InlineData("", "<span itemprop='datePublished' content='2003-05-05'>yesterday</span>", "2003-05-05", "microdata:datePublished")]
    [InlineData("", "<div class='date'>5. Mai 2003, 10.00 Uhr</div>", "2003-05-05", "text")]
    [InlineData("<meta name='date' content='2003-06-01'>", "<div class='date'>Published 5 May 2003</div>", "2003-05-05", "text")]
    [InlineData("<meta name='date' content='2003-05-05'>", "", "2003-05-05", "meta:date")]
    [InlineData("<meta property='article:modified_time' content='2003-05-05'>", "", "2003-05-05", "meta:article:modified_time")]
    public void Day_of_publication_is_read_from(string head, string body, string day, string from)
    {
        Article article = One($"<html><head>{head}</head><body><h1>Rockets hit airport</h1>{body}<div>{Story}</div></body></html>");
        Assert.Equal((DateOnly.ParseExact(day, "yyyy-MM-dd"), from), (article.PublishedOn, article.Origins.Single(origin => origin.Field == ArticleField.Published).From));
    }

    [Fact]
    public void Address_dates_the_page_and_gives_its_zone()
    {
        var url = new Uri("https://news.example/2003/05/06/rockets.html");
        Assert.Equal(new DateOnly(2003, 5, 6), One($"<h1>Rockets</h1>{Story}", url).PublishedOn);
        Article late = One($"<head><meta property='article:published_time' content='2003-05-05T22:30:00Z'></head><h1>Rockets</h1>{Story}", url);
        Assert.Equal(new DateTimeOffset(2003, 5, 6, 0, 30, 0, TimeSpan.FromHours(2)), late.Published);
    }

    [Fact]
    public void Archived_page_is_dated_by_the_original_address() =>
        Assert.Equal(new DateOnly(2003, 5, 6), One($"<h1>Rockets</h1>{Story}", new Uri("https://archive.example/web/20140226054445/http://news.example/2003/05/06/rockets")).PublishedOn);

    [Fact]
    public void Live_blog_is_split_into_entries()
    {
        string entries = string.Concat(Enumerable.Range(1, 4).Select(hour => $"<div class='update'><time datetime='2003-05-05T1{hour}:00:00+03:00'>1{hour}:00</time><h3>Hour {hour}</h3><p>In hour {hour} of the siege the shelling went on around the old market, residents said by phone.</p></div>"));
        Article article = One($"<html><head><meta property='article:published_time' content='2003-05-05T10:00:00+03:00'></head><body><h1>Siege of the market: live</h1><div class='feed'>{entries}</div></body></html>");
        Assert.Equal(4, article.Sections.Length);
        Assert.Equal([11, 12, 13, 14], article.Sections.Select(section => section.Published!.Value.Hour));
        Assert.StartsWith("Hour 2", article.Text[article.Sections[1].Span.Start..], StringComparison.Ordinal);
        Assert.Equal("Hour 2", article.Text[article.Sections[1].Heading!.Value.Start..article.Sections[1].Heading!.Value.End]);
        Assert.Equal((0, article.Text.Length), (article.Sections[0].Span.Start, article.Sections[^1].Span.End));
    }

    [Fact]
    public void Digest_keeps_its_stories_apart()
    {
        Article article = One($"<h1>Regional roundup</h1><div><h2>Chad</h2>{Story}<h2>Yemen</h2>{Story}</div>");
        Assert.Equal(["Chad", "Yemen"], article.Sections.Select(section => article.Text[section.Heading!.Value.Start..section.Heading!.Value.End]));
        Assert.Equal(article.Text.Length, article.Sections[^1].Span.End);
        Assert.Empty(One($"<h1>Rockets hit airport</h1><div><h2>Third night</h2>{Story}<h2>Relief flight</h2>{Story}</div>").Sections);
    }

    [Theory]
    [InlineData("GW: What did you hear when the rockets came down over the airport?", "QUESTION TWO: And after that night, who came to help the travellers?")]
    [InlineData("Faya – Abeche: the road that the travellers took when the airport was shut", "Chief of tower – Thirty years of watching the desert from above")]
    [InlineData("E-MAIL: Please come to the airport as soon as you have read this.", "CALL: The last one was made at six in the evening from the tower.")]
    public void Speakers_and_items_of_lists_are_no_filings(string first, string second) =>
        Assert.Empty(One($"<h1>Rockets hit airport</h1><div>{Story}<p>{first}</p>{Story}<p>{second}</p>{Story}</div>").Sections);

    [Fact]
    public void Several_lines_of_filing_make_a_digest() =>
        Assert.Equal(2, One($"<h1>Rockets hit airport</h1><div><p>FAYA, May 5 (Desert Wire) - The airport was shut after rockets fell on its runway.</p>{Story}<p>ABECHE - A convoy of aid came to the town on Monday after three days.</p>{Story}</div>").Sections.Length);

    [Fact]
    public void Page_that_goes_on_gives_each_story()
    {
        string further = Story.Replace("Faya", "Abeche", StringComparison.Ordinal);
        Article[] articles = [.. Read($"<body><article><h1>Rockets hit airport</h1>{Story}{Story}</article><article><h1>Second airport hit</h1>{further}{further}</article></body>").Articles];
        Assert.Equal(["Rockets hit airport", "Second airport hit"], articles.Select(article => article.Title));
        Assert.DoesNotContain("Abeche", articles[0].Text, StringComparison.Ordinal);
        Assert.NotEqual(articles[0].Id, articles[1].Id);
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", "Ракеты попали в аэропорт города в ночь на понедельник, сообщили военные, двое рабочих ранены.")]
    [InlineData("koi8-r", "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "Ракеты попали в аэропорт города в ночь на понедельник, сообщили военные, двое рабочих ранены.")]
    [InlineData("windows-1256", "<meta charset='windows-1256'>", "سقطت صواريخ على مطار المدينة ليلة الاثنين وأصيب اثنان من العمال بجروح حسبما قال الجيش")]
    [InlineData("windows-1252", "", "Des roquettes ont touché l’aéroport dans la nuit de lundi, et deux ouvriers ont été blessés.")]
    [InlineData("utf-8", "<meta charset='iso-8859-1'>", "Des roquettes ont touché l’aéroport dans la nuit de lundi, et deux ouvriers ont été blessés.")]
    [InlineData("utf-8", "<meta charset='no-such-charset'>", "Des roquettes ont touché l’aéroport dans la nuit de lundi, et deux ouvriers ont été blessés.")]
    [InlineData("utf-16", "", "Des roquettes ont touché l’aéroport dans la nuit de lundi, et deux ouvriers ont été blessés.")]
    public void Charset_is_found(string charset, string meta, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. charset == "utf-16" ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<html><head>{meta}</head><body><p>{text}</p></body></html>")];
        Assert.Equal(text, new ArticleReader().Read(new Report("page.html", null, null, "text/html", bytes)).Articles.Single().Text);
    }

    [Fact]
    public void Nesting_without_bound_is_cut()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story + string.Concat(Enumerable.Repeat("</div>", 100_000));
        ArticleReading reading = Read(html);
        Assert.Equal(StoryText, reading.Articles.Single().Text);
        Assert.Equal("DL615", Assert.Single(reading.Diagnostics).Code);
        Assert.Equal(StoryText, Read(string.Concat(Enumerable.Repeat("<b><i><font>", 40_000)) + Story).Articles.Single().Text);
    }

    [Theory]
    [InlineData("<!-- never closed")]
    [InlineData("<script>document.write('<p>written</p>')")]
    [InlineData("<style>p { color: red")]
    [InlineData("<a href='unclosed>")]
    [InlineData("</p></div></body></html>")]
    [InlineData("<table><tr><td><table>")]
    public void Broken_markup_does_not_swallow_the_story(string broken) =>
        Assert.Contains("The runway was closed until the morning", Read($"<html><body><h1>Rockets</h1>{broken}{Story}</body></html>").Articles.Single().Text, StringComparison.Ordinal);

    [Fact]
    public void Scripts_write_nothing()
    {
        Article article = One($"<body><h1>Rockets</h1><script>document.write('<p>Written by a script, and long enough to be taken for a paragraph of prose.</p>')</script>{Story}</body>");
        Assert.Equal(StoryText, article.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<")]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav></body></html>")]
    public void Page_without_a_story_says_so(string html) => Assert.Equal("DL606", Read(html).Diagnostics.Single().Code);

    [Fact]
    public void Large_page_is_read()
    {
        string html = $"<html><body><h1>Rockets</h1><article>{string.Concat(Enumerable.Repeat(Story, 20_000_000 / Story.Length / 4))}</article><script>{new string('x', 15_000_000)}</script></body></html>";
        Assert.InRange(Read(html).Articles.Single().Text.Length, 4_000_000, 5_000_000);
    }

    [Fact]
    public void Story_in_linked_data_alone_is_read() =>
        Assert.Equal(StoryText.Replace("\n\n", " ", StringComparison.Ordinal), One($"<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{StoryText.Replace("\n\n", " ", StringComparison.Ordinal)}\"}}</script></head><body><div id='app'></div></body></html>").Text);

    [Fact]
    public void Random_markup_never_throws()
    {
        var random = new Random(11);
        string[] pieces = ["<div>", "</div>", "<p>", "</p>", "<a href=\"", "\">", "text of a story ", "<!--", "-->", "<script>", "</script>", "<h1>", "</h1>", "&amp;", "\ud800", "<", ">", "'", "\"", "<article class='post'>", "</article>", "<time datetime='2003-05-05'>", "<svg>", "<table><td>"];
        for (int round = 0; round < 400; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            ArticleReading reading = Read(html);
            Assert.True(reading.Articles.Length > 0 || reading.Diagnostics.Length > 0);
        }
    }

    private static Article One(string html, Uri? url = null) => Assert.Single(Read(html, url).Articles);

    private static ArticleReading Read(string html, Uri? url = null) => new ArticleReader().Read(new Report("page.html", url, null, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html)));
}
