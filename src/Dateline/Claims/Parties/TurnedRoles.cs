using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Turns the role that a slot has as a rule where the words show another: whose killing it is was killed, the troops that are deployed are who moves.</summary>
internal sealed class TurnedRoles(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    // Nouns whose possessor it befalls, where that is a person: "the mayor's murder".
    private static readonly FrozenSet<string> s_suffered = new[]
    {
        "killing", "murder", "assassination", "slaying", "death", "shooting", "stabbing", "beheading", "lynching", "execution", "kidnapping", "abduction", "disappearance", "arrest", "detention", "trial", "conviction", "extradition", "imprisonment", "release", "torture", "rape", "captivity",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Those of them whose possessor it befalls even where they are many: "their arrest".
    private static readonly FrozenSet<string> s_ofHeld = new[] { "arrest", "detention", "trial", "conviction", "extradition", "imprisonment", "release", "captivity", "abduction", "kidnapping" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_sending = new[] { "deploy", "send", "dispatch", "station", "mobilize", "mobilise", "reinforce", "redeploy" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly OwnerReader _owners = new(tree, codebook, mentions);

    /// <summary>The role of a slot; the one it has as a rule where nothing speaks against it.</summary>
    public RoleCode Of(Draft draft, Slot slot, RoleCode rule)
    {
        string type = draft.Type.Code.Value;
        // "evacuated the wounded": who moves others is not moved.
        if (slot.Name == "subject" && type == "displacement" && tree.Lemma(draft.Head) is "evacuate" or "expel" or "displace" or "deport" or "relocate" or "transfer" or "uproot" or "force" or "drive" or "compel" or "chase" && tree.Child(draft.Head, DependencyLabel.Obj) >= 0) return RoleCode.Actor;
        if (rule == RoleCode.Actor && slot.Name == "possessor" && s_suffered.Contains(tree.Lemma(draft.Head)) && !draft.Slots.Exists(other => other.Name == "of") && (IsOnePerson(slot.Head) || tree.Lemma(slot.Head).ToLowerInvariant() is "they" or "their" && s_ofHeld.Contains(tree.Lemma(draft.Head)))) return RoleCode.Target;
        if (rule is RoleCode.Target or RoleCode.None && slot.Name == "object" && type == "mobilization" && tree.IsPassive(draft.Head) && s_sending.Contains(tree.Lemma(draft.Head)) && !draft.Slots.Exists(other => other.Name == "agent") && _owners.IsArmed(slot.Head)) return RoleCode.Actor;
        // "its air defences downed ten drones": what shoots them down was not aimed at.
        if (rule == RoleCode.Target && slot.Name is "subject" or "agent" && draft.Stage == Stage.Attempted && IsForce(slot.Head)) return RoleCode.None;
        // "began a tour of the region": where it leads.
        if (rule == RoleCode.Actor && slot.Name == "of" && tree.Lemma(draft.Head) == "tour" && !mentions.IsPersonName(slot.Head)) return RoleCode.None;
        // "six months of detention for Ann Other"
        if (rule == RoleCode.None && slot.Name == "for" && type is "legal-action" or "arrest" && tree[slot.Head].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsPersonName(slot.Head)) return RoleCode.Target;
        return rule;
    }

    // Who shoots aircraft down; "it" stands for one named before.
    private bool IsForce(int head)
    {
        int named = tree[head].PartOfSpeech == PartOfSpeech.Pronoun && mentions.Antecedent(head) is >= 0 and var antecedent ? antecedent : head;
        return tree.Lemma(named).ToLowerInvariant() is "defence" or "defense" or "system" or "battery" or "force" or "forces" or "military" or "army" or "navy" or "troop" or "unit";
    }

    // A name of a person, or a noun for one who is not under arms.
    private bool IsOnePerson(int head)
    {
        if (tree[head].PartOfSpeech == PartOfSpeech.Pronoun) return tree.Lemma(head).ToLowerInvariant() is "he" or "she" or "his" or "her";
        if (tree[head].PartOfSpeech == PartOfSpeech.Noun) return tree[head].Tag == "NN" && codebook.IsIn("civilians", tree.Lemma(head).ToLowerInvariant()) && !codebook.IsIn("armed", tree.Lemma(head).ToLowerInvariant());
        return tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsDemonym(head) && mentions.IsPersonName(head);
    }
}
