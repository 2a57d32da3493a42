using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Leaves out what somebody is called before or after the name is given: "a man was arrested. Tom Otieno, 40, was held at the station".</summary>
internal sealed class DescriptionDropper(SyntaxTree tree, Mentions mentions)
{
    // Words for one person that say little of who it is.
    private static readonly FrozenSet<string> s_somebody = new[]
    {
        "man", "woman", "person", "suspect", "accused", "defendant", "boy", "girl", "teenager", "youth", "student", "activist", "attacker", "assailant", "gunman", "shooter", "perpetrator", "victim", "national", "citizen", "resident", "individual", "driver", "client", "bomber",
        "wife", "husband", "girlfriend", "boyfriend", "dealer", "officer", "suspect", "killer", "murderer", "fugitive", "convict", "defector", "member",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Leaves out descriptions of one person told in other sentences than the only name.</summary>
    public void Drop(Draft draft, List<Filler> fillers)
    {
        if (fillers.Count < 2 || draft.Type.Families.Contains("words") || draft.Type.Code.Value is "meeting" or "agreement") return;
        int named = fillers.FindIndex(filler => IsPerson(filler.Head));
        if (named < 0 || fillers.FindLastIndex(filler => IsPerson(filler.Head)) != named) return;
        int sentence = tree.SentenceOf(fillers[named].Head);
        bool several = draft.Tolls.Exists(toll => toll.Count.Low > 1) || draft.Tolls.Exists(toll => toll.Kind == Quantities.TollKind.Killed && toll.Count.Low > 0) && draft.Tolls.Exists(toll => toll.Kind == Quantities.TollKind.Injured && toll.Count.Low > 0);
        if (several && fillers == draft.Targets) return;
        Filler name = fillers[named];
        fillers.RemoveAll(filler => filler.Span != name.Span && IsSomebody(filler) && (tree.SentenceOf(filler.Head) != sentence || mentions.MayBeSame(filler.Head, name.Head)));
    }

    private bool IsSomebody(in Filler filler) => tree[filler.Head].Tag == "NN" && s_somebody.Contains(tree.Lemma(filler.Head)) && tree.Child(filler.Head, DependencyLabel.Nummod) < 0;

    private bool IsPerson(int head) => tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsPersonName(head);
}
