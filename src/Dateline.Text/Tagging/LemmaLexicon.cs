using System.Collections.Frozen;
using Dateline.Text.Models;

namespace Dateline.Text.Tagging;

/// <summary>The words that dictionary forms are checked against, and the forms whose lemma rules get wrong.</summary>
internal sealed class LemmaLexicon
{
    /// <summary>The name of the lexicon in its file.</summary>
    public const string Task = "lemmas";

    private static readonly Lazy<LemmaLexicon?> LazyEnglish = new(() => ModelFile.ReadEmbedded(Task) is { } reader ? Read(reader) : null);

    private readonly FrozenDictionary<string, NounKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly byte[] _nounKinds;
    private readonly string[] _nouns, _verbs, _adjectives, _adverbs, _exceptions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _isNoun, _isVerb, _isAdjective, _isAdverb;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lemmas;

    /// <param name="words">The words of a dictionary, by part of speech: nouns, verbs, adjectives, adverbs.</param>
    /// <param name="kinds">What the nouns mostly mean; those that are missing are <see cref="NounKind.Other"/>.</param>
    /// <param name="exceptions">Lines of part of speech, form and lemma, with a space between them.</param>
    public LemmaLexicon(ILookup<PartOfSpeech, string> words, IReadOnlyDictionary<string, NounKind> kinds, IEnumerable<string> exceptions)
    {
        (_nouns, _verbs) = (Order(words[PartOfSpeech.Noun]), Order(words[PartOfSpeech.Verb]));
        (_adjectives, _adverbs) = (Order(words[PartOfSpeech.Adjective]), Order(words[PartOfSpeech.Adverb]));
        _exceptions = Order(exceptions);
        _nounKinds = [.. _nouns.Select(noun => (byte)kinds.GetValueOrDefault(noun))];
        _kinds = _nouns.Zip(_nounKinds).Where(pair => pair.Second != 0).ToFrozenDictionary(pair => pair.First, pair => (NounKind)pair.Second, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _isNoun = _nouns.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _isVerb = _verbs.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _isAdjective = _adjectives.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _isAdverb = _adverbs.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lemmas = _exceptions.ToFrozenDictionary(line => line[..line.LastIndexOf(' ')], line => line[(line.LastIndexOf(' ') + 1)..], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon that travels within this library; null when it holds none.</summary>
    public static LemmaLexicon? English => LazyEnglish.Value;

    public bool IsNoun(ReadOnlySpan<char> word) => _isNoun.Contains(word);

    /// <summary>What a noun in its dictionary form mostly means.</summary>
    public NounKind KindOf(ReadOnlySpan<char> noun) => _kinds.TryGetValue(noun, out NounKind kind) ? kind : NounKind.Other;

    public bool IsVerb(ReadOnlySpan<char> word) => _isVerb.Contains(word);

    public bool IsAdjective(ReadOnlySpan<char> word) => _isAdjective.Contains(word);

    public bool IsAdverb(ReadOnlySpan<char> word) => _isAdverb.Contains(word);

    /// <summary>The lemma of a form that is listed as an exception; null when rules get it right.</summary>
    /// <param name="key">The short name of the part of speech, a space, and the form in lower case.</param>
    public string? Exception(ReadOnlySpan<char> key) => _lemmas.TryGetValue(key, out string? lemma) ? lemma : null;

    public void Write(ModelWriter writer)
    {
        foreach (string[] words in new[] { _nouns, _verbs, _adjectives, _adverbs, _exceptions }) writer.Write(string.Join('\n', words));
        writer.WriteArray<byte>(_nounKinds);
    }

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static LemmaLexicon Read(ModelReader reader)
    {
        PartOfSpeech[] parts = [PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Adjective, PartOfSpeech.Adverb];
        string[][] lists = [Lines(reader), Lines(reader), Lines(reader), Lines(reader), Lines(reader)];
        byte[] kinds = reader.ReadArray<byte>();
        if (kinds.Length != lists[0].Length) throw new InvalidDataException("The lexicon is damaged: nouns and their kinds do not match.");
        return new LemmaLexicon(
            parts.Zip(lists).SelectMany(pair => pair.Second.Select(word => (pair.First, Word: word))).ToLookup(entry => entry.First, entry => entry.Word),
            lists[0].Zip(kinds).ToDictionary(pair => pair.First, pair => (NounKind)pair.Second, StringComparer.Ordinal), lists[^1]);
    }

    private static string[] Lines(ModelReader reader) => reader.ReadString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Order(IEnumerable<string> words) => [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
