using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Tests.Incidents;

/// <summary>Runs tests/specs/merging.md.</summary>
public sealed class MergingSpecs
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("merging.md");

    [Theory, MemberData(nameof(Examples))]
    public void Claims_are_grouped_as_specified(SpecExample example)
    {
        List<ClaimSketch> sketches = Read(example.Input);
        var merger = new Merger();
        merger.Add(sketches);
        Assert.True(example.ExpectedLines.Order().SequenceEqual(Groups(merger)), Explain(merger));
        // One by one and backwards, the groups are the same.
        var slow = new Merger();
        foreach (ClaimSketch sketch in Enumerable.Reverse(sketches)) slow.Add([sketch]);
        Assert.Equal(example.ExpectedLines.Order(), Groups(slow));
    }

    // A failure is argued with by its reasons.
    private static string Explain(Merger merger)
    {
        var words = new System.Text.StringBuilder(string.Join('\n', Groups(merger)));
        foreach (IncidentClaims incident in merger.Incidents)
        {
            var (within, outside) = merger.Why(incident.Incident, 9);
            foreach (Comparison pair in within.Concat(outside))
            {
                words.Append(CultureInfo.InvariantCulture, $"\n{pair.First} {pair.Second} {pair.Score:0.0}");
                foreach (PairReason reason in pair.Reasons) words.Append(CultureInfo.InvariantCulture, $"\n    {reason.Weight:0.0} {reason.Feature}: {reason.Words}");
            }
        }
        return words.ToString();
    }

    private static IEnumerable<string> Groups(Merger merger) => merger.Incidents.Select(incident => string.Join(' ', incident.Claims)).Order();

    // "name | outlet | day | text" begins a report, "- type trigger; field value; ..." is a claim of it.
    private static List<ClaimSketch> Read(string input)
    {
        var sketches = new List<ClaimSketch>();
        Article? article = null;
        int ordinal = 0;
        foreach (string line in input.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
            {
                string[] parts = line.Split('|', 4, StringSplitOptions.TrimEntries);
                article = Some.Article(parts[0], parts[3], parts[1], parts[2]);
                ordinal = 0;
                continue;
            }
            Assert.NotNull(article);
            sketches.Add(ClaimSketch.Of(ReadClaim(line[2..], article, ++ordinal), article.Text, Fingerprint.Of(article)));
        }
        return sketches;
    }

    private static Claim ReadClaim(string line, Article article, int ordinal)
    {
        string[] parts = line.Split(';', StringSplitOptions.TrimEntries);
        string[] head = parts[0].Split(' ', 2);
        Claim claim = Some.Claim(article, head[0], head[1], ordinal);
        foreach (string part in parts.Skip(1))
        {
            string[] field = part.Split(' ', 2);
            claim = field[0] switch
            {
                "on" => claim.On(field[1]),
                "at" => At(claim, field[1]),
                "killed" => claim.Killing(long.Parse(field[1], CultureInfo.InvariantCulture)),
                "sum" => claim.Summing(long.Parse(field[1], CultureInfo.InvariantCulture)),
                "injured" => claim.Injuring(long.Parse(field[1], CultureInfo.InvariantCulture)),
                "by" => claim.By(field[1], field[1].ToLowerInvariant()),
                "against" => claim.Against(field[1]),
                "stage" => claim.In(Enum.Parse<Stage>(field[1], ignoreCase: true)),
                _ => throw new InvalidDataException($"unknown field {field[0]}"),
            };
        }
        return claim;
    }

    // "Name CC latitude longitude [facility]", or "Name CC" for a country or region.
    private static Claim At(Claim claim, string value)
    {
        string[] parts = value.Split(' ');
        if (parts.Length == 2) return claim.At(parts[0], null, parts[1], precision: PlacePrecision.Country);
        var centre = new Coordinates(double.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture));
        return claim.At(parts[0], centre, parts[1], facility: parts.Length > 4 ? string.Join(' ', parts[4..]) : null);
    }
}
