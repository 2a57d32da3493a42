namespace Dateline.Text.Parsing;

/// <summary>Mends the tree of a sentence at one of its words, if what the rule is for stands there.</summary>
internal delegate void TreeRule(SentenceTree tree, int word);

/// <summary>Rules that are tried on each word of a sentence from left to right, in their order.</summary>
internal sealed class TreePass
{
    private readonly TreeRule[] _always;
    private readonly TreeRule[][] _byLabel;

    /// <summary>A pass.</summary>
    /// <param name="always">Rules for any word, which come first.</param>
    /// <param name="byLabel">Rules for words in some relations to their heads, as these are when the rules for any word have run. A relation stands in one row only.</param>
    public TreePass(TreeRule[] always, params (DependencyLabel[] Labels, TreeRule[] Rules)[] byLabel)
    {
        _always = always;
        _byLabel = [.. Enum.GetValues<DependencyLabel>().Select(label => byLabel.SingleOrDefault(row => row.Labels.Contains(label)).Rules ?? [])];
    }

    /// <summary>Tries the rules on a sentence.</summary>
    public void Mend(SentenceTree tree)
    {
        for (int word = tree.Start; word < tree.End; word++)
        {
            foreach (TreeRule rule in _always) rule(tree, word);
            foreach (TreeRule rule in _byLabel[(int)tree[word].Label]) rule(tree, word);
        }
    }
}
