using System.Collections.Frozen;

namespace Dateline.Text.Networks;

/// <summary>The numbers of the Penn Treebank tags, as Universal Dependencies' English treebanks use them.</summary>
internal static class PennTags
{
    private static readonly FrozenDictionary<string, int> Numbers = (
        "-LRB- -RRB- , : . '' `` # $ ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ "
        + "RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX")
        .Split(' ').Select((tag, index) => (tag, index)).ToFrozenDictionary(pair => pair.tag, pair => pair.index + 1, StringComparer.Ordinal);

    /// <summary>One more than the highest number.</summary>
    public static int End => Numbers.Count + 1;

    /// <summary>The number of a tag; 0 for an unknown one.</summary>
    public static int NumberOf(string tag) => Numbers.GetValueOrDefault(tag);
}
