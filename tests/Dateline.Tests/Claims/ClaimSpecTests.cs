using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Quantities;
using Dateline.Reports;

namespace Dateline.Tests.Claims;

/// <summary>Runs the specifications of whole claims: hard cases, near misses, and texts of nothing.</summary>
public sealed class ClaimSpecTests
{
    public static TheoryData<SpecExample> HardCases() => SpecFile.Examples("claims/hard-cases.md");

    public static TheoryData<SpecExample> Nothing() => SpecFile.Examples("claims/nothing.md");

    public static TheoryData<SpecExample> Arguments() => SpecFile.Examples("claims/arguments.md");

    public static TheoryData<SpecExample> Found() => SpecFile.Examples("claims/found.md");

    public static TheoryData<SpecExample> Speech() => SpecFile.Examples("claims/speech.md");

    [Theory, MemberData(nameof(Speech))]
    public void What_is_said_is_an_act_of_speech(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Articles() => SpecFile.Examples("claims/articles.md");

    [Theory, MemberData(nameof(Articles))]
    public void Passages_of_long_reports_are_joined_and_kept_apart(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Fields() => SpecFile.Examples("claims/fields.md");

    [Theory, MemberData(nameof(Fields))]
    public void Fields_of_single_sentences_are_filled(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Figures() => SpecFile.Examples("claims/figures.md");

    [Theory, MemberData(nameof(Figures))]
    public void Figures_and_weapons_are_read(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Sources() => SpecFile.Examples("claims/said-by.md");

    [Theory, MemberData(nameof(Sources))]
    public void Happenings_are_credited_to_who_tells_them(SpecExample example) => Check(example);

    [Theory, MemberData(nameof(Found))]
    public void Happenings_are_found_with_their_type(SpecExample example) => Check(example);

    [Theory, MemberData(nameof(Arguments))]
    public void Arguments_are_read_from_the_words_around(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Parties() => SpecFile.Examples("claims/parties.md");

    [Theory, MemberData(nameof(Parties))]
    public void Parties_are_found_beside_the_plainest_place(SpecExample example) => Check(example);

    [Theory, MemberData(nameof(HardCases))]
    public void Hard_case(SpecExample example) => Check(example);

    [Theory, MemberData(nameof(Nothing))]
    public void Nothing_is_claimed_of_a_text_of_nothing(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> LongReports() => SpecFile.Examples("claims/long.md");

    [Theory, MemberData(nameof(LongReports))]
    public void Long_reports_keep_days_senses_and_figures_apart(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Retold() => SpecFile.Examples("claims/retold.md");

    [Theory, MemberData(nameof(Retold))]
    public void What_further_sentences_add_goes_to_what_they_tell_of(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> When() => SpecFile.Examples("claims/when.md");

    [Theory, MemberData(nameof(When))]
    public void When_it_was_is_worked_out(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> Background() => SpecFile.Examples("claims/background.md");

    [Theory, MemberData(nameof(Background))]
    public void What_is_older_than_the_news_is_told_apart(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> ThoughtOf() => SpecFile.Examples("claims/thought-of.md");

    [Theory, MemberData(nameof(ThoughtOf))]
    public void What_is_only_thought_of_is_not_claimed(SpecExample example) => Check(example);

    public static TheoryData<SpecExample> ToldUnnamed() => SpecFile.Examples("claims/told-unnamed.md");

    [Theory, MemberData(nameof(ToldUnnamed))]
    public void Words_are_told_without_a_plain_doer(SpecExample example) => Check(example);

    private static void Check(SpecExample example)
    {
        Article article = SampleCoder.Article(example.Input, example["published"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        Coding coding = SampleCoder.Instance.Code(article);
        var left = coding.Claims.ToList();
        string all = string.Join("\n", left.Select(claim => Describe(claim, article.Text)));
        foreach (string line in example.ExpectedLines.Where(line => line != "none"))
        {
            Claim? claim = left.Find(candidate => Heads(line, candidate, article.Text));
            Assert.True(claim is not null, $"{example.Name}: no claim for\n{line}\nbut\n{all}");
            left.Remove(claim);
            int quote = line.IndexOf('"', line.IndexOf('"', StringComparison.Ordinal) + 1);
            foreach (string field in line[(quote + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string[] pair = field.Split('=', 2, StringSplitOptions.TrimEntries);
                Assert.True(Matches(pair[0], pair[1], claim, article.Text), $"{example.Name}: {field} is wrong in\n{Describe(claim, article.Text)}");
            }
        }
        Assert.True(left.Count == 0, $"{example.Name}: not expected\n{string.Join("\n", left.Select(claim => Describe(claim, article.Text)))}");
    }

    private static bool Heads(string line, Claim claim, string text) =>
        line.StartsWith($"{claim.Type.Value} \"{claim.Trigger.In(text)}\"", StringComparison.Ordinal);

    private static bool Matches(string field, string value, Claim claim, string text) => field switch
    {
        "tolls" => SameSet(value, [.. claim.Tolls.Select(toll => Describe(toll.Value))]),
        "claimants" => SameSet(value, [.. claim.Claimants.Select(claimant => claimant.Who.Value.Name + (claimant.WhenWords is { } when ? $" ({when.Span.In(text)})" : ""))]),
        "other_places" => SameSet(value, [.. claim.OtherPlaces.Select(other => other.Place.Value.Name + (other.Place.Value.Centre is null ? " (no point)" : ""))]),
        "point" => (claim.Place?.Value.Centre is { } centre ? string.Create(CultureInfo.InvariantCulture, $"{centre.Latitude:0.0} {centre.Longitude:0.0}") : "null") == value,
        "radius" => (claim.Place?.Value.RadiusKm is { } radius ? string.Create(CultureInfo.InvariantCulture, $"{radius:0}") : "null") == value,
        "denied_by" => (claim.DeniedBy?.Value.Name ?? "null") == value,
        "when_words" => (claim.WhenWords is { } words ? words.Span.In(text).ToString() : "null") == value,
        "registered" => (claim.ClaimedBy?.Value.RegistryId ?? "null") == value,
        _ => Matches(field, value, GoldClaim.Of(claim, text)),
    };

    // "killed 3 attackers included by hospital officials", "killed 2 further as of 2024-03-19"
    private static string Describe(Toll toll) => string.Create(CultureInfo.InvariantCulture, $"{toll.Kind} {toll.Count}{(toll.Role == TollRole.Unknown ? "" : $" {toll.Role}")}{(toll.Share == TollShare.Whole ? "" : $" {toll.Share}")}{(toll.Cumulative ? " cumulative" : "")}").ToLowerInvariant()
        + (toll.Source is { } source ? $" by {source}" : "") + (toll.AsOf is { } stood ? string.Create(CultureInfo.InvariantCulture, $" as of {stood.Last:yyyy-MM-dd}") : "");

    private static bool Matches(string field, string value, GoldClaim claim) => field switch
    {
        "stage" => claim.Stage == value,
        "denied" => claim.Denied == (value == "true"),
        "background" => claim.Background == (value == "true"),
        "actors" => SameSet(value, claim.Actors),
        "targets" => SameSet(value, claim.Targets),
        "said_by" => SameSet(value, claim.SaidBy),
        "killed" => (claim.Killed?.ToString() ?? "null") == value,
        "injured" => (claim.Injured?.ToString() ?? "null") == value,
        "captured" => (claim.Captured?.ToString() ?? "null") == value,
        "when" => Days(claim.When, whole: value.Contains('/')) == value,
        "place" => (claim.Place ?? "null") == value,
        "country" => (claim.Country ?? "null") == value,
        "claimed_by" => (claim.ClaimedBy ?? "null") == value,
        "weapon" => (claim.Weapon ?? "null") == value,
        _ => throw new InvalidDataException($"'{field}' is not a field of the specification."),
    };

    private static string Days((DateOnly First, DateOnly Last)? when, bool whole) => when is not { } days ? "null"
        : string.Create(CultureInfo.InvariantCulture, $"{days.First:yyyy-MM-dd}{(whole ? string.Create(CultureInfo.InvariantCulture, $"/{days.Last:yyyy-MM-dd}") : "")}");

    private static bool SameSet(string values, ImmutableArray<string> coded) => values is "none" ? coded.IsEmpty : values.Split('|', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal).SequenceEqual(coded.Order(StringComparer.Ordinal));

    private static string Describe(Claim claim, string text) => $"{claim.Type.Value} \"{claim.Trigger.In(text)}\" {GoldClaim.Of(claim, text)} actors={string.Join('|', claim.Actors.Select(actor => actor.Value.Name))} targets={string.Join('|', claim.Targets.Select(actor => actor.Value.Name))} said_by={string.Join('|', claim.SaidBy.Select(source => source.Value.Name))}";
}
