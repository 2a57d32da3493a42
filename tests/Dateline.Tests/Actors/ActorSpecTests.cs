using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Text;

namespace Dateline.Tests.Actors;

/// <summary>Runs tests/specs/actors.md.</summary>
public sealed class ActorSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("actors.md");

    [Theory, MemberData(nameof(Examples))]
    public void Each_naming_means_the_right_actor(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        ImmutableArray<ActorMention> mentions = ActorWorld.Finder.Find(document);
        ActorStory story = ActorStory.Of(ActorWorld.Registry, mentions);
        var context = new ActorContext(DateOnly.ParseExact(example["published"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        string[] given = [.. example.Marked.Select(span => mentions.FirstOrDefault(mention => mention.Span == span) is { } mention
            ? Line(ActorWorld.Resolver.Resolve(mention, document, story, context)) : $"'{document[span]}' is not found as such")];
        Assert.Equal(example.ExpectedLines, given);
    }

    [Fact]
    public void The_specification_has_three_hundred_namings() =>
        Assert.True(SpecFile.Read("actors.md", "example").Sum(example => example.Marked.Length) >= 300);

    private static string Line(Actor actor) => $"{actor.RegistryId ?? "-"} {actor.Kind} {actor.Country ?? "-"} {actor.Sector ?? "-"}";
}
