using System.Collections.Frozen;
using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Joins the mentions of one happening within an article: first within a sentence by its structure, then over sentences by compatibility.</summary>
internal sealed class HappeningJoiner(SyntaxTree tree, SameHappening same, Mentions mentions)
{
    private readonly PartyJoiner _parties = new(tree, mentions);
    private readonly RetoldWords _words = new(tree, mentions);

    private readonly ClauseJudge _clauses = new(tree, mentions);

    private const int FarInSentence = 8;

    // A sentence repeats another when this share of the shorter one's words, and no fewer than so many, stand in both.
    private const double RepeatedShare = 0.6;
    private const int FewestShared = 6, NextFew = 3;


    private readonly Dictionary<int, HashSet<string>> _content = [];

    private const int Neighbours = 24, LookBack = 60; // so that time stays linear in the text; reports have far fewer drafts

    public void JoinWithinSentences(List<Draft> drafts)
    {
        // The weakest words first: what came of it joins what it came of, then general words the specific ones, then equals.
        foreach (PatternStrength strength in (ReadOnlySpan<PatternStrength>)[PatternStrength.Effect, PatternStrength.Generic, PatternStrength.Specific])
        {
            for (int i = 0; i < drafts.Count; i++)
            {
                Draft weak = drafts[i];
                if (weak.Strength != strength) continue;
                Draft? best = null;
                int bestDistance = int.MaxValue;
                int from = i, to = i;
                while (from > 0 && drafts[from - 1].Sentence == weak.Sentence && i - from < Neighbours) from--;
                while (to + 1 < drafts.Count && drafts[to + 1].Sentence == weak.Sentence && to - i < Neighbours) to++;
                for (int j = from; j <= to; j++)
                {
                    Draft other = drafts[j];
                    if (other == weak || other.Strength > weak.Strength) continue;
                    if (other.Strength == weak.Strength && other.Head > weak.Head && strength != PatternStrength.Effect) continue;
                    if (!MayJoinInSentence(weak, other)) continue;
                    int distance = tree.Distance(weak.Head, other.Head);
                    if (distance > Reach(weak, other)) continue;
                    // Of two as near, what it came of is the one that it hangs on.
                    distance = 2 * distance + (tree.Governs(other.Head, weak.Head) ? 0 : 1);
                    if (distance < bestDistance) (best, bestDistance) = (other, distance);
                }
                if (best is null) continue;
                // "drones sent by the rebels are shot down": what befalls them is told, not what they are known by.
                if (weak.Stage == Stage.Attempted && weak.Strength == best.Strength && tree.Label(best.Head) is DependencyLabel.Acl or DependencyLabel.AclRelcl && tree.Governs(weak.Head, best.Head))
                {
                    Absorb(weak, best);
                    if (drafts.IndexOf(best) < i) i--;
                    drafts.Remove(best);
                    continue;
                }
                if (IsRefused(weak, best)) TurnToWhoAsked(weak);
                Absorb(best, weak);
                drafts.RemoveAt(i--);
            }
        }
    }

    // "rejected the envoy's demand": who demands it is whom the refusal is said to.
    private bool IsRefused(Draft words, Draft refusal) => refusal.Type.Code.Value == "rejection" && words.Type.Code != refusal.Type.Code && words.Type.Families.Contains("words") && tree.IsVerb(refusal.Head) && !tree.IsVerb(words.Head) && tree.Head(words.Head) == refusal.Head && tree.Label(words.Head) is DependencyLabel.Obj or DependencyLabel.NsubjPass;

    private static void TurnToWhoAsked(Draft words)
    {
        words.Targets.Clear();
        words.Targets.AddRange(words.Actors);
        words.Actors.Clear();
    }

    private static int Reach(Draft weak, Draft other) => weak.Strength switch
    {
        PatternStrength.Effect => FarInSentence,
        // "prevented an attack by arresting men planning to blow up the gate"
        PatternStrength.Generic when weak.Stage == Stage.Attempted && other.Stage == Stage.Attempted => FarInSentence,
        PatternStrength.Generic => weak.Type.Code == other.Type.Code ? 5 : 3,
        _ => 3,
    };

    private bool MayJoinInSentence(Draft weak, Draft other)
    {
        // "fires a missile into the sea": what is fired tells nothing more.
        if (tree.Head(weak.Head) == other.Head && tree.Label(weak.Head) == DependencyLabel.Obj && tree.IsVerb(other.Head) && tree.Lemma(weak.Head) is "missile" or "rocket" or "torpedo" or "projectile") return true;
        // "launched missile strikes on a base": verb and object of one act, whatever either is taken for.
        if (tree.Head(weak.Head) == other.Head && tree.Label(weak.Head) == DependencyLabel.Obj && tree.IsVerb(other.Head) && tree.Lemma(other.Head) is "launch" or "carry" or "conduct" or "stage" or "mount" && weak.Type.Families.Contains("fight") && other.Type.Families.Contains("fight")) return true;
        // "arrives in Orsk for talks with the premier": the visit and its talks are one.
        if (weak.Type.Code.Value == "meeting" && other.Type.Code == weak.Type.Code && tree.Head(weak.Head) == other.Head && tree.IsVerb(other.Head) && tree.PrepositionOf(weak.Head) == "for") return true;
        // "hold a third round of talks": one dealing, told by the verb and by its object.
        if (weak.Type.Code.Value == "meeting" && other.Type.Code == weak.Type.Code && tree.IsVerb(other.Head) && tree.Head(weak.Head) == other.Head && tree.Label(weak.Head) == DependencyLabel.Obj && tree.Lemma(other.Head) is "hold" or "attend" or "begin" or "conclude" or "open" or "start") return true;
        if (IsOfRepelled(weak, other)) return true;
        if (!same.CanBe(weak, other) || SameHappening.AreTwoActs(weak, other)) return false;
        // "two bombs a minute apart": as many happenings told by one word.
        if (weak.Head == other.Head) return false;
        if (_clauses.AnswerAbove(weak.Head) != _clauses.AnswerAbove(other.Head)) return false;
        if (_clauses.EndOf(weak.Head) != _clauses.EndOf(other.Head) || _clauses.HaveOwnTimes(weak.Head, other.Head)) return false;
        if (weak.IsEarlier != other.IsEarlier || _clauses.AreInSequence(weak.Head, other.Head)) return false;
        if (weak.Strength == PatternStrength.Effect) return !_clauses.IsLongBefore(weak.Head, other.Head) && !_clauses.IsDoneByOthers(weak, other) && !_clauses.IsMeanwhile(other.Head, weak.Head) && !_clauses.IsMeanwhile(weak.Head, other.Head) && !_clauses.IsAnswered(weak.Head, other.Head);
        // "a second round of strikes hit": what is another is told by both words.
        if (weak.IsOther && !(tree.IsVerb(weak.Head) && tree.Governs(weak.Head, other.Head)) && !IsAnnounced(weak, other) || _clauses.AreTwoVerbs(weak, other) || _clauses.AreTwoClauses(weak, other) || _clauses.AreApart(weak, other) || _clauses.IsMeanwhile(other.Head, weak.Head) || _clauses.IsMeanwhile(weak.Head, other.Head)) return false;
        if (weak.Strength == PatternStrength.Generic && other.Strength == PatternStrength.Specific) return weak.Background == other.Background || tree.Distance(weak.Head, other.Head) <= 2;
        return weak.Background == other.Background;
    }

    // "repelled an attack, killing nine", "repelled them and killed nine": the dead are those of the fight that was won.
    private bool IsOfRepelled(Draft killing, Draft repelled) => repelled.Stage == Stage.Attempted && repelled.Type.Code.Value == "armed-clash" && tree.IsVerb(repelled.Head) && killing.Type.Code.Value is "armed-clash" or "attack" && killing.Stage == Stage.Occurred && !killing.Denied && tree.IsVerb(killing.Head)
        && tree.Head(killing.Head) == repelled.Head && tree.Label(killing.Head) is DependencyLabel.Advcl or DependencyLabel.Conj or DependencyLabel.Xcomp && tree.Child(killing.Head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0 && tree.Child(killing.Head, DependencyLabel.Mark) < 0
        && (killing.Place < 0 || repelled.Place < 0 || killing.Place == repelled.Place) && killing.Tolls.Count > 0;

    // "announces a new operation": the operation is what is announced.
    private bool IsAnnounced(Draft noun, Draft verb) => noun.Type.Code == verb.Type.Code && tree.Head(noun.Head) == verb.Head && tree.Label(noun.Head) == DependencyLabel.Obj && tree.Lemma(verb.Head) == "announce";

    public void JoinOverSentences(List<Draft> drafts)
    {
        new EndOfDoers(tree, _clauses).Settle(drafts);
        for (int i = 1; i < drafts.Count; i++)
        {
            Draft later = drafts[i];
            // "the second explosion" of two that were told
            if (later.IsOther && !(later.IsDefinite && later.Tolls.Count == 0) && !IsMoreHarm(later)) continue;
            Draft? best = null;
            double bestScore = 0;
            for (int j = i - 1; j >= Math.Max(0, i - LookBack); j--)
            {
                Draft earlier = drafts[j];
                if (earlier.Sentence == later.Sentence || !same.CanBe(earlier, later) || SameHappening.AreTwoActs(later, earlier) || SameHappening.AreTwoActs(earlier, later)) continue;
                // "The rebels seized Orsk. They also captured an airbase": another prize.
                if (_words.IsPartOf(later, earlier) || later.Type.Code.Value == "territory-taken" && BringsAnother(earlier, later)) continue;
                double score = Score(earlier, later);
                if (score > bestScore) (best, bestScore) = (earlier, score);
            }
            if (best is null) continue;
            // The plainer words are the mention to point at.
            if (best.Strength == PatternStrength.Generic && later.Strength == PatternStrength.Specific && best.Type.Code != later.Type.Code && !SameHappening.IsOfBombs(later, best))
            {
                Absorb(later, best);
                drafts.Remove(best);
                i--;
                continue;
            }
            Absorb(best, later);
            drafts.RemoveAt(i--);
        }
        new DenialJoiner(tree, mentions).Join(drafts);
        foreach (Draft draft in drafts)
        {
            if (draft.Place >= 0 && draft.Joined.Find(other => other.Sentence != draft.Sentence && IsFiner(other, draft)) is { } finer) draft.Place = finer.Place;
        }
    }

    // "A blast killed nine. Another fourteen were hurt": others came to harm by the same, where nothing more is told.
    private bool IsMoreHarm(Draft later) => later.Strength == PatternStrength.Effect && later.Joined.Count == 0 && later.Actors.Count == 0 && later.Time < 0 && later.OtherPlaces.Count == 0 && (later.Place < 0 || later.IsPlaceBefore) && tree.IsVerb(later.Head) && _clauses.IsSuffered(later.Head);

    // Hand-weighted: what speaks for one happening in two sentences. Above zero they are joined.
    private double Score(Draft earlier, Draft later)
    {
        double score = -0.4;
        // "the attack" tells of a suicide bombing as well as of what was called an attack.
        if (earlier.Type.Code == later.Type.Code || (later.IsDefinite && (SameHappening.IsKindOf(earlier.Type.Code.Value, later.Type.Code.Value) || SameHappening.IsOfBombs(later, earlier)))) score += 0.7;
        if (later.IsDefinite) score += 0.9;
        if (later.IsIndefinite) score -= 0.5;
        if (later.Strength == PatternStrength.Effect) score += 0.8;
        else if (later.Strength == PatternStrength.Generic) score += 0.3;
        if (earlier.Place >= 0 && later.Place >= 0) score += later.IsPlaceBefore || IsSamePlace(earlier, later) ? 0.4 : 0.2;
        if (earlier.Time >= 0 && later.Time >= 0 && IsSameTime(earlier, later)) score += 0.3;
        if (later.Place < 0 && later.Time < 0 && later.Tolls.Count == 0) score += 0.3;
        if (SharesActor(earlier, later)) score += 0.3;
        if (SharesTarget(earlier, later)) score += DiesOnce(earlier, later) ? 1.4 : 0.4;
        if (earlier.Background != later.Background) score -= 0.4;
        if (FiguresDiffer(earlier, later)) score -= SaysAlso(later.Head) ? 1.4 : 0.7;
        if (BringsMore(earlier, later)) score -= 0.7;
        if (IsAnotherElsewhere(earlier, later)) score -= 0.8;
        if (AsksAnother(earlier, later)) score -= 1;
        if (BringsAnother(earlier, later)) score -= 0.9;
        // "Troops killed 17 rebels. The air force flew 12 sorties": deaths told by themselves are not those of whatever comes next.
        if (earlier.Strength != PatternStrength.Specific && later.Strength == PatternStrength.Specific && earlier.Type.Code != later.Type.Code && !later.IsDefinite && !SharesTarget(earlier, later) && (earlier.Tolls.Exists(toll => toll.Numbered) || (earlier.Actors.Count > 0 && later.Actors.Count > 0 && !SharesActor(earlier, later)))) score -= 0.6;
        if (Repeats(earlier.Sentence, later.Sentence)) score += 1;
        // "The regime escalates attacks on the town": what is told generally at first is told plainly next.
        else if (earlier.Strength == PatternStrength.Generic && later.Strength == PatternStrength.Specific && later.Sentence - earlier.Sentence <= NextFew && SharesActor(earlier, later)) score += 0.5;
        return score - 0.03 * Math.Min(later.Sentence - earlier.Sentence, 6);
    }

    // A headline or a caption within the text, and the sentence that says it again in full.
    private bool Repeats(int earlier, int later)
    {
        HashSet<string> a = ContentOf(earlier), b = ContentOf(later);
        int least = Math.Min(a.Count, b.Count);
        return least >= FewestShared && a.Count(b.Contains) >= RepeatedShare * least;
    }

    private HashSet<string> ContentOf(int sentence)
    {
        if (_content.TryGetValue(sentence, out HashSet<string>? words)) return words;
        words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Range range = tree.Document.Sentences[sentence];
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Numeral or PartOfSpeech.Adjective) words.Add(tree.Lemma(i));
        }
        return _content[sentence] = words;
    }

    private static bool FiguresDiffer(Draft a, Draft b) =>
        a.Tolls.Exists(x => x.Numbered && b.Tolls.Exists(y => y.Numbered && x.Kind == y.Kind && !x.Count.Equals(y.Count)));

    // "A pilot was shot dead. A marine was killed": whoever is named as new is another.
    private bool BringsAnother(Draft earlier, Draft later) => earlier.Targets.Count > 0 && (earlier.Tolls.Count > 0 || later.Strength != PatternStrength.Effect) && later.Targets.Exists(target => IsNew(target.Head)) && !SharesTarget(earlier, later)
        && !later.Targets.Exists(target => earlier.Targets.Exists(other => string.Equals(tree.Lemma(other.Head), tree.Lemma(target.Head), StringComparison.OrdinalIgnoreCase)));

    // "A dealer was arrested. The police reported that 31 people were arrested": more than the one of whom it was told.
    private bool BringsMore(Draft earlier, Draft later) => !earlier.Tolls.Exists(toll => toll.Numbered && toll.Count.Low > 1) && earlier.Targets.Count == 1 && !later.IsDefinite && tree[earlier.Targets[0].Head].Tag is "NN" or "NNP"
        && later.Tolls.Exists(toll => toll.Numbered && toll.Count.Low > 1 && toll.Kind == TollKind.Arrested);

    // "Near Orsk, one strike hit a depot. Near Tula, two strikes hit a bridge": each is brought in as new, with a place and a target of its own.
    private bool IsAnotherElsewhere(Draft earlier, Draft later) => later.IsIndefinite && earlier.Place >= 0 && later.Place >= 0 && !later.IsPlaceBefore && later.Targets.Count > 0
        && !IsSamePlace(earlier, later);

    // "urges the rebels to withdraw. It urges neighbours to open their borders": verbs with somebody or something of their own.
    private bool AsksAnother(Draft earlier, Draft later) => later.IsSaying && earlier.Type.Code == later.Type.Code && later.Type.Code.Value is "demand" or "condemnation" or "accusation" && tree.IsVerb(earlier.Head) && tree.IsVerb(later.Head)
        && tree.Child(later.Head, DependencyLabel.Nsubj) >= 0 && !SharesTarget(earlier, later) && (later.Targets.Count > 0 || !SharesActor(earlier, later));

    private bool IsSameTime(Draft a, Draft b) => mentions.DaysOf(a) is { } x && mentions.DaysOf(b) is { } y ? x == y : a.Time == b.Time;

    private bool IsSamePlace(Draft a, Draft b) => a.Place == b.Place || mentions.Places[a.Place].Mention.Span.In(tree.Document.Text).SequenceEqual(mentions.Places[b.Place].Mention.Span.In(tree.Document.Text));

    // "also killed seven"
    private bool SaysAlso(int head)
    {
        int verb = _clauses.ClauseOf(head);
        return verb >= 0 && (HasAlso(verb) || verb != head && HasAlso(head));
    }

    private bool HasAlso(int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) == "also") return true;
        }
        return false;
    }

    // "Judge Warsame was killed": whoever is named was killed but once, whatever else is told with it.
    private bool DiesOnce(Draft a, Draft b) => IsKilling(a) && IsKilling(b) && a.Targets.Exists(x => IsNamed(x.Head) && b.Targets.Exists(y => IsNamed(y.Head) && mentions.MayBeSame(x.Head, y.Head)));

    private bool IsNamed(int head) => tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsActorWord(head) && mentions.PlaceAt(head) < 0;

    private static bool IsKilling(Draft draft) => draft.Type.Code.Value is "attack" && draft.Stage == Stage.Occurred && draft.Tolls.Exists(toll => toll.Kind == TollKind.Killed);

    private bool IsNew(int head) => tree[head].PartOfSpeech == PartOfSpeech.Noun && tree.Child(head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "a" or "an" or "another";

    private bool SharesTarget(Draft a, Draft b) => a.Targets.Exists(x => b.Targets.Exists(y => mentions.MayBeSame(x.Head, y.Head)));

    // "regime bombs" after "government helicopters": that both are the state's says little.
    private bool IsAnybodys(Filler owner) => (owner.Rule.EndsWith(":owner", StringComparison.Ordinal) || owner.Rule.EndsWith(":modifier", StringComparison.Ordinal)) && tree[owner.Head].PartOfSpeech == PartOfSpeech.Noun;

    private bool SharesActor(Draft a, Draft b) => a.Actors.Exists(x => !IsAnybodys(x) && b.Actors.Exists(y => mentions.MayBeSame(x.Head, y.Head)));

    private static void TakeType(Draft into, Draft from)
    {
        if (from.Strength == into.Strength && SameHappening.IsKindOf(from.Type.Code.Value, into.Type.Code.Value)) into.Type = from.Type;
        else if (from.Strength < into.Strength) into.Type = from.Type;
        else if (from.Strength == into.Strength && from.Type.Code.Value == "armed-clash" && into.Type.Code.Value == "attack") into.Type = from.Type;
    }

    // "in northern Velmaria", and further down "in the town of Orsk": where it was told in full.
    private bool IsFiner(Draft from, Draft into)
    {
        if (from.Place < 0 || from.IsPlaceBefore) return false;
        Place wide = mentions.Places[into.Place].Place, fine = mentions.Places[from.Place].Place;
        return wide.Precision == PlacePrecision.Country && mentions.Places[into.Place].Entry is not null && fine.Precision < PlacePrecision.Country && fine.Country is not null && fine.Country == wide.Country;
    }

    /// <summary>Joins one mention into another; the more specific words lend the type and the trigger.</summary>
    private void Absorb(Draft into, Draft from)
    {
        into.Joined.Add(from);
        // "A bomb killed nine. 'Nothing excuses the murder of shoppers,' the envoy said": it is told by the first.
        if (into.IsJudged && !from.IsJudged && from.Sentence < into.Sentence)
        {
            (into.Match, into.Type, into.IsJudged) = (from.Match, from.Type, false);
            into.SaidBy.Clear();
        }
        // "repelled the rebels' attack, killing nine of the assailants": both sides are known already.
        if (IsOfRepelled(from, into) || into.Stage == Stage.Attempted && into.Type.Code.Value == "armed-clash" && into.Actors.Count > 1 && from.Sentence == into.Sentence && from.Tolls.Count > 0 && tree.IsVerb(from.Head))
        {
            from.Targets.Clear();
            if (into.Actors.Count > 1) from.Actors.Clear();
        }
        // "A bomb exploded": the verb tells it more plainly than its subject.
        if (into.Sentence == from.Sentence && into.Type.Code == from.Type.Code && into.Strength == from.Strength && tree.Head(into.Head) == from.Head && tree.IsVerb(from.Head) && (from.Strength == PatternStrength.Effect || tree.Lemma(from.Head) is not ("kill" or "wound" or "injure"))) into.Match = from.Match;
        into.IsOther |= from.IsOther && into.Sentence == from.Sentence;
        into.Joined.AddRange(from.Joined);
        if (!SameHappening.IsOfBombs(from, into) && !from.IsJudged) TakeType(into, from);
        if (from.Type.Code == into.Type.Code && from.Sentence != into.Sentence) into.Strengthen(from.Strength);
        // "The army retook the town. Troops entered it": of the army.
        if (from.Sentence > into.Sentence) from.Actors.RemoveAll(actor => into.Actors.Exists(other => other.Head != actor.Head && same.IsOfArmy(actor.Head, other.Head)));
        // Two sides are told, and whoever is counted as dead is of them.
        bool sides = into.Type.Code.Value == "armed-clash" && into.Actors.Count > 1 && from.Sentence != into.Sentence && from.Actors.TrueForAll(actor => tree.Child(actor.Head, DependencyLabel.Nummod) >= 0);
        if (!sides && (into.Actors.Count == 0 || from.Strength <= into.Strength || into.Sentence == from.Sentence)) _parties.Join(into.Actors, from.Actors);
        // General words for another act of the sentence are aimed at something else: "seized posts and attacked a convoy".
        bool another = into.Targets.Count > 0 && from.Strength == PatternStrength.Generic && from.Type.Code != into.Type.Code && into.Type.Families.Contains("force")
            // "condemns these senseless acts": what was condemned is known.
            || into.Targets.Count > 0 && from.Sentence != into.Sentence && into.Type.Code.Value == "condemnation"
            || from.IsJudged && from.Sentence > into.Sentence;
        // What was hit is told where it is told first; a later sentence only gives names to it.
        if (!another && into.Sentence != from.Sentence && into.Targets.Count > 0) _parties.Name(into, from.Targets);
        else if (!another) _parties.Join(into.Targets, from.Targets);
        foreach (SourceLink source in from.SaidBy)
        {
            if ((from.IsJudged || _words.IsOnlyNamed(from)) && from.Sentence > into.Sentence) break;
            if (!into.SaidBy.Exists(other => other.Span == source.Span)) into.SaidBy.Add(source);
        }
        // "The bombings have frightened visitors away ... the August 7 bombings": once it is told when it was, it is as old as that.
        if (into.Time < 0 && into.Tolls.Count == 0 && into.Stage == Stage.Occurred && !into.Background && from.Background && from.BackgroundRule is "earlier-date" && from.Sentence > into.Sentence && from.Time >= 0) (into.Background, into.BackgroundRule) = (true, from.BackgroundRule);
        into.Tolls.AddRange(from.Tolls);
        into.Sums.AddRange(from.Sums);
        into.OtherPlaces.AddRange(from.OtherPlaces.Where(place => place != into.Place && !into.OtherPlaces.Contains(place)));
        into.Claimants.AddRange(from.Claimants.Where(claimer => !into.Claimants.Exists(other => mentions.MayBeSame(other.Head, claimer.Head))));
        into.Weapon ??= from.Weapon;
        if (into.Time < 0 || into.IsTimeOfSpeech && !from.IsTimeOfSpeech && from.Time >= 0 && into.Sentence == from.Sentence) (into.Time, into.Days, into.IsTimeOfSpeech) = (from.Time, from.Days, from.IsTimeOfSpeech);
        into.IsUndated |= from.IsUndated && from.Sentence == into.Sentence;
        if (into.Place < 0) into.Place = from.Place;
        if (into.Background && !from.Background && !(from.Time < 0 && (from.IsDefinite || into.BackgroundRule is "earlier-date" or "before-story" && from.Sentence != into.Sentence))) (into.Background, into.BackgroundRule) = (false, from.BackgroundRule);
    }
}
