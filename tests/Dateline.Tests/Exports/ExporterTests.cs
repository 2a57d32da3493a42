using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Exports;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Tests.Exports;

public sealed class ExporterTests
{
    private static readonly ExportSchemas s_schemas = new(
        CodebookReader.Read([DataFolder.BesideProgram["codebooks/dateline"]], new List<Diagnostic>())!, CountryTable.Load(DataFolder.BesideProgram));

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    private static ExportItem Item(string id, Func<Claim, Claim> fill, string type = "suicide-bombing", string text = "A bomber attacked \"recruits\", officials said.")
    {
        Article article = Some.Article(id, text, "Gulf Wire", title: "=Blast, in Aden");
        Claim claim = fill(Some.Claim(article, type, text.Split(' ')[1]));
        Incident incident = new Reconciler().Reconcile(new IncidentId(claim.Id.Value), [new Testimony(claim, article.Outlet, article.Published)]);
        return new ExportItem(incident, ReviewState.Unreviewed, ImmutableSortedDictionary<ClaimId, Claim>.Empty.Add(claim.Id, claim), ImmutableSortedDictionary<ArticleId, Article>.Empty.Add(article.Id, article));
    }

    private static ExportItem Bombing(string id = "a") => Item(id, claim => claim.On("2003-05-05").At("Aden", Some.Aden, province: "Adan").Killing(25, 28).Injuring(60).By("Southern Shore Brigade", "southern-shore").Against("army recruits"));

    private static (string Text, LossReport Losses) Write(ExportFormat format, params ExportItem[] items)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        LossReport losses = Exporter.Write(format, items, output, s_schemas);
        return (output.ToString(), losses);
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_has_not_happened_never_leaves_as_a_fact(ExportFormat format)
    {
        ExportItem[] items =
        [
            Item("p", claim => claim.On("2003-05-05").At("Aden", Some.Aden).By("Army").Killing(3).In(Stage.Announced)),
            Item("t", claim => claim.On("2003-05-05").At("Aden", Some.Aden).By("Army").Killing(3).In(Stage.Threatened)),
            Item("d", claim => claim.On("2003-05-05").At("Aden", Some.Aden).By("Army").Killing(3).Denying()),
        ];
        var (text, losses) = Write(format, items);
        if (format is ExportFormat.Csv or ExportFormat.Xlsx or ExportFormat.Jsonl or ExportFormat.Geojson)
        {
            // These say so in a field of their own.
            Assert.Equal(3, losses.Rows);
            Assert.DoesNotContain(format is ExportFormat.Csv or ExportFormat.Xlsx ? ",true,suicide" : "\"fact\":true", text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(0, losses.Rows);
            Assert.Equal(3, losses.LeftOut.Values.Sum());
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_same_incidents_give_the_same_bytes(ExportFormat format) => Assert.Equal(Write(format, Bombing(), Bombing("b")).Text, Write(format, Bombing(), Bombing("b")).Text);

    [Fact]
    public void Tables_have_the_columns_of_their_schema()
    {
        Assert.Equal(ForeignColumns.Acled, Header(ExportFormat.Acled, ','));
        Assert.Equal(ForeignColumns.Ucdp, Header(ExportFormat.Ucdp, ','));
        Assert.Equal(ForeignColumns.Gtd, Header(ExportFormat.Gtd, ','));
        Assert.Equal(ForeignColumns.Polecat, Header(ExportFormat.Polecat, '\t'));
        Assert.Equal(ForeignColumns.Phoenix, Header(ExportFormat.Cameo, '\t'));
    }

    private static string[] Header(ExportFormat format, char separator) => Write(format).Text.TrimEnd('\n').Split(separator);

    [Fact]
    public void An_acled_row_names_types_and_numbers_as_acled_does()
    {
        var (text, _) = Write(ExportFormat.Acled, Bombing());
        Assert.Contains("2003-05-05,2003,1,Political violence,Explosions/Remote violence,Suicide bomb,Southern Shore Brigade", text, StringComparison.Ordinal);
        Assert.Contains(",887,Middle East,Yemen,Adan,,,Aden,12.78,45.04,1,Gulf Wire,", text, StringComparison.Ordinal);
        Assert.Contains("\"On 5 May 2003, A bomber attacked \"\"recruits\"\", officials said.\",25,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_takes_no_cell_for_a_formula()
    {
        var (text, _) = Write(ExportFormat.Xlsx, Item("a", claim => claim.On("2003-05-05").By("=cmd()").At("Aden", new Coordinates(-12.5, 45))));
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),", text, StringComparison.Ordinal);
        Assert.Contains(",-12.5,45,", text, StringComparison.Ordinal);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_forms_are_json_and_hold_the_words()
    {
        using JsonDocument line = JsonDocument.Parse(Write(ExportFormat.Jsonl, Bombing()).Text);
        Assert.Equal("bomber", line.RootElement.GetProperty("type").GetProperty("readings")[0].GetProperty("words")[0].GetProperty("text").GetString());
        using JsonDocument map = JsonDocument.Parse(Write(ExportFormat.Geojson, Bombing(), Item("x", claim => claim)).Text);
        Assert.Equal(1, map.RootElement.GetProperty("features").GetArrayLength());
        using JsonDocument timemap = JsonDocument.Parse(Write(ExportFormat.Timemap, Bombing(), Bombing("b")).Text);
        Assert.Equal(2, timemap.RootElement.GetProperty("sources").GetArrayLength());
        using JsonDocument plover = JsonDocument.Parse(Write(ExportFormat.Plover, Bombing()).Text);
        Assert.Equal("suicide-attack", plover.RootElement.GetProperty("mode")[0].GetString());
    }

    [Fact]
    public void What_is_written_is_valid_by_the_published_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(Dateline.Tests.Design.Repository.Read("docs/schemas/incident.schema.json"));
        ExportItem[] items =
        [
            Bombing(),
            Item("bare", claim => claim),
            Item("plan", claim => claim.On("2003-05-05", "2003-05-09").At("Yemen", null, precision: PlacePrecision.Country).In(Stage.Announced).Killing(3, null)),
            Item("rival", claim => claim.Denying().ClaimedBy("Army of the Hills").SaidBy("the ministry", "GOV").On("2003-05-05", basis: Basis.Assumed)),
        ];
        var (text, _) = Write(ExportFormat.Jsonl, items);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Assert.Empty(new SchemaCheck(schema.RootElement).Problems(json.RootElement));
            // A wrong document is told: the check itself works.
            using JsonDocument wrong = JsonDocument.Parse(line.Replace("\"fact\":", "\"facts\":", StringComparison.Ordinal).Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal));
            Assert.Equal(3, new SchemaCheck(schema.RootElement).Problems(wrong.RootElement).Count());
        }
    }

    [Fact]
    public void Hxl_counts_are_numbers_under_a_row_of_tags()
    {
        string[] rows = Write(ExportFormat.Hxl, Bombing()).Text.Split('\n');
        Assert.All(rows[1].Split(','), tag => Assert.StartsWith("#", tag, StringComparison.Ordinal));
        Assert.Contains(",25,25,28,60,", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Ucdp_has_no_event_without_a_death()
    {
        LossReport losses = Write(ExportFormat.Ucdp, Item("a", claim => claim.On("2003-05-05").At("Aden", Some.Aden))).Losses;
        Assert.Contains(losses.LeftOut.Keys, reason => reason.StartsWith("no death", StringComparison.Ordinal));
    }
}
