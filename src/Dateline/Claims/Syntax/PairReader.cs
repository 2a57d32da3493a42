using System.Collections.Frozen;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells which two states "the two sides" or "both countries" are: the only two that the words before it name.</summary>
internal sealed class PairReader(SyntaxTree tree, Mentions mentions)
{
    // How many sentences before may name them.
    private const int Reach = 2;

    private static readonly FrozenSet<string> s_states = new[] { "side", "country", "nation", "neighbour", "neighbor", "state", "government" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The heads of the two names; null where a phrase is no such pair or it stays open who they are.</summary>
    public List<int>? Of(int head)
    {
        if (!IsPair(head)) return null;
        var found = new List<(string Country, int Head)>(2);
        int own = tree.SentenceOf(head);
        for (int sentence = own; sentence >= Math.Max(0, own - Reach) && found.Count < 2; sentence--)
        {
            Range tokens = tree.Document.Sentences[sentence];
            Range places = mentions.PlacesIn(tokens.Start.Value..(sentence == own ? head : tokens.End.Value));
            for (int i = places.Start.Value; i < places.End.Value; i++)
            {
                if (mentions.Places[i] is not { Place: { Precision: PlacePrecision.Country, Country: { } country } } place) continue;
                int known = found.FindIndex(other => other.Country == country), named = tree.HeadOf(place.Mention.Tokens);
                if (known < 0) found.Add((country, named));
                // A name says more than a nationality.
                else if (place.Mention.Use != PlaceUse.Adjective && tree[found[known].Head].PartOfSpeech == PartOfSpeech.Adjective) found[known] = (country, named);
            }
        }
        return found.Count == 2 ? [.. found.Select(state => state.Head).Order()] : null;
    }

    // "the two sides", "both countries", with nothing that tells which.
    private bool IsPair(int head)
    {
        if (tree[head].Tag != "NNS" || !s_states.Contains(tree.Lemma(head))) return false;
        bool two = false;
        foreach (int child in tree.Children(head))
        {
            if (tree.Lemma(child).ToLowerInvariant() is "two" or "both") two = true;
            else if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.NmodPoss or DependencyLabel.Acl or DependencyLabel.Appos) return false;
        }
        return two;
    }
}
