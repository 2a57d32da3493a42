using System.Collections.Immutable;
using Dateline.Text.Networks;
using static Dateline.Text.Tokenizing.Characters;

namespace Dateline.Text.Tokenizing;

/// <summary>What the model of sentence ends looks at: the words around a gap, their outlines, and what the rules say of it.</summary>
internal readonly ref struct BoundaryFeatures(ReadOnlySpan<char> text, ImmutableArray<TextSpan> words)
{
    /// <summary>The most fingerprints of a gap.</summary>
    public const int Most = 24;

    // Words that go on in lower case ("of", "the") never end a sentence; nothing else is asked of the model for them.
    private const int ShortestWord = 4;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ImmutableArray<TextSpan> _words = words;

    /// <summary>Whether the model is asked about the gap behind a word; where it is not, the rules alone say.</summary>
    public bool IsOpen(int word, bool ruled)
    {
        TextSpan here = _words[word], next = _words[word + 1];
        if (here.End == next.Start) return ruled;
        char last = _text[here.End - 1], first = _text[next.Start];
        if (ruled || IsTerminal(last) || IsClosing(last) || last == '"') return true;
        if (char.IsLower(first) || IsClosing(first) || first is ',' or ';' or '.' || IsWithinName(word)) return false;
        return !(here.Length < ShortestWord && char.IsLower(_text[here.Start]));
    }

    // "in Tarin Kot", "over Tel Hamis": what a word for where governs goes on in capitals.
    private bool IsWithinName(int word) =>
        word > 0 && char.IsUpper(_text[_words[word].Start]) && char.IsUpper(_text[_words[word + 1].Start]) && In(word - 1) is "in" or "of" or "at" or "near" or "over" or "into" or "from" or "outside" or "around" or "towards" && !SentenceStarters.Contains(In(word + 1));

    private ReadOnlySpan<char> In(int word) => _text[_words[word].Start.._words[word].End];

    /// <summary>The fingerprints of the gap behind a word.</summary>
    /// <param name="start">The first word of the sentence so far.</param>
    /// <param name="word">The word before the gap.</param>
    /// <param name="ruled">Whether the rules say that the sentence ends here.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    /// <returns>How many were written.</returns>
    public int Write(int start, int word, bool ruled, Span<uint> features)
    {
        uint rule = ruled ? 1u : 0;
        var (here, before, next, after) = (Fold(word), Fold(word - 1), Fold(word + 1), Fold(word + 2));
        uint hereOutline = Outline(word), nextOutline = Outline(word + 1), beforeOutline = Outline(word - 1), afterOutline = Outline(word + 2);
        uint length = (uint)Math.Min(31, word + 1 - start), reach = (uint)Math.Min(7, _words.Length - word - 2);
        int count = 0;
        void Add(Span<uint> to, uint role, uint first, uint second = 0) => to[count++] = Mix(role, first, second);
        Add(features, 1, rule);
        Add(features, 2, here);
        Add(features, 3, next);
        Add(features, 4, here, next);
        Add(features, 5, before, here);
        Add(features, 6, next, after);
        Add(features, 7, hereOutline, nextOutline);
        Add(features, 8, hereOutline, next);
        Add(features, 9, here, nextOutline);
        Add(features, 10, beforeOutline, Mix(10, hereOutline, nextOutline));
        Add(features, 11, nextOutline, afterOutline);
        Add(features, 12, rule, Mix(12, hereOutline, nextOutline));
        Add(features, 13, rule, next);
        Add(features, 14, rule, here);
        Add(features, 15, length < 4 ? length : length < 8 ? 8u : length < 16 ? 16u : 17u, rule);
        Add(features, 16, reach, rule);
        Add(features, 17, here, Fold(start));
        Add(features, 18, before, nextOutline);
        Add(features, 19, Fold(word + 3), nextOutline);
        Add(features, 20, Mix(20, beforeOutline, hereOutline), Mix(20, nextOutline, afterOutline));
        return count;
    }

    private uint Fold(int word) => word >= 0 && word < _words.Length ? (uint)WordHash.Fold(In(word), 90) : 0;

    private uint Outline(int word) => word >= 0 && word < _words.Length ? (uint)WordHash.Outline(In(word), caseless: false) : 0;

    private static uint Mix(uint role, uint first, uint second)
    {
        uint hash = (role * 0x9E3779B1) ^ first;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
        hash ^= second;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
