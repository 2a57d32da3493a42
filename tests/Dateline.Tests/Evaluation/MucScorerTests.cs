using Dateline.Evaluation.Muc;

namespace Dateline.Tests.Evaluation;

public sealed class MucScorerTests
{
    private const string Key = """
        ;;; a remark
        0.  MESSAGE: ID                     TEST-MUC9-0001 (HERE)
        1.  MESSAGE: TEMPLATE               1
        2.  INCIDENT: DATE                  - 08 JAN 90
        3.  INCIDENT: LOCATION              PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)
        4.  INCIDENT: TYPE                  BOMBING
        5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
        6.  INCIDENT: INSTRUMENT ID         "CAR BOMB"
        7.  INCIDENT: INSTRUMENT TYPE       VEHICLE BOMB: "CAR BOMB"
        8.  PERP: INCIDENT CATEGORY         TERRORIST ACT
        9.  PERP: INDIVIDUAL ID             ? "REBELS"
        10. PERP: ORGANIZATION ID           "NORTHERN FRONT" / "NF"
        11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT: "NORTHERN FRONT" / "NF"
        12. PHYS TGT: ID                    "TELEPHONE OFFICE" / "OFFICE"
                                            "TWO SHOPS"
        14. PHYS TGT: NUMBER                1: "TELEPHONE OFFICE" / "OFFICE"
                                            2: "TWO SHOPS"
        18. HUM TGT: NAME                   -
        19. HUM TGT: DESCRIPTION            "GUARD"

        0.  MESSAGE: ID                     TEST-MUC9-0002 (HERE)
        1.  MESSAGE: TEMPLATE               *

        0.  MESSAGE: ID                     TEST-MUC9-0003
        1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
        4.  INCIDENT: TYPE                  ATTACK
        19. HUM TGT: DESCRIPTION            "FARMERS"
        """;

    [Fact]
    public void Reader_tells_messages_templates_alternatives_and_references_apart()
    {
        var (templates, messages) = MucTemplateReader.Read(Key.Split('\n'));
        Assert.Equal(["TEST-MUC9-0001", "TEST-MUC9-0002", "TEST-MUC9-0003"], messages);
        Assert.Equal([false, true], templates.Select(template => template.Optional));
        MucTemplate first = templates[0];
        Assert.True(first[MucSlot.IndividualId][0].Optional);
        Assert.Equal(["NORTHERN FRONT", "NF"], first[MucSlot.OrganizationId][0].Alternatives);
        Assert.Equal(["REPORTED AS FACT"], first[MucSlot.Confidence][0].Alternatives);
        Assert.Equal(["NORTHERN FRONT", "NF"], first[MucSlot.Confidence][0].References);
        Assert.Equal(2, first[MucSlot.PhysicalId].Length);
        Assert.Empty(first[MucSlot.HumanName]);
        Assert.Equal(["PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)"], first[MucSlot.Location][0].Alternatives);
    }

    [Fact]
    public void The_key_scores_fully_against_itself()
    {
        MucScore score = Score(Key);
        Assert.Equal(1, score.AllTemplates.F);
        Assert.Equal(2, score.Templates.Correct);
    }

    [Fact]
    public void An_empty_response_misses_all_but_optional_templates_and_fillers()
    {
        MucScore score = Score("");
        Assert.Equal(new MucTally(0, 0, 0, 0, 1), score.Templates);
        Assert.Equal(0, score.AllTemplates.Actual);
        Assert.Equal(14, score.AllTemplates.Possible); // the first template's fillers without the optional perpetrator
    }

    [Fact]
    public void A_response_in_a_message_without_incidents_is_spurious()
    {
        MucScore score = Score("0.  MESSAGE: ID   TEST-MUC9-0002\n1.  MESSAGE: TEMPLATE   1\n4.  INCIDENT: TYPE   ATTACK\n");
        Assert.Equal(1, score.Templates.Spurious);
        Assert.Equal(1, score.Spurious.Spurious);
        Assert.Equal(0, score.MatchedMissing.Spurious);
    }

    [Fact]
    public void Partial_credit_goes_to_general_types_overlapping_dates_and_places_right_down_to_a_level()
    {
        MucScore score = Score("""
            0.  MESSAGE: ID                     TEST-MUC9-0001
            1.  MESSAGE: TEMPLATE               1
            2.  INCIDENT: DATE                  07 JAN 90
            3.  INCIDENT: LOCATION              PERU: CUSCO (CITY)
            4.  INCIDENT: TYPE                  ATTACK
            7.  INCIDENT: INSTRUMENT TYPE       BOMB: "CAR BOMB"
            12. PHYS TGT: ID                    "OFFICE"
            14. PHYS TGT: NUMBER                1: "SHIP"
            """);
        foreach (MucSlot slot in (MucSlot[])[MucSlot.Date, MucSlot.Location, MucSlot.Type, MucSlot.InstrumentType]) Assert.Equal(1, score.Slots[slot].Partial);
        Assert.Equal(1, score.Slots[MucSlot.PhysicalId].Correct);
        Assert.Equal(1, score.Slots[MucSlot.PhysicalId].Missing);
        Assert.Equal(1, score.Slots[MucSlot.PhysicalNumber].Partial); // right number, wrong reference
    }

    [Fact]
    public void Templates_that_share_neither_perpetrator_nor_target_are_not_mapped()
    {
        MucScore score = Score("0.  MESSAGE: ID   TEST-MUC9-0001\n1.  MESSAGE: TEMPLATE   1\n4.  INCIDENT: TYPE   BOMBING\n19. HUM TGT: DESCRIPTION   \"TOURIST\"\n");
        Assert.Equal(new MucTally(0, 0, 0, 1, 1), score.Templates);
    }

    [Theory]
    [InlineData("PRESUMED MEMBERS OF THE FRONT", "MEMBERS OF THE FRONT", MucAgreement.Partial)]
    [InlineData("THE ARMY", "ARMY", MucAgreement.Full)]
    [InlineData("A GROUP OF ARMED MEN", "SHOPS", MucAgreement.None)]
    internal void Strings_agree_by_their_content_words(string wanted, string given, MucAgreement expected) =>
        Assert.Equal(expected, MucMatch.CompareStrings(wanted, given));

    [Fact]
    public void Text_reader_joins_lines_and_keeps_paragraphs()
    {
        var messages = MucTextReader.Read("TEST-MUC9-0001 (HERE)\n\n   LIMA, 8 JAN 90 -- A CAR BOMB\nWENT OFF.\n\n   NOBODY WAS HURT.\n\n\nTEST-MUC9-0002\n\n   NOTHING.\n".Split('\n'));
        Assert.Equal(["TEST-MUC9-0001", "TEST-MUC9-0002"], messages.Select(message => message.Id));
        Assert.Equal("LIMA, 8 JAN 90 -- A CAR BOMB WENT OFF.\n\nNOBODY WAS HURT.", messages[0].Text);
    }

    [Theory]
    [InlineData("muc/tst1/key-tst1.v7", "muc/tst1/tst1-muc3")]
    [InlineData("muc/tst2/key-tst2.v4", "muc/tst2/tst2-muc4")]
    public void Every_official_key_scores_fully_against_itself(string keys, string texts)
    {
        var (templates, messages) = MucTemplateReader.Read(File.ReadLines(SharedFolder.Require("corpora/" + keys)));
        Assert.Equal(100, messages.Distinct().Count());
        Assert.Equal(messages.Distinct(), MucTextReader.Read(File.ReadLines(SharedFolder.Require("corpora/" + texts))).Select(message => message.Id));
        MucScore score = MucScorer.Score(templates, templates, messages);
        Assert.Equal(0, score.Templates.Missing + score.Templates.Spurious);
        Assert.Equal(1, score.AllTemplates.F);
    }

    private static MucScore Score(string response)
    {
        var (templates, messages) = MucTemplateReader.Read(Key.Split('\n'));
        return MucScorer.Score(templates, MucTemplateReader.Read(response.Split('\n')).Templates, messages);
    }
}
