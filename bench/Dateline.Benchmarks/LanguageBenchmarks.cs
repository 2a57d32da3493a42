using BenchmarkDotNet.Attributes;
using Dateline.Text;
using Dateline.Text.Naming;
using Dateline.Text.Parsing;
using Dateline.Text.Tagging;

namespace Dateline.Benchmarks;

/// <summary>Analysing a text of 20,000 words to each depth: tokens and sentences, tags too, syntax too, everything. Operations are words.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Paragraphs = 100;

    // Invented; it has what news has: names, numbers, quotes, abbreviations, passives, relative clauses.
    private const string Paragraph =
        """
        Gunmen attacked an army checkpoint near the northern town of Tel Hadid on Tuesday, killing at least four soldiers and wounding 11 others, the defence
        ministry said. "They came in three pick-up trucks and opened fire at about 5.30 a.m.," Lt. Gen. Omar al-Haddad told reporters in the capital, which has been
        under curfew since March 3. A spokesman for the Marwa Liberation Front (MLF), Samir Aziz, denied that the group was behind the raid. It isn't clear who carried
        it out. Local residents, however, said the militants had withdrawn towards the river after U.S.-made helicopters pursued them; two of the trucks were later
        found burnt out in a valley 23 kilometres east of Lurin. The attack is the deadliest since a car bomb exploded outside the governor's office in the provincial
        centre last year, when nineteen people, most of them civilians, were killed. The U.N. mission called on all sides to respect the cease-fire that was signed
        in the port city of Ansar in 2014. Hospital officials said that three of the wounded soldiers, who were flown to the capital, were in a critical condition.
        """;

    // The paragraphs are all the same, so each sentence must be worked out anew.
    private static readonly Analyzer s_analyzer = new(() => WordTagger.English, () => DependencyParser.English, () => NameRecognizer.English, keepsSentences: false);

    private string _text = null!; // set up before every benchmark
    private int _words;

    [GlobalSetup]
    public void SetUp()
    {
        _text = string.Join("\n\n", Enumerable.Repeat(Paragraph, Paragraphs));
        _words = s_analyzer.Analyze(_text, AnalysisDepth.Full).Tokens.Length;
        if (_words < 180 * Paragraphs) throw new InvalidOperationException("Words were missed.");
    }

    [Benchmark(Baseline = true)]
    public int Tokens() => Checked(AnalysisDepth.Tokens);

    [Benchmark]
    public int Tags() => Checked(AnalysisDepth.Tags);

    [Benchmark]
    public int Syntax() => Checked(AnalysisDepth.Syntax);

    [Benchmark]
    public int Full() => Checked(AnalysisDepth.Full);

    private int Checked(AnalysisDepth depth)
    {
        int words = s_analyzer.Analyze(_text, depth).Tokens.Length;
        return words == _words ? words : throw new InvalidOperationException("The text was cut otherwise than before.");
    }
}
