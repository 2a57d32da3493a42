namespace Dateline.Text.Parsing;

/// <summary>The words of a sentence with their tree, whatever text the sentence stands in. Immutable.</summary>
internal sealed class KnownTree
{
    // Heads count from the sentence's first word.
    private readonly Token[] _words;

    private KnownTree(Token[] words) => _words = words;

    /// <summary>The tree that a sentence has in a text.</summary>
    public static KnownTree Of(Token[] tokens, Range sentence)
    {
        int start = sentence.Start.Value;
        return new(Array.ConvertAll(tokens[sentence], token => token with { Head = token.Head < 0 ? -1 : token.Head - start }));
    }

    /// <summary>Gives the tree to a sentence of the same words and tags that begins at a word of a text.</summary>
    public void Plant(Token[] tokens, int start)
    {
        for (int i = 0; i < _words.Length; i++) tokens[start + i] = _words[i] with { Span = tokens[start + i].Span, Head = _words[i].Head < 0 ? -1 : _words[i].Head + start };
    }
}
