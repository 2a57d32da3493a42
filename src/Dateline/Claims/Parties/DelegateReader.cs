using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Names the parties that several people speak for: of "delegations from Norland and Velmar" deal Norland and Velmar.</summary>
internal sealed class DelegateReader(SyntaxTree tree, PhraseReader phrases)
{
    /// <summary>Puts the parties in the place of those who speak for two or more of them.</summary>
    public void Part(List<Filler> actors)
    {
        for (int i = actors.Count - 1; i >= 0; i--)
        {
            int speaker = actors[i].Head;
            if (tree[speaker].Tag != "NNS" || tree.Lemma(speaker).ToLowerInvariant() is not ("delegation" or "envoy" or "negotiator" or "representative" or "delegate")) continue;
            List<int> parties = PartiesOf(speaker);
            if (parties.Count < 2) continue;
            actors.RemoveAt(i);
            actors.InsertRange(i, parties.Where(party => !actors.Exists(actor => actor.Head == party)).Select(party => new Filler(party, phrases.Read(party), "delegated")).ToArray());
        }
    }

    private List<int> PartiesOf(int speaker)
    {
        foreach (int child in tree.Children(speaker))
        {
            if (child > speaker && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "from" && tree[child].PartOfSpeech == PartOfSpeech.ProperNoun) return tree.Coordinated(child);
        }
        return [];
    }
}
