using System.Collections.Immutable;
using Dateline.Evaluation.Muc;

namespace Dateline.Tests.Evaluation;

public sealed class FiveRolesScorerTests
{
    private const string Line = """
        {"docid": "T-1", "doctext": "rebels of the northern front burned a bridge.", "templates": [{"incident_type": "arson",
        "PerpInd": [[["rebels", 0]]], "PerpOrg": [[["northern front", 14], ["front", 23]]], "Target": [[["bridge", 38]]], "Victim": [], "Weapon": []}]}
        """;

    [Fact]
    public void A_text_scores_fully_against_itself()
    {
        FiveRolesText text = FiveRolesText.Read(Line);
        FiveRolesScore score = FiveRolesScorer.Score(text.Templates, text.Templates);
        Assert.Equal((1.0, 1.0), (score.Template.F1, score.Entity.F1));
        Assert.Equal(4, score.Template.Wanted); // the type and three entities
    }

    [Fact]
    public void Another_naming_of_the_entity_is_as_good_and_articles_do_not_count()
    {
        FiveRolesScore score = FiveRolesScorer.Score(FiveRolesText.Read(Line).Templates, [Given("attack", ("PerpOrg", "the front"), ("Target", "river"))]);
        Assert.Equal(1, score.Template.GivenHits);
        Assert.Equal(3, score.Template.Given);
        Assert.Equal(0.5, score.Entity.Precision);
        Assert.Equal(1.0 / 3, score.Entity.Recall, 9);
    }

    [Fact]
    public void Each_given_template_is_mapped_to_one_wanted_template()
    {
        FiveRolesText text = FiveRolesText.Read(Line);
        FiveRolesTemplate copy = text.Templates[0];
        Assert.Equal(0.5, FiveRolesScorer.Score(text.Templates, [copy, copy]).Template.Precision);
    }

    private static FiveRolesTemplate Given(string type, params (string Role, string Naming)[] entities) =>
        new(type, entities.ToImmutableSortedDictionary(entity => entity.Role, entity => ImmutableArray.Create(ImmutableArray.Create(entity.Naming)), StringComparer.Ordinal));
}
