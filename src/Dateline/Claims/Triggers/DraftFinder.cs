using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Triggers;

/// <summary>Makes a draft of every trigger whose pattern's conditions hold, and notes why the others were turned down.</summary>
internal sealed class DraftFinder(SyntaxTree tree, Mentions mentions, SaidContent said, List<Rejection> rejections)
{
    private static readonly FrozenSet<string> s_other = new[] { "another", "second", "third", "separate", "other", "further", "additional", "new", "different", "similar" }.ToFrozenSet(StringComparer.Ordinal);

    // A happening told by a noun before these is still told: "the bombing campaign", "an airstrike site".
    private static readonly FrozenSet<string> s_transparent = new[] { "campaign", "wave", "series", "operation", "attempt", "plot", "bid", "incident", "spree", "attack", "strike", "raid", "spate", "order", "deal", "agreement", "announcement" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_adjectives = new[] { "displace" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_definite = new[] { "the", "this", "that", "these", "those" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_indefinite = new[] { "a", "an", "another", "some", "several" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_armed = new[]
    {
        "gunman", "gunmen", "militant", "rebel", "insurgent", "fighter", "soldier", "troop", "army", "force", "police", "policeman", "bandit", "attacker", "assailant", "jihadist", "terrorist", "guerrilla", "militia", "militiaman", "gang", "raider", "pirate", "robber",
        "extremist", "separatist", "settler", "herdsman", "sniper", "hitman", "paramilitary", "commando", "mob", "kidnapper", "warlord", "mercenary", "knifeman", "shooter",
    }.ToFrozenSet(StringComparer.Ordinal);

    // How many sentences on an accident is still told.
    private const int AccidentReach = 3;

    private readonly SlotReader _slots = new(tree, mentions);
    private readonly HashSet<int> _accidents = [];
    private readonly List<Draft> _doubtful = [];
    private readonly ConditionJudge _conditions = new(tree, mentions, said);

    public List<Draft> Find(List<TriggerMatch> matches)
    {
        var drafts = new List<Draft>();
        var taken = new Dictionary<int, int>();
        // "adopts new sanctions": of two phrases as long for one type, the verb's is told.
        var takers = new Dictionary<int, Draft>();
        // The longest phrases first, so that "air raid" in "air raid sirens" is no raid.
        foreach (IGrouping<int, TriggerMatch> group in matches.GroupBy(match => match.Head).OrderByDescending(group => group.Max(match => match.Words)).ThenBy(group => group.Key))
        {
            // Within the words of a longer phrase: "attack" in "car bomb attack".
            if (taken.TryGetValue(group.Key, out int words) && group.All(match => match.Words < words || match.Words == words && IsObjectOf(group.Key, takers[group.Key]) && takers[group.Key].Type.Code == match.Type.Code)) continue;
            if (Choose(group.Key, [.. group]) is not { } draft) continue;
            for (int i = draft.Match.First; i <= draft.Match.Last && draft.Match.Words > 1; i++)
            {
                if (i == draft.Head || taken.GetValueOrDefault(i) >= draft.Match.Words) continue;
                (taken[i], takers[i]) = (draft.Match.Words, draft);
            }
            drafts.Add(draft);
            // "It is a crime, and they must stop": what is said may be two acts of speech.
            if (!draft.IsSaying || group.All(match => match.Type == draft.Type || !match.Pattern.AsksForSaid)) continue;
            foreach (IGrouping<EventType, TriggerMatch> other in group.Where(match => match.Type != draft.Type && match.Pattern.AsksForSaid).GroupBy(match => match.Type))
            {
                if (Choose(group.Key, [.. other]) is { Told: { } told } second && (draft.Told is not { } first || told.End.Value <= first.Start.Value || first.End.Value <= told.Start.Value)) drafts.Add(second);
            }
        }
        TakeDoubtful(drafts);
        DropOrphans(drafts);
        return [.. drafts.OrderBy(draft => draft.Head)];
    }

    private bool IsObjectOf(int noun, Draft draft) => tree.Head(noun) == draft.Head && tree.IsVerb(draft.Head) && tree.Label(noun) == DependencyLabel.Obj;

    // "A blast killed five when a building collapsed": words of accident speak only against deaths that no attack beside them explains.
    private void TakeDoubtful(List<Draft> drafts)
    {
        HashSet<int> acts = [.. drafts.Where(draft => draft.Strength != PatternStrength.Effect && draft.Type.Families.Contains("fight")).Select(draft => draft.Sentence)];
        foreach (Draft draft in _doubtful)
        {
            if (acts.Contains(draft.Sentence) || IsDoneByArmed(draft)) drafts.Add(draft);
            else rejections.Add(new Rejection(tree[draft.Head].Span, "unless-near", "The words around it say that it is something else."));
        }
    }

    // "A gas explosion killed two": where the act itself was turned down, what came of it is no happening either.
    private void DropOrphans(List<Draft> drafts)
    {
        if (_accidents.Count == 0) return;
        int first = _accidents.Min();
        HashSet<int> acts = [.. drafts.Where(draft => draft.Strength != PatternStrength.Effect && draft.Type.Families.Contains("fight")).Select(draft => draft.Sentence)];
        drafts.RemoveAll(draft =>
        {
            if (draft.Strength != PatternStrength.Effect || !_accidents.Contains(draft.Sentence) || acts.Contains(draft.Sentence) || IsDoneByArmed(draft)) return false;
            rejections.Add(new Rejection(tree[draft.Head].Span, "no-act", "What it came of is no happening of the codebook."));
            return true;
        });
        // "A tanker exploded. The blast killed ten": the accident that a text begins with goes on.
        int firstAct = drafts.Where(draft => draft.Type.Families.Contains("fight") && !GoesOn(draft)).Select(draft => draft.Sentence).DefaultIfEmpty(int.MaxValue).Min();
        drafts.RemoveAll(draft =>
        {
            if (!GoesOn(draft) || draft.Sentence <= first || draft.Sentence > first + AccidentReach || firstAct <= draft.Sentence || IsDoneByArmed(draft)) return false;
            rejections.Add(new Rejection(tree[draft.Head].Span, "no-act", "What it came of is no happening of the codebook."));
            return true;
        });
    }

    private static bool GoesOn(Draft draft) => draft.Strength == PatternStrength.Effect || (draft.Strength == PatternStrength.Generic && draft.IsDefinite && draft.Type.Code.Value == "bombing");

    // "Gunmen kill nine at a coal mine": whoever is armed does it by no accident.
    private bool IsDoneByArmed(Draft draft) => draft.Slots.Exists(slot => slot.Name == (tree.IsPassive(draft.Head) ? "agent" : "subject") && s_armed.Contains(tree.Lemma(slot.Head)));

    private Draft? Choose(int head, List<TriggerMatch> group)
    {
        if (NotTelling(head, group[0]) is { } refusal)
        {
            rejections.Add(new Rejection(tree[head].Span, refusal.Rule, refusal.Reason));
            return null;
        }
        Draft? best = null;
        Condition? against = null;
        Draft? doubtful = null;
        var slotsByKind = new List<Slot>?[2];
        List<Slot>? withDuties = null;
        foreach (TriggerMatch match in group)
        {
            if (match.NeedsVerb && !tree.IsVerb(head) && tree.Child(head, DependencyLabel.Cop) < 0) continue;
            // What says less than what holds already need not be judged.
            if (best is not null && !IsBetter(match, best.Match)) continue;
            List<Slot> slots = WithObjectOfPhrase(match, slotsByKind[(int)match.Pattern.Kind] ??= _slots.Read(head, match.Pattern.Kind));
            if (match.Pattern.Kind == TriggerKind.Noun && IsVerbal(head)) continue;
            if (IsOfTime(match)) continue;
            if (match.Pattern.AsksForSaid) slots = withDuties ??= WithDuties(head, slots);
            if (!_conditions.AllHold(match, slots)) continue;
            if (_conditions.Against(match, slots) is { } condition)
            {
                against ??= condition;
                if (match.Pattern.Strength == PatternStrength.Effect && condition.Slot is "near" or "clause") doubtful ??= Draft(match, slots);
                continue;
            }
            best = Draft(match, slots);
        }
        if (best is null && doubtful is not null)
        {
            _doubtful.Add(doubtful);
            return null;
        }
        if (best is null && against is not null && group.Exists(match => match.Type.Families.Contains("fight") && (match.Pattern.Kind == TriggerKind.Noun || tree.Lemma(head) is "explode"))) _accidents.Add(tree.SentenceOf(head));
        if (best is null && against is not null)
            rejections.Add(new Rejection(tree[head].Span, $"unless-{against.Slot}", "The words around it say that it is something else."));
        return best;
    }

    // "called Monday's raid a crime", taken for "called on Monday's raid": the preposition belongs to the day, and nothing is asked for behind it.
    private bool IsOfTime(TriggerMatch match)
    {
        int day = match.Last + 1, end = tree.Document.Sentences[tree.SentenceOf(match.Head)].End.Value;
        if (match.Words != 2 || day >= end || tree.Lemma(match.Last) != "on" || mentions.TimeAt(day) < 0) return false;
        while (day < end && mentions.TimeAt(day) >= 0) day++;
        return day >= end || tree.Lemma(day) is not ("for" or "to" or "on");
    }

    private List<Slot> WithDuties(int verb, List<Slot> slots)
    {
        List<Slot> all = [.. slots];
        said.AddDuties(verb, all);
        return all;
    }

    // "made off with two nurses", "took in five people": what hangs on the phrase's last word is its object.
    private List<Slot> WithObjectOfPhrase(TriggerMatch match, List<Slot> slots)
    {
        int first = match.Head, last = match.Last;
        // "shoots and kills two officers": what the second verb does, it does to whom the first does it.
        if (match.Words > 2 && match.Pattern.Kind == TriggerKind.Verb && tree.IsVerb(last) && tree.Label(last) == DependencyLabel.Conj && tree.Head(last) == first && tree.Child(last, DependencyLabel.Obj) is >= 0 and var hit && !slots.Exists(slot => slot.Name == "object")) return [.. slots, new Slot("object", hit)];
        if (match.Words < 2 || match.Pattern.Kind != TriggerKind.Verb || tree.Label(match.Last) != DependencyLabel.Case || slots.Exists(slot => slot.Name == "object" && (slot.Head < first || slot.Head > last))) return slots;
        int noun = tree.Head(match.Last);
        string preposition = tree.Lemma(match.Last);
        // "set fire to a depot": it hangs on the phrase's verb, or on the noun within the phrase.
        bool within = tree.Head(noun) is var above && (above == match.Head || above > match.Head && above < match.Last && tree.Label(above) == DependencyLabel.Obj);
        if (noun <= match.Last || !within || preposition is "on" or "against" or "at" or "into" || match.Pattern.Roles.ContainsKey(preposition)) return slots;
        return [.. slots, new Slot("object", noun), new Slot("phrase", noun)];
    }

    private Draft Draft(TriggerMatch match, List<Slot> slots) => new()
    {
        Match = match,
        Sentence = tree.SentenceOf(match.Head),
        Slots = slots,
        Type = match.Type,
        IsOther = IsOther(match.Head) && !IsHurt(match) || (match.Pattern.Strength != PatternStrength.Effect && IsElsewhere(tree.SentenceOf(match.Head))),
        IsDefinite = HasDeterminer(match.Head, s_definite),
        IsIndefinite = HasDeterminer(match.Head, s_indefinite) || IsCounted(match.Head),
        Told = ToldBy(match),
    };

    // "is a disgrace, she said": what makes it a condemnation are the words that are said.
    private Range? ToldBy(TriggerMatch match)
    {
        foreach (Condition condition in match.Pattern.When)
        {
            if (condition.Slot == "content") return said.Find(condition, match.Head);
            if (condition.Slot == "duty") return said.FindDuty(condition, match.Head);
        }
        return null;
    }

    private static bool IsBetter(TriggerMatch match, TriggerMatch best)
    {
        if (match.Words != best.Words) return match.Words > best.Words;
        if (match.Pattern.Strength != best.Pattern.Strength) return match.Pattern.Strength < best.Pattern.Strength;
        // Patterns that ask for more say more.
        if (match.Pattern.When.Length != best.Pattern.When.Length) return match.Pattern.When.Length > best.Pattern.When.Length;
        return match.Pattern.Confidence > best.Pattern.Confidence;
    }

    private (string Rule, string Reason)? NotTelling(int head, TriggerMatch match)
    {
        Token token = tree[head];
        if (mentions.TimeAt(head) >= 0) return ("time", "The word names a time.");
        if (match.Pattern.Kind == TriggerKind.Noun && token.Label == DependencyLabel.Compound && token.Head > head && tree.IsNominal(token.Head) && !s_transparent.Contains(tree.Lemma(token.Head)) && !mentions.IsTrigger(token.Head))
            return ("modifier", "The word only describes another noun.");
        if (token.Label == DependencyLabel.Amod && tree.MislaidSubject(head) < 0 && tree.IsNominal(token.Head) && !s_adjectives.Contains(token.Lemma))
            return ("modifier", "The word only describes a noun.");
        // "two of the wounded": who they are, not what befell them now.
        if (token.Tag is "VBN" or "JJ" && tree.PrepositionOf(head) == "of" && tree.Head(head) is >= 0 and var counted && tree[counted].PartOfSpeech == PartOfSpeech.Numeral && tree.Child(head, DependencyLabel.Det) is >= 0 and var article && article == head - 1) return ("nominal", "The word names people.");
        // "the four arrested told reporters": a name for people, who are known already
        if (token.Tag == "VBN" && match.Type.Families.Contains("law") && token.Label == DependencyLabel.Acl && token.Head == head - 1 && tree[token.Head].PartOfSpeech is PartOfSpeech.Numeral or PartOfSpeech.Pronoun or PartOfSpeech.Determiner && tree.Child(head, DependencyLabel.Obl, DependencyLabel.OblAgent) < 0
            && (tree.Lemma(token.Head).ToLowerInvariant() is "those" or "that" || tree.Child(token.Head, DependencyLabel.Det) >= 0)) return ("nominal", "The word names people.");
        // "before killing himself"
        if (match.Pattern.Kind == TriggerKind.Verb && token.Lemma is "kill" or "shoot" or "stab" or "wound" && tree.Child(head, DependencyLabel.Obj) is >= 0 and var self && tree.Lemma(self).ToLowerInvariant() is "himself" or "herself" or "themselves" or "itself") return ("self", "Somebody does it to themselves.");
        if (IsInName(head, match)) return ("name", "The word is part of a name.");
        if (tree.Head(head) is >= 0 and var governor && tree.Lemma(governor) == "anniversary") return ("anniversary", "Only an anniversary is told.");
        return null;
    }

    // "killing ten": a gerund with an object is a verb, whatever its form.
    private bool IsVerbal(int head) => tree[head].PartOfSpeech == PartOfSpeech.Verb && (tree.Child(head, DependencyLabel.Obj) >= 0 || tree.Label(head) is DependencyLabel.Advcl or DependencyLabel.Acl);

    private bool IsInName(int head, TriggerMatch match)
    {
        // "the Campaign Against Torture": a word written large behind a preposition written large
        if (match.Pattern.Kind == TriggerKind.Noun && match.First > tree.Document.Sentences[tree.SentenceOf(head)].Start.Value + 1 && char.IsUpper(tree.Document.Text[tree[match.First].Span.Start]) && tree.Document.Words(tree[match.First - 1]) is "Against" or "For" or "Without" or "To" or "On" or "Of") return true;
        if (tree[head].PartOfSpeech != PartOfSpeech.ProperNoun) return false;
        Range sentence = tree.Document.Sentences[tree.SentenceOf(head)];
        // "the Forces for the Liberation of Velmar"
        if (char.IsUpper(tree.Document.Text[tree[head].Span.Start]) && head > sentence.Start.Value && head + 1 < sentence.End.Value && mentions.IsActorWord(head) && mentions.IsActorWord(head - 1) && mentions.IsActorWord(head + 1)) return true;
        bool previous = match.First > sentence.Start.Value && tree[match.First - 1].PartOfSpeech == PartOfSpeech.ProperNoun && tree.Head(match.First - 1) == head;
        bool next = match.Last + 1 < sentence.End.Value && tree[match.Last + 1].PartOfSpeech == PartOfSpeech.ProperNoun;
        bool capital = char.IsUpper(tree.Document.Text[tree[head].Span.Start]);
        return capital && head > sentence.Start.Value && (previous || next || tree.Child(head, DependencyLabel.Nmod) >= 0) && !mentions.IsActorWord(match.First - 1 >= 0 ? match.First - 1 : 0);
    }

    // "Elsewhere", "Separately", "In a separate development": the sentence tells of something else.
    private bool IsElsewhere(int sentence)
    {
        Range range = tree.Document.Sentences[sentence];
        int first = range.Start.Value;
        if (tree.Lemma(first).ToLowerInvariant() is "elsewhere" or "separately") return true;
        if (tree.Lemma(first).ToLowerInvariant() is not "in") return false;
        for (int i = first + 1; i < Math.Min(range.End.Value, first + 4); i++)
        {
            if (tree.Lemma(i) is "separate" or "another" or "other" or "different" && i + 1 < range.End.Value && tree.Lemma(i + 1) is "development" or "incident" or "attack" or "event") return true;
        }
        return false;
    }

    private bool IsOther(int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (s_other.Contains(tree.Lemma(child)) && tree.Label(child) is DependencyLabel.Det or DependencyLabel.Amod) return true;
            if (tree.Label(child) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && IsOther(child)) return true;
        }
        return false;
    }

    // "Another 37 people were wounded": others, but of the same happening.
    private bool IsHurt(TriggerMatch match) => match.Pattern.Strength == PatternStrength.Effect && tree.Lemma(match.Head) is "wound" or "injure" or "hurt";

    // "20 airstrikes"
    private bool IsCounted(int head) => !tree.IsVerb(head) && tree.Child(head, DependencyLabel.Nummod) >= 0 && !HasDeterminer(head, s_definite);

    private bool HasDeterminer(int head, FrozenSet<string> words)
    {
        if (tree.IsVerb(head)) return false;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) == DependencyLabel.Det && words.Contains(tree.Lemma(child))) return true;
        }
        return false;
    }
}
