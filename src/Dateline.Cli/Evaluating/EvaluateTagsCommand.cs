using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate tags FILE`: scores parts of speech, Penn tags and lemmas against a treebank.</summary>
internal static class EvaluateTagsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CoNLL-U file." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: upos, xpos, lemma on gold tokens; raw_upos, raw_xpos, raw_lemma on raw text." };
        var capitals = new Option<bool>("--capitals") { Description = "Put the text in capitals first, as old wire copy has it; lemmas are not comparable then." };
        var command = new Command("tags", "Score parts of speech, Penn Treebank tags and lemmas.") { file, json, capitals };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(capitals), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, bool capitals, bool json)
    {
        if (TreebankFile.Read(file, surroundings.Error) is not { } documents) return ExitCode.CouldNotRun;
        ImmutableArray<TreebankDocument> texts = capitals ? GoldTokens.InCapitals(documents) : documents;
        var gold = TagScore.OfGoldTokens(Analyzer.English, texts);
        var raw = TagScore.OfRawText(Analyzer.English, texts);
        surroundings.Output.WriteLine(json ? Json(gold, raw) : Table(gold, raw));
        return ExitCode.AllWell;
    }

    private static string Json(TagScore gold, TagScore raw) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"upos":{{gold.PartOfSpeech.F1:0.0000}},"xpos":{{gold.Tag.F1:0.0000}},"lemma":{{gold.Lemma.F1:0.0000}},"raw_upos":{{raw.PartOfSpeech.F1:0.0000}},"raw_xpos":{{raw.Tag.F1:0.0000}},"raw_lemma":{{raw.Lemma.F1:0.0000}}}""");

    private static string Table(TagScore gold, TagScore raw) => string.Create(CultureInfo.InvariantCulture,
        $"""
                 gold   raw text
        upos   {gold.PartOfSpeech.F1:0.0000}  {raw.PartOfSpeech.F1:0.0000}
        xpos   {gold.Tag.F1:0.0000}  {raw.Tag.F1:0.0000}
        lemma  {gold.Lemma.F1:0.0000}  {raw.Lemma.F1:0.0000}
        """);
}
