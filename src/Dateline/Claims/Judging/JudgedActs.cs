using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells whom a condemnation or a rejection is aimed at that names only what they did: "deplored the raid", "rejected the accord", "turned down the appeal".</summary>
internal sealed class JudgedActs(SyntaxTree tree, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenSet<string> s_accords = Set("accord", "agreement", "deal", "truce", "ceasefire", "treaty", "pact", "settlement", "memorandum");

    private static readonly FrozenSet<string> s_appeals = Set("appeal", "demand", "call", "request", "ultimatum", "plea");

    private static readonly FrozenSet<string> s_charges = Set("charge", "accusation", "allegation", "claim");

    /// <summary>Names whoever did what is judged, where the report has told of it.</summary>
    public void Settle(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            bool condemns = draft.Type.Code.Value == "condemnation";
            if (draft.Targets.Count > 0 || draft.Actors.Count == 0 || !condemns && draft.Type.Code.Value != "rejection") continue;
            foreach (Slot slot in draft.Slots)
            {
                if (slot.Name != "object" || tree[slot.Head].PartOfSpeech != PartOfSpeech.Noun) continue;
                if (Told(drafts, slot.Head, condemns) is not { } act)
                {
                    // "condemned Velmaria's violation of its airspace": whose act it is, though the act is no claim.
                    if (condemns && tree.Child(slot.Head, DependencyLabel.NmodPoss) is >= 0 and var owner && IsNamed(owner) && phrases.Read(owner) is var whose && !draft.Actors.Exists(actor => actor.Span.Overlaps(whose) || mentions.MayBeSame(actor.Head, owner))) draft.Targets.Add(new Filler(owner, whose, "owner-of-act"));
                    continue;
                }
                foreach (Filler doer in act.Actors)
                {
                    if ((!condemns || IsNamed(doer.Head)) && !draft.Actors.Exists(actor => actor.Span.Overlaps(doer.Span) || mentions.MayBeSame(actor.Head, doer.Head))) draft.Targets.Add(doer with { Rule = "doer-of-act" });
                }
                break;
            }
        }
    }

    // The last happening told before that the word can mean.
    private Draft? Told(List<Draft> drafts, int noun, bool condemned)
    {
        Draft? told = null;
        foreach (Draft other in drafts)
        {
            if (other.Head == noun || other.Joined.Exists(match => match.Head == noun)) return IsOf(other, noun, condemned) ? other : null;
            if (other.Head < noun && (told is null || other.Head > told.Head) && IsDefinite(noun) && IsOf(other, noun, condemned) && (!condemned || string.Equals(tree.Lemma(other.Head), tree.Lemma(noun), StringComparison.OrdinalIgnoreCase) || mentions.Antecedent(noun) == other.Head)) told = other;
        }
        return told;
    }

    private bool IsOf(Draft act, int noun, bool condemned) => condemned
        ? !act.IsSaying && !act.Denied
        : act.Type.Code.Value switch
        {
            "agreement" => s_accords.Contains(tree.Lemma(noun)),
            "demand" => s_appeals.Contains(tree.Lemma(noun)),
            "accusation" => s_charges.Contains(tree.Lemma(noun)),
            _ => false,
        };

    private bool IsDefinite(int noun) => tree.Child(noun, DependencyLabel.Det) is >= 0 and var determiner && tree.Lemma(determiner) is "the" or "this" or "that" or "these" or "those";

    // "the Norlandian army", not "gunmen": who is not known is not blamed by name.
    private bool IsNamed(int head)
    {
        if (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsDemonym(head)) return true;
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound && (mentions.IsDemonym(child) || tree[child].PartOfSpeech == PartOfSpeech.ProperNoun)) return true;
        }
        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
