using Dateline.Text.Models;

namespace Dateline.Text.Tagging;

/// <summary>The words that dictionary forms are checked against, and the forms whose lemma rules get wrong.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class LemmaLexicon
{
    /// <summary>The name of the lexicon in its file.</summary>
    public const string Task = "lemmas";

    private static readonly Lazy<LemmaLexicon?> LazyEnglish = new(() => ModelFile.ReadEmbedded(Task) is { } reader ? Read(reader) : null);

    private readonly WordList _nouns, _verbs, _adjectives, _adverbs;
    private readonly byte[] _nounKinds;
    private readonly string _exceptions;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lemmas;

    /// <param name="words">The words of a dictionary, by part of speech: nouns, verbs, adjectives, adverbs.</param>
    /// <param name="kinds">What the nouns mostly mean; those that are missing are <see cref="NounKind.Other"/>.</param>
    /// <param name="exceptions">Lines of part of speech, form and lemma, with a space between them.</param>
    public LemmaLexicon(ILookup<PartOfSpeech, string> words, IReadOnlyDictionary<string, NounKind> kinds, IEnumerable<string> exceptions)
        : this([.. new[] { PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Adjective, PartOfSpeech.Adverb }.Select(part => WordList.Of(words[part]))],
            string.Join('\n', exceptions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), [])
    {
        string[] nouns = _nouns.Lines.Split('\n');
        _nounKinds = [.. nouns.Select(noun => (byte)kinds.GetValueOrDefault(noun)).Take(_nouns.Count)];
    }

    private LemmaLexicon(WordList[] words, string exceptions, byte[] nounKinds)
    {
        (_nouns, _verbs, _adjectives, _adverbs) = (words[0], words[1], words[2], words[3]);
        (_exceptions, _nounKinds) = (exceptions, nounKinds);
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in exceptions.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lemmas[line[..line.LastIndexOf(' ')]] = line[(line.LastIndexOf(' ') + 1)..];
        _lemmas = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon that travels within this library; null when it holds none.</summary>
    public static LemmaLexicon? English => LazyEnglish.Value;

    public bool IsNoun(ReadOnlySpan<char> word) => _nouns.Contains(word);

    public bool IsVerb(ReadOnlySpan<char> word) => _verbs.Contains(word);

    public bool IsAdjective(ReadOnlySpan<char> word) => _adjectives.Contains(word);

    public bool IsAdverb(ReadOnlySpan<char> word) => _adverbs.Contains(word);

    /// <summary>What a noun in its dictionary form mostly means.</summary>
    public NounKind KindOf(ReadOnlySpan<char> noun) => _nouns.Find(noun) is >= 0 and int place ? (NounKind)_nounKinds[place] : NounKind.Other;

    /// <summary>The lemma of a form that is listed as an exception; null when rules get it right.</summary>
    /// <param name="key">The short name of the part of speech, a space, and the form in lower case.</param>
    public string? Exception(ReadOnlySpan<char> key) => _lemmas.TryGetValue(key, out string? lemma) ? lemma : null;

    public void Write(ModelWriter writer)
    {
        foreach (WordList list in new[] { _nouns, _verbs, _adjectives, _adverbs }) writer.Write(list.Lines);
        writer.Write(_exceptions);
        writer.WriteArray<byte>(_nounKinds);
    }

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static LemmaLexicon Read(ModelReader reader)
    {
        WordList[] words = [new(reader.ReadString()), new(reader.ReadString()), new(reader.ReadString()), new(reader.ReadString())];
        string exceptions = reader.ReadString();
        byte[] kinds = reader.ReadArray<byte>();
        if (kinds.Length != words[0].Count) throw new InvalidDataException("The lexicon is damaged: nouns and their kinds do not match.");
        return new LemmaLexicon(words, exceptions, kinds);
    }
}
