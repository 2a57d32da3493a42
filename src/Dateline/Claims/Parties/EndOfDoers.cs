using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Takes the end of those who did it into what they did: "Gunmen attacked a hotel. Two of the attackers were shot dead by police" is one happening, and its dead are counted together (GUIDELINES: attackers who died are counted in).</summary>
internal sealed class EndOfDoers(SyntaxTree tree, ClauseJudge clauses)
{
    // How many sentences on "the gunman" is still the one whose act was told.
    private const int Reach = 3;

    private static readonly FrozenSet<string> s_doers = new[] { "attacker", "assailant", "gunman", "gunmen", "bomber", "shooter", "perpetrator", "hijacker", "assailants" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_acts = new[] { "attack", "bombing", "suicide-bombing", "grenade", "abduction" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_guards = new[] { "police", "policeman", "policemen", "officer", "guard", "soldier", "troop", "troops", "force", "army", "military", "commando", "security", "gendarme", "sniper", "marksman" }.ToFrozenSet(StringComparer.Ordinal);

    public void Settle(List<Draft> drafts)
    {
        for (int i = drafts.Count - 1; i > 0; i--)
        {
            Draft end = drafts[i];
            if (end.Type.Code.Value is not ("attack" or "armed-clash") || !tree.IsVerb(end.Head) || end.Stage != Stage.Occurred || end.Denied) continue;
            Draft? act = ActBefore(end, drafts) ?? (IsEnd(end) ? ActOf(end, drafts, i) : null);
            if (act is null) continue;
            if (end.Tolls.Count == 0 && end.Sentence == act.Sentence && OneOf(act) is { } one) end.Tolls.Add(one with { Trigger = end.Head });
            foreach (TollMention toll in end.Tolls) Count(toll, act, end.Sentence);
            drafts.RemoveAt(i);
        }
    }

    // They come on top of a figure of the sentence right before theirs; of an older one nothing tells whether it holds them.
    private void Count(TollMention toll, Draft act, int sentence)
    {
        List<TollMention> counted = act.Tolls.FindAll(other => other.Kind == toll.Kind);
        if (counted.Count == 0 || sentence - counted.Max(other => tree.SentenceOf(other.Trigger)) is 0 or 1) act.Tolls.Add(toll with { Share = TollShare.Besides, Definite = false });
    }

    // "attacked a hotel, killing eight before being shot dead by police": the act of the same sentence.
    private Draft? ActBefore(Draft end, List<Draft> drafts)
    {
        if (clauses.EndOf(end.Head) is not (>= 0 and var clause) || !tree.Governs(clause, end.Head) && clause != end.Head) return null;
        Draft? act = null;
        foreach (Draft draft in drafts)
        {
            if (draft.Sentence != end.Sentence || draft == end || draft.Denied || draft.Stage != Stage.Occurred || !(s_acts.Contains(draft.Type.Code.Value) || draft.Type.Code.Value == "armed-clash") || !tree.Governs(draft.Head, clause)) continue;
            if (act is null || tree.Governs(act.Head, draft.Head)) act = draft;
        }
        return act;
    }

    // "A man drove into a crowd before being shot dead": one who died.
    private TollMention? OneOf(Draft act) => act.Actors is [var doer] && tree[doer.Head].Tag == "NN" && tree.Child(doer.Head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "a" or "an"
        ? new TollMention { Span = doer.Span, Tokens = tree.Document.TokensIn(doer.Span), Trigger = doer.Head, Kind = TollKind.Killed, Count = Dateline.Quantities.Count.Exactly(1), Qualifier = CountQualifier.Exact, Role = TollRole.Unknown } : null;

    // Nobody but doers was hit, by those who guard or by nobody told.
    private bool IsEnd(Draft draft)
    {
        bool struck = false;
        foreach (Filler target in draft.Targets)
        {
            if (!IsDoer(target.Head)) return false;
            struck = true;
        }
        foreach (Filler actor in draft.Actors)
        {
            if (IsDoer(actor.Head) && actor.Rule.EndsWith(":object", StringComparison.Ordinal)) struck = true;
            else if (!s_guards.Contains(tree.Lemma(actor.Head).ToLowerInvariant())) return false;
        }
        return struck;
    }

    // "the gunman", "two of the attackers", "both attackers"
    private bool IsDoer(int head)
    {
        int noun = tree[head].PartOfSpeech == PartOfSpeech.Numeral && tree.Child(head, DependencyLabel.Nmod) is >= 0 and var counted ? counted : head;
        if (!s_doers.Contains(tree.Lemma(noun).ToLowerInvariant())) return false;
        return tree.Child(noun, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" or "both" or "all";
    }

    private Draft? ActOf(Draft end, List<Draft> drafts, int index)
    {
        for (int i = index - 1; i >= 0 && end.Sentence - drafts[i].Sentence <= Reach; i--)
        {
            Draft act = drafts[i];
            if (act.Sentence == end.Sentence || !s_acts.Contains(act.Type.Code.Value)) continue;
            return !act.Background && !act.Denied && act.Stage == Stage.Occurred && !IsEnd(act) && act.Actors.TrueForAll(actor => !s_guards.Contains(tree.Lemma(actor.Head).ToLowerInvariant())) ? act : null;
        }
        return null;
    }
}
