using Dateline.Text.Naming;
using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Naming;

public sealed class NameReaderTests
{
    [Fact]
    public void Numbered_columns_are_read_with_documents_and_adjacent_names()
    {
        var documents = Columns("# newdoc id = a\n1\tAnn\tB-PER\t-\tx\n2\tLee\tI-PER\t-\tx\n3\tBo\tB-PER\t-\tx\n\n1\tgo\tO\t-\tx\n# newdoc id = b\n1\tOslo\tB-LOC\t-\tx\n2\t.\tB-O\t-\tx\n");
        Assert.Equal(["Ann Lee=PER", "Bo=PER"], Names(documents[0]));
        Assert.Equal([0..3, 3..4], documents[0].Sentences);
        Assert.Equal(["Oslo=LOC"], Names(documents[1]));
    }

    [Fact]
    public void Behind_a_tab_the_second_column_counts_since_further_ones_hold_nested_names() =>
        Assert.Equal(["Bank of Ghana=Organization"], Names(Columns("Bank\tB-Organization\nof\tI-Organization\nGhana\tI-Organization\tB-Location\n")[0]));

    [Fact]
    public void Behind_a_blank_an_inside_tag_of_another_kind_begins_a_name() =>
        Assert.Equal(["Reuters=ORG", "Rome=LOC"], Names(Columns("Reuters I-ORG\nRome I-LOC\n. O\n")[0]));

    [Fact]
    public void Of_nested_phrases_in_re3d_the_outermost_trusted_one_is_kept_and_widened_to_words()
    {
        const string Document = """{"_id":"d","text":"Rebels hold Bara Dam in Zor."}""";
        const string Entities = """
            {"begin":12,"end":20,"type":"Location","documentId":"d","confidence":1}
            {"begin":12,"end":16,"type":"Person","documentId":"d","confidence":0.9}
            {"begin":24,"end":26,"type":"Location","documentId":"d","confidence":0.6}
            {"begin":0,"end":6,"type":"Organisation","documentId":"d","confidence":0.1}
            {"begin":0,"end":6,"type":"Organisation","documentId":"other","confidence":1}
            """;
        var document = Assert.Single(DefenceReader.Read(new StringReader(Document), new StringReader(Entities), "s"));
        Assert.Equal(["Bara Dam=Location", "Zor=Location"], Names(document));
        Assert.Equal("s", document.Source);
    }

    [Fact]
    public void In_gum_the_proper_nouns_around_the_head_are_the_name()
    {
        const string File = "# newdoc id = g\n1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(1-organization-new-n-cf1-3-coref\n"
            + "2\told\told\tADJ\tJJ\t_\t3\tamod\t_\t_\n3\tBank\tBank\tPROPN\tNNP\t_\t0\troot\t_\t_\n4\tof\tof\tADP\tIN\t_\t5\tcase\t_\t_\n"
            + "5\tGhana\tGhana\tPROPN\tNNP\t_\t3\tnmod\t_\tEntity=(2-place-new-n-cf2-1-coref)1)\n6\tclerks\tclerk\tNOUN\tNNS\t_\t3\tdep\t_\tEntity=(3-person-new-n-cf2-1-coref)\n\n";
        Assert.Equal(["Bank of Ghana=organization"], Names(GumNames.Read(Assert.Single(ConlluReader.Read(new StringReader(File))))));
    }

    [Fact]
    public void In_gum_the_penn_tag_tells_that_a_participle_is_part_of_a_name()
    {
        const string File = "# newdoc id = g\n1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(1-organization-new-n-cf1-2,3-coref-United_Front\n"
            + "2\tUnited\tunite\tVERB\tNNP\t_\t3\tamod\t_\t_\n3\tFront\tFront\tPROPN\tNNP\t_\t0\troot\t_\tEntity=1)\n\n";
        Assert.Equal(["United Front=organization"], Names(GumNames.Read(Assert.Single(ConlluReader.Read(new StringReader(File))))));
    }

    [Fact]
    public void Brackets_hold_phrases_behind_a_letter_for_their_kind()
    {
        var document = BracketReader.Read(new StringReader("[O The rebels] fired [W mortars].\nThey fled."), "own");
        Assert.Equal(["The rebels=Organisation", "mortars=Weapon"], Names(document));
        Assert.Equal([0..5, 5..8], document.Sentences);
        Assert.Throws<FormatException>(() => BracketReader.Read(new StringReader("[X The rebels] fired."), "own"));
        Assert.Throws<FormatException>(() => BracketReader.Read(new StringReader("[O The rebels fired."), "own"));
    }

    [Fact]
    public void Sentences_of_the_project_s_own_bring_phrases_of_every_scored_kind()
    {
        string[] kinds = [.. PhraseSentences.Read().Names.Select(name => name.Kind).Distinct()];
        Assert.All(["Person", "Organisation", "Location", "Nationality", "Weapon", "MilitaryPlatform"], kind => Assert.Contains(kind, kinds));
    }

    [Fact]
    public void Words_of_phrases_come_from_kinds_of_weapons_and_from_adjectives_with_a_capital()
    {
        const string Nouns = "00000001 06 n 01 weapon 0 000 | x\n00000002 06 n 01 gun 0 001 @ 00000001 n 0000 | x\n00000003 06 n 01 howitzer 0 001 @ 00000002 n 0000 | x\n"
            + "00000004 06 n 01 warship 0 000 | x\n00000005 05 n 01 arm 0 000 | x\n";
        const string Index = "arm n 3 0 3 0 00000005 00000005 00000001\nhowitzer n 1 0 1 0 00000003\nwarship n 1 0 1 0 00000004\n";
        var words = PhraseWords.Read(new StringReader(Index), new StringReader(Nouns), new StringReader("00000009 01 a 02 Iraqi 0 Irakian 0 000 | x\n00000010 00 a 01 old 0 000 | x\n"));
        Assert.Equal(PhraseWords.Weapon, words["howitzers"]);
        Assert.Equal(PhraseWords.Platform, words["warship"]);
        Assert.Equal(PhraseWords.Nationality, words["iraqi"]);
        Assert.DoesNotContain("arm", words.Keys);
    }

    [Fact]
    public void Categories_come_from_the_commonest_senses_and_from_towns()
    {
        const string Senses = "  1 licence\n00000001 14 n 01 army 0 001 @ 00000009 n 0000 | a force\n00000002 15 n 01 Mali 0 001 @i 00000009 n 0000 | a land\n00000003 18 n 01 army 0 000 | rare\n";
        const string Index = "  1 licence\narmy n 3 1 @ 3 1 00000001 00000001 00000003\nmali n 1 1 @ 1 0 00000002\n";
        string towns = "1\tZorba\tZorba" + new string('\t', 12) + "30000\n2\tNew Zorba\tNew Zorba" + new string('\t', 12) + "30000\n3\tTiny\tTiny" + new string('\t', 12) + "30\n";
        var categories = WordCategorySources.Read(new StringReader(Index), new StringReader(Senses), new StringReader(towns));
        Assert.Equal(["army", "mali", "zorba"], categories.Keys);
        Assert.Equal([WordCategories.Group, WordCategories.NamedLocation, WordCategories.Town], categories.Values);
    }

    private static NameDocument[] Columns(string file) => [.. ColumnReader.Read(new StringReader(file), "test")];

    private static string[] Names(NameDocument document) => [.. document.Names.Select(name =>
        document.Text[document.Words[name.Words.Start.Value].Start..document.Words[name.Words.End.Value - 1].End] + "=" + name.Kind)];
}
