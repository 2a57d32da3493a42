using System.Collections.Frozen;

namespace Dateline.Text.Treebanks;

/// <summary>Universal Dependencies' short names of the parts of speech.</summary>
public static class PartOfSpeechNames
{
    // In the order of the enumeration.
    private static readonly string[] Names =
    [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
    ];

    private static readonly FrozenDictionary<string, PartOfSpeech> Parts =
        Names.Select((name, index) => (name, index)).ToFrozenDictionary(pair => pair.name, pair => (PartOfSpeech)pair.index, StringComparer.Ordinal);

    /// <summary>The short name, such as <c>PROPN</c>.</summary>
    public static string NameOf(PartOfSpeech partOfSpeech) => Names[(int)partOfSpeech];

    /// <summary>The part of speech of a short name; <see cref="PartOfSpeech.Other"/> for an unknown one.</summary>
    public static PartOfSpeech Parse(string name) => Parts.GetValueOrDefault(name);
}
