using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Claims.Attributing;

/// <summary>The words of data/languages/en/reporting.tsv.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class ReportingLexicon
{
    private readonly FrozenDictionary<string, CueWord> _verbs, _nouns, _adjectives;

    private ReportingLexicon(Dictionary<string, CueWord>[] parts)
    {
        _verbs = parts[0].ToFrozenDictionary(StringComparer.Ordinal);
        _nouns = parts[1].ToFrozenDictionary(StringComparer.Ordinal);
        _adjectives = parts[2].ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The English lexicon that travels within this library.</summary>
    public static ReportingLexicon English { get; } = ReadEmbedded();

    public CueWord? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    public CueWord? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    public CueWord? Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma);

    private static ReportingLexicon ReadEmbedded()
    {
        using Stream stream = typeof(ReportingLexicon).Assembly.GetManifestResourceStream("languages/en/reporting.tsv")
            ?? throw new InvalidDataException("The lexicon of reporting words is not in this build.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>The lexicon in a table.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static ReportingLexicon Read(TextReader reader)
    {
        Dictionary<string, CueWord>[] parts = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            string[] fields = text.Split('\t');
            int part = fields.Length == 4 ? Array.IndexOf(["verb", "noun", "adjective"], fields[0]) : -1;
            if (part < 0 || !Enum.TryParse(fields[1], out AttributionKind kind)) throw new InvalidDataException(FormattableString.Invariant($"reporting.tsv({line}): '{text}'"));
            CueWord word = Frames(kind, fields[2].Split(' '));
            foreach (string lemma in fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                parts[part][lemma] = parts[part].TryGetValue(lemma, out CueWord? before) ? Join(before, word) : word;
        }
        return new ReportingLexicon(parts);
    }

    private static CueWord Frames(AttributionKind kind, string[] codes)
    {
        var frames = CueFrames.None;
        var prepositions = ImmutableArray.CreateBuilder<string>();
        foreach (string code in codes)
        {
            switch (code)
            {
                case "c": frames |= CueFrames.Clause; break;
                case "q": frames |= CueFrames.Quotation; break;
                case "n": frames |= CueFrames.Object; break;
                case "x": frames |= CueFrames.Infinitive; break;
                case "r": frames |= CueFrames.Hearer; break;
                default: prepositions.Add(code); break;
            }
        }
        return new CueWord(kind, frames, prepositions.ToImmutable());
    }

    private static CueWord Join(CueWord first, CueWord second) =>
        new(first.Kind, first.Frames | second.Frames, [.. first.Prepositions.Union(second.Prepositions)]);
}
