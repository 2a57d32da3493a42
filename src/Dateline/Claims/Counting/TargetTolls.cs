using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Counting;

/// <summary>Counts those whom a happening befell where no figure is told: "rounded up nine men", "assassinated the governor", "the killing of villagers".</summary>
internal sealed class TargetTolls(SyntaxTree tree)
{
    // What only the target tells gives way to any figure.
    private const double Inferred = TollMention.OnlyCaredFor;

    private static readonly FrozenSet<string> s_slaying = new[] { "kill", "slay", "murder", "assassinate", "execute", "massacre", "behead", "lynch", "slaughter", "gun", "martyr", "eliminate", "killing", "slaying", "assassination", "execution", "beheading", "lynching" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_hurting = new[] { "wound", "injure", "stab", "maim" }.ToFrozenSet(StringComparer.Ordinal);

    private ImmutableArray<CountMention> _counts;

    // The words for those who are counted already as parts of a figure of those who were taken.
    private readonly HashSet<int> _parts = [];

    /// <summary>Counts those who were taken.</summary>
    public void CountTaken(List<Draft> drafts, ImmutableArray<TollMention> tolls)
    {
        foreach (TollMention toll in tolls)
        {
            if (toll is not { Share: TollShare.Included, Kind: TollKind.Arrested or TollKind.Captured }) continue;
            for (int i = toll.Tokens.Start.Value; i < toll.Tokens.End.Value; i++) _parts.Add(i);
        }
        Count(drafts, TakenBy);
    }

    /// <summary>Counts those who were killed or hurt, once mentions of one happening are joined: a figure of any of them is worth more.</summary>
    public void CountStruck(List<Draft> drafts) => Count(drafts, StrikingOf);

    private void Count(List<Draft> drafts, Func<Draft, TollKind?> kindOf)
    {
        foreach (Draft draft in drafts)
        {
            if (draft.Stage is not (Stage.Occurred or Stage.Ongoing) || draft.Sums.Count > 0) continue;
            Draft from = draft.Joined.Prepend(draft).FirstOrDefault(told => told.Sentence == draft.Sentence && kindOf(told) is not null) ?? draft;
            if (kindOf(from) is not { } kind) continue;
            // "assassinated the president and wounded his wife": a figure of the hurt tells nothing of who was killed.
            if (draft.Tolls.Exists(toll => kind != TollKind.Killed || toll.Kind != TollKind.Injured)) continue;
            // "abduct a bride and ten bridesmaids": only persons are, whatever they are called.
            bool persons = tree.Lemma(from.Head) is "abduct" or "kidnap";
            bool taken = kind is TollKind.Captured or TollKind.Arrested;
            // "took away at least 40 people", "a massacre of 30 people": people who have no other name are no target, and are counted.
            IEnumerable<Filler> struck = from.Targets.Count > 0 ? from.Targets : from.Slots.Where(slot => slot.Name is "object" or "of" && tree.Lemma(slot.Head) is "people" or "person" or "other").Select(slot => new Filler(slot.Head, tree[slot.Head].Span, "counted"));
            foreach (Filler target in struck)
            {
                // "nine people were arrested, including two who were caught near the border"
                if (taken && (_parts.Contains(target.Head) || IsAmong(target.Head, from.Head))) continue;
                if (CountOf(target, persons) is not { } count) continue;
                draft.Tolls.Add(Toll(draft, kind, target.Span, count.Count, count.Qualifier) with { Share = draft.Tolls.Exists(toll => toll.Kind == kind) ? TollShare.Further : TollShare.Whole, Numbered = count.Numbered, Confidence = taken ? 0.7 : Inferred });
            }
            // "alleged killings": some, however many.
            if (draft.Tolls.Count == 0 && draft.Targets.Count == 0 && kind == TollKind.Killed && from == draft && tree[draft.Head].Tag == "NNS") draft.Tolls.Add(Toll(draft, kind, tree[draft.Head].Span, new Count(1, null), CountQualifier.Vague) with { Confidence = Inferred });
        }
    }

    private bool IsAmong(int people, int verb) => tree.Head(verb) == people && tree.Label(verb) == DependencyLabel.AclRelcl && tree.Child(people, DependencyLabel.Case) is >= 0 and var including && tree.Document.Words(tree[including]) is "including";

    private TollMention Toll(Draft draft, TollKind kind, TextSpan span, Count count, CountQualifier qualifier) => new()
    {
        Span = span, Tokens = tree.Document.TokensIn(span), Trigger = draft.Head, Kind = kind, Count = count, Qualifier = qualifier, Role = TollRole.Unknown,
    };

    private static TollKind? TakenBy(Draft draft) => draft.Type.Code.Value switch
    {
        "arrest" => TollKind.Arrested,
        "abduction" => TollKind.Captured,
        _ => null,
    };

    private TollKind? StrikingOf(Draft draft)
    {
        string code = draft.Type.Code.Value;
        if (code is not ("attack" or "mob-violence" or "force-against-protesters")) return null;
        bool beaten = false;
        for (int i = draft.Match.First; i <= draft.Match.Last; i++)
        {
            string lemma = tree.Lemma(i);
            if (s_slaying.Contains(lemma) || lemma == "dead") return TollKind.Killed;
            if (s_hurting.Contains(lemma)) return TollKind.Injured;
            beaten |= lemma == "beat";
        }
        return beaten ? TollKind.Injured : null;
    }

    private (Count Count, CountQualifier Qualifier, bool Numbered)? CountOf(in Filler target, bool persons)
    {
        if (_counts.IsDefault) _counts = CountFinder.Find(tree.Document);
        int head = target.Head;
        // "his wife, Ann Other": one person, named twice.
        if (tree.Label(head) == DependencyLabel.Appos) return null;
        foreach (CountMention count in _counts)
        {
            if ((count.OfPeople || persons && !IsCraft(tree.Lemma(head))) && count.Span.Start < target.Span.End && count.Span.End > target.Span.Start && count.Tokens.Start.Value <= head && head < count.Tokens.End.Value) return (count.Count, count.Qualifier, true);
        }
        string lemma = tree.Lemma(head);
        if (tree[head].Tag == "NNP") return IsPerson(target.Span) ? (Quantities.Count.Exactly(1), CountQualifier.Exact, false) : null;
        if (tree[head].Tag == "NNS") return Named(tree.Document.Words(tree[head])) ? (new Count(1, null), CountQualifier.Vague, false) : null;
        if (tree[head].Tag != "NN") return null;
        int determiner = tree.Child(head, DependencyLabel.Det);
        bool one = determiner >= 0 && tree.Lemma(determiner).ToLowerInvariant() is "a" or "an" or "another" && !IsCraft(lemma) && lemma != "number";
        return one || Named(lemma) ? (Quantities.Count.Exactly(1), CountQualifier.Exact, false) : null;
    }

    // A noun for a person or people, not for a body of them.
    private static bool Named(ReadOnlySpan<char> noun) => QuantityWords.Find(noun).Class == QuantityClass.People && noun is not ("people" or "family" or "police" or "forces" or "troops" or "personnel" or "crew" or "crews" or "families" or "casualty" or "casualties");

    // "hijacked a tanker": nobody is counted.
    private static bool IsCraft(string lemma) => lemma is "ship" or "vessel" or "tanker" or "boat" or "freighter" or "carrier" or "trawler" or "yacht" or "dhow" or "plane" or "aircraft" or "airliner" or "jet" or "helicopter" or "bus" or "truck" or "car" or "vehicle" or "lorry" or "train" or "convoy" or "barge" or "minibus" or "van";

    private bool IsPerson(TextSpan span)
    {
        for (int i = Math.Max(0, tree.Document.EntityFrom(span.Start) - 1); i < tree.Document.Entities.Length && tree.Document.Entities[i].Span.Start < span.End; i++)
        {
            if (tree.Document.Entities[i].Kind == EntityKind.Person && span.Contains(tree.Document.Entities[i].Span)) return true;
        }
        return false;
    }
}
