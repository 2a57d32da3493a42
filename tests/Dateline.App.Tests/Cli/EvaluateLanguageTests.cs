using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Cli;
using Dateline.Cli.Building;
using Dateline.Text.Models;

namespace Dateline.App.Tests.Cli;

public sealed class EvaluateLanguageTests : IDisposable
{
    private const string Sample =
        """
        # newdoc id = news-one
        # newpar
        1	Gunmen	gunman	NOUN	NNS	Number=Plur	2	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1-coref)
        2	attacked	attack	VERB	VBD	_	0	root	_	_
        3	before	before	SCONJ	IN	_	5	mark	_	_
        4	they	they	PRON	PRP	_	5	nsubj	_	Entity=(1-person-giv:act-nnnnn-cf1-1-ana)
        5	fled	flee	VERB	VBD	_	2	advcl	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	2	punct	_	_


        """;

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".conllu");

    public EvaluateLanguageTests() => File.WriteAllText(_file, Sample.ReplaceLineEndings("\n"));

    public void Dispose() => File.Delete(_file);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = Surroundings.OfProcess() with { Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false };
        int code = await DatelineCommand.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("tokens", "tokens_f1", "words_f1", "sentences_f1")]
    [InlineData("tags", "upos", "xpos", "lemma")]
    [InlineData("coref", "conll_f1", "muc_f1", "b3_f1")]
    public async Task Json_is_one_object_on_one_line_with_shares(string stage, params string[] keys)
    {
        var (code, output, _) = await RunAsync("evaluate", stage, _file, "--json");
        Assert.Equal(ExitCode.AllWell, code);
        using var json = JsonDocument.Parse(Assert.Single(output.TrimEnd().Split('\n')));
        foreach (string key in keys) Assert.Equal(1, json.RootElement.GetProperty(key).GetDouble(), 3);
    }

    [Theory]
    [InlineData("tokens")]
    [InlineData("tags")]
    [InlineData("coref")]
    public async Task A_missing_file_is_said_to_be_missing(string stage)
    {
        var (code, output, error) = await RunAsync("evaluate", stage, _file + ".not");
        Assert.Equal((ExitCode.CouldNotRun, ""), (code, output));
        Assert.Contains(".not", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_format_is_refused_by_its_line()
    {
        await File.WriteAllTextAsync(_file, "not a treebank\n", TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync("evaluate", "tags", _file);
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("line 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cross_validation_of_one_source_fails_with_a_message()
    {
        await File.WriteAllTextAsync(_file, "1\tMosul\tB-LOC\t-\t-\n\n", TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync("evaluate", "names", _file, "--cross-validate");
        Assert.Equal((ExitCode.CouldNotRun, ""), (code, output));
        Assert.Contains("two sources", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_without_corpora_fails_with_a_message()
    {
        var (code, _, error) = await RunAsync("build", "model", "sentences", "--corpora", _file + ".not");
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void A_worse_model_may_not_replace_a_better_one()
    {
        Assert.NotNull(BuildModelCommand.WorseThan(Card(0.90), Card(0.95)));
        Assert.Null(BuildModelCommand.WorseThan(Card(0.95), Card(0.95)));
        Assert.Null(BuildModelCommand.WorseThan(Card(0.96), Card(0.95)));
    }

    [Fact]
    public void A_card_reads_back_what_it_wrote()
    {
        ModelCard card = Card(0.95);
        ModelCard read = ModelCard.Parse(card.ToJson());
        Assert.Equal(card.ToJson(), read.ToJson());
        Assert.Throws<InvalidDataException>(() => ModelCard.Parse("{}"));
    }

    private static ModelCard Card(double score) => new()
    {
        Task = "tags", TrainedOn = [new("Sample", "CC0-1.0", 12)], Date = new DateOnly(2020, 5, 6), Seed = 3, Features = "Words.", MainScore = "dev.upos",
        Scores = ImmutableSortedDictionary<string, double>.Empty.Add("dev.upos", score), Licence = "CC0-1.0", Sha256 = "00",
    };
}
