using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Tells what a further sentence makes of a happening told before: one part of several, or no more than what somebody feels about it.</summary>
internal sealed class RetoldWords(SyntaxTree tree, Mentions mentions)
{
    // What is felt, thought or done about a happening, not told of it.
    private static readonly FrozenSet<string> s_aside = new[]
    {
        "shock", "appal", "appall", "sadden", "horrify", "outrage", "alarm", "discuss", "describe", "condemn", "denounce", "deplore", "mourn", "barbaric", "cowardly", "heinous", "disgrace", "crime", "act", "message", "retaliation", "revenge", "response", "proof", "reminder", "investigate",
        "meeting", "vow", "avenge", "respond", "regret", "concern", "debate", "address", "call", "unacceptable", "tragedy", "disturb", "welcome", "motivate", "aware", "comment", "react", "talk", "know",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "said he was shocked by the attack": of what is only pointed to, nothing is told that somebody could be credited with.
    public bool IsOnlyNamed(Draft from) => from.IsDefinite && !tree.IsVerb(from.Head) && from.Time < 0 && (from.Place < 0 || from.IsPlaceBefore) && from.Weapon is null && from.Joined.Count + from.Actors.Count + from.Targets.Count + from.Tolls.Count == 0 && s_aside.Contains(tree.Lemma(tree.Head(from.Head) is >= 0 and var above ? above : from.Head));

    // "Three bombs exploded in Velmar, killing 18. A car bomb in the port killed ten": one of several, with a place and a figure of its own.
    public bool IsPartOf(Draft one, Draft several)
    {
        if (one.IsDefinite || one.Place < 0 || one.IsPlaceBefore || several.Place < 0 || one.Place == several.Place || !IsSeveral(several) || IsSeveral(one)) return false;
        return one.Tolls.Exists(part => part is { Numbered: true, Kind: TollKind.Killed } && several.Tolls.Exists(whole => whole is { Numbered: true, Kind: TollKind.Killed } && whole.Count.Low > part.Count.Low))
            && !mentions.Places[one.Place].Place.Name.Equals(mentions.Places[several.Place].Place.Name, StringComparison.OrdinalIgnoreCase);
    }

    // "Three bombs exploded", "bombings"
    private bool IsSeveral(Draft draft)
    {
        int noun = tree.IsVerb(draft.Head) ? tree.Child(draft.Head, DependencyLabel.Nsubj) : draft.Head;
        return noun >= 0 && tree[noun].Tag == "NNS" && (!tree.IsVerb(draft.Head) || mentions.IsTrigger(noun) || tree.Lemma(noun) is "bomb" or "mine" or "grenade" or "bomber" or "device" or "shell" or "rocket");
    }
}
