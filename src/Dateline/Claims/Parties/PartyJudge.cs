using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Completes the parties of a joined draft: both sides of a fight act, and who deals "with" somebody is the subject of the clause.</summary>
internal sealed class PartyJudge(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenSet<string> s_twoSided = new[] { "armed-clash", "agreement", "meeting" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TargetJudge _targets = new(tree, codebook, mentions, phrases);

    private readonly DelegateReader _delegates = new(tree, phrases);

    public void Complete(Draft draft)
    {
        string type = draft.Type.Code.Value;
        if (type == "condemnation") FindCondemned(draft);
        _targets.Settle(draft);
        if (type is "protest" or "violent-demonstration")
        {
            // "police fire on crowds rallying in Orsk", "a sit-in outside army headquarters": whoever meets a crowd is not of it.
            if (type == "protest") draft.Actors.RemoveAll(actor => tree.Lemma(actor.Head).ToLowerInvariant() is "police" or "policeman" or "army" or "troop" or "troops" or "soldier" or "military");
            // "a sit-in against the arrest of two": an act is what it is about, not whom it is aimed at.
            draft.Targets.RemoveAll(target => tree[target.Head].PartOfSpeech == PartOfSpeech.Noun && mentions.IsTrigger(target.Head) && !mentions.IsActorWord(target.Head));
            AddDemanded(draft);
            if (draft.Targets.Count == 0) AddOpposed(draft);
        }
        if (type is "attack" or "abduction" or "arrest" or "force-against-protesters" && draft.Actors.Count == 0) AddComing(draft);
        if (type == "release" && draft.Actors.Count == 0 && tree.Lemma(draft.Head) is "exchange" or "swap") AddBetween(draft);
        if (type == "meeting" && draft.Actors.Count == 0) AddGuest(draft);
        if (type != "armed-clash") MoveVictims(draft);
        // "Three people were killed when an explosion, believed to be a bomb, went off": whoever is told as killed did not do it.
        if (draft.Type.Families.Contains("fight") && type != "armed-clash") draft.Actors.RemoveAll(actor => tree.Label(actor.Head) == DependencyLabel.NsubjPass && tree.Head(actor.Head) is >= 0 and var befell && tree.Lemma(befell) is "kill" or "wound" or "injure" or "hurt" && tree.IsPassive(befell));
        if (!s_twoSided.Contains(type)) return;
        if (type == "armed-clash")
        {
            foreach (Filler target in draft.Targets)
            {
                // "clash, leaving two rebels dead": the dead are of the sides that are told.
                if (draft.Actors.Count >= 2 && tree.Child(target.Head, DependencyLabel.Nummod) >= 0) continue;
                if (codebook.IsIn("property", tree.Lemma(target.Head)) || codebook.IsIn("settlement", tree.Lemma(target.Head)) || tree.Lemma(target.Head) is "palace" or "tank") continue;
                if (CanFight(target.Head) && !draft.Actors.Exists(actor => actor.Span.Overlaps(target.Span) || mentions.MayBeSame(actor.Head, target.Head) && !tree.Coordinated(actor.Head).Contains(target.Head))) draft.Actors.Add(target with { Rule = "side" });
            }
            draft.Targets.Clear();
        }
        else
        {
            // Who is dealt with deals too; what is agreed on and where is no party.
            foreach (Filler target in draft.Targets)
            {
                if ((mentions.IsActorWord(target.Head) || type == "meeting" && (codebook.IsIn("speakers", tree.Lemma(target.Head).ToLowerInvariant()) || tree.Lemma(target.Head) == "counterpart")) && mentions.PlaceAt(target.Head) < 0 && !draft.Actors.Exists(actor => actor.Span.Overlaps(target.Span))) draft.Actors.Add(target with { Rule = "side" });
            }
            draft.Targets.Clear();
            _delegates.Part(draft.Actors);
        }
        // "clashes between the two sides": who they are is told elsewhere.
        draft.Actors.RemoveAll(actor => tree.Lemma(actor.Head) == "side" && !(type != "armed-clash" && draft.Actors.Count == 1 && tree.Label(actor.Head) == DependencyLabel.Nsubj));
        if (draft.Actors.Count <= 1) AddBetween(draft);
        if (draft.Actors.Count == 1) AddSubject(draft);
        if (type == "armed-clash" && draft.Actors.Count == 0) AddSides(draft);
    }

    // "took the village from the army after heavy fighting": whoever is armed and has a part in what came of it fought.
    private void AddSides(Draft draft)
    {
        if (tree.IsVerb(draft.Head) || tree.PrepositionOf(draft.Head) is not ("after" or "following" or "in" or "during" or "amid" or "follow") || tree.Head(draft.Head) is not (>= 0 and var verb) || !tree.IsVerb(verb)) return;
        foreach (int child in tree.Children(verb))
        {
            bool part = tree.Label(child) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.Obj or DependencyLabel.OblAgent || tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is "from" or "against";
            // "took the village from the army"
            if (tree.Label(child) == DependencyLabel.Obj) AddLosers(draft, child);
            if (!part || !CanFight(child) || codebook.IsIn("settlement", tree.Lemma(child)) || mentions.IsRelay(child)) continue;
            foreach (int head in tree.Coordinated(child))
            {
                if (CanFight(head)) draft.Actors.Add(new Filler(head, phrases.Read(head), "side"));
            }
        }
    }

    // "Nine people are killed when gunmen stop a bus": whoever comes armed does it.
    private void AddComing(Draft draft)
    {
        if (!tree.IsVerb(draft.Head) || !tree.IsPassive(draft.Head) && tree.Lemma(draft.Head) is not ("die" or "perish")) return;
        AddComing(draft, draft.Head);
        // "are killed and two abducted when gunmen come"
        if (draft.Actors.Count == 0 && tree.Label(draft.Head) == DependencyLabel.Conj && tree.Head(draft.Head) >= 0) AddComing(draft, tree.Head(draft.Head));
    }

    private void AddComing(Draft draft, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < draft.Head || tree.Label(child) != DependencyLabel.Advcl || tree.Child(child, DependencyLabel.Mark, DependencyLabel.Advmod) is not (>= 0 and var mark) || tree.Lemma(mark).ToLowerInvariant() is not ("when" or "as" or "after")) continue;
            if (tree.Child(child, DependencyLabel.Nsubj) is >= 0 and var comer && comer > mark && (draft.Type.Code.Value is "arrest" or "force-against-protesters" ? tree.Lemma(comer) is "ruler" or "government" or "regime" || codebook.IsIn("lawmen", tree.Lemma(comer).ToLowerInvariant()) : IsArmedPerson(comer))) draft.Actors.Add(new Filler(comer, phrases.Read(comer), "comes"));
        }
    }

    private bool IsArmedPerson(int head) => tree.Lemma(head).ToLowerInvariant() is var lemma && (codebook.IsIn("insurgents", lemma) || lemma is "attacker" or "assailant" or "raider" or "bandit" or "pirate" or "robber" or "kidnapper");

    // "the president announces during a visit to Orsk": who speaks there has come.
    private void AddGuest(Draft draft)
    {
        AddTalking(draft);
        if (draft.Actors.Count > 0) return;
        if (tree.IsVerb(draft.Head) || tree.PrepositionOf(draft.Head) is not ("during" or "after" or "on" or "before" or "ahead") && !(tree.PrepositionOf(draft.Head) is "in" or "by" && tree.Lemma(draft.Head) is "call" or "conversation") || tree.Head(draft.Head) is not (>= 0 and var verb) || !tree.IsVerb(verb)) return;
        if (tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var guest && tree[guest].PartOfSpeech != PartOfSpeech.Pronoun && (mentions.IsActorWord(guest) || codebook.IsIn("doers", tree.Lemma(guest)) || tree[guest].PartOfSpeech == PartOfSpeech.ProperNoun)) draft.Actors.AddRange(tree.Coordinated(guest).Select(head => new Filler(head, phrases.Read(head), "clause-subject")));
    }

    private void AddLosers(Draft draft, int thing)
    {
        foreach (int loser in tree.Children(thing))
        {
            if (loser > thing && tree.Label(loser) == DependencyLabel.Nmod && tree.PrepositionOf(loser) == "from" && CanFight(loser)) draft.Actors.Add(new Filler(loser, phrases.Read(loser), "side"));
        }
    }

    // "The elders and the council are in talks", "told the minister in a telephone conversation": who talks, and to whom.
    private void AddTalking(Draft draft)
    {
        if (tree.IsVerb(draft.Head) || tree.PrepositionOf(draft.Head) != "in") return;
        bool are = tree.Child(draft.Head, DependencyLabel.Cop) >= 0;
        int verb = are ? draft.Head : tree.Head(draft.Head);
        if (verb < 0 || !are && !(tree.IsVerb(verb) && tree.Lemma(verb) is "tell" or "say" or "assure" or "inform" or "discuss" or "agree" or "urge" or "engage" or "be")) return;
        if (tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var speaker) AddTalker(draft, speaker);
        if (!are && tree.Lemma(verb) != "discuss" && tree.Child(verb, DependencyLabel.Obj, DependencyLabel.Iobj) is >= 0 and var addressee) AddTalker(draft, addressee);
    }

    private void AddTalker(Draft draft, int noun)
    {
        foreach (int head in tree.Coordinated(noun))
        {
            if (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(head) || codebook.IsIn("doers", tree.Lemma(head)) || codebook.IsIn("speakers", tree.Lemma(head))) draft.Actors.Add(new Filler(head, phrases.Read(head), "talks"));
        }
    }

    // "condemned the rebels' attack on a school": whoever did it is condemned, not the school.
    private void FindCondemned(Draft draft)
    {
        foreach (Filler act in draft.Targets.ToArray())
        {
            if (tree[act.Head].PartOfSpeech != PartOfSpeech.Noun || !mentions.IsTrigger(act.Head) || mentions.IsActorWord(act.Head)) continue;
            draft.Targets.RemoveAll(target => tree.Governs(act.Head, target.Head) || (target.Head > act.Head && (target.Rule.EndsWith(":on", StringComparison.Ordinal) || target.Rule.EndsWith(":against", StringComparison.Ordinal))));
            foreach (int child in tree.Children(act.Head))
            {
                bool doer = tree.Label(child) is DependencyLabel.NmodPoss or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodDesc ? mentions.IsActorWord(child) && tree.Lemma(child) != "terrorist"
                    : tree.Label(child) is DependencyLabel.Nmod or DependencyLabel.OblAgent && tree.PrepositionOf(child) == "by";
                if (!doer) continue;
                draft.Targets.Remove(act);
                foreach (int head in tree.Coordinated(child)) draft.Targets.Add(new Filler(head, phrases.Read(head), "condemned-act"));
            }
        }
    }

    // "marched to demand the resignation of the president", "demanding higher wages from the company": of whom it is demanded.
    private void AddDemanded(Draft draft)
    {
        if (draft.Targets.Count > 0) return;
        Range sentence = tree.Document.Sentences[draft.Sentence];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (!tree.IsVerb(i) || tree.Lemma(i) is not ("demand" or "urge" or "seek" or "denounce" or "condemn" or "press" or "pressure" or "protest") || i == draft.Head) continue;
            if (!(tree.Governs(draft.Head, i) || (tree.GoverningVerb(draft.Head) is >= 0 and var verb && tree.Governs(verb, i)))) continue;
            int thing = tree.Child(i, DependencyLabel.Obj);
            foreach (int child in tree.Children(i))
            {
                // "marched to protest against cuts by the government"
                if (tree.Lemma(i) == "protest" && tree.Label(child) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.PrepositionOf(child) == "against" && _targets.PartyBehind(child, draft) is >= 0 and var blamed) AddParty(draft, blamed);
                if (tree.Lemma(i) == "protest") continue;
                if (tree.Label(child) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.PrepositionOf(child) is "from" or "of") AddParty(draft, child);
            }
            if (thing < 0 || tree.Lemma(i) == "protest") continue;
            // "to urge the government to act", "denouncing the president"
            if (tree.Lemma(i) is not ("demand" or "seek") && (mentions.IsActorWord(thing) || codebook.IsIn("doers", tree.Lemma(thing)) || tree[thing].PartOfSpeech == PartOfSpeech.ProperNoun)) AddParty(draft, thing);
            bool leave = tree.Lemma(thing) is "resignation" or "ouster" or "removal" or "departure" or "dismissal" or "impeachment" or "overthrow" or "exit";
            foreach (int child in tree.Children(thing))
            {
                if (tree.Label(child) == DependencyLabel.Nmod && (tree.PrepositionOf(child) == "from" || (leave && tree.PrepositionOf(child) == "of"))) AddParty(draft, child);
                else if (leave && tree.Label(child) == DependencyLabel.NmodPoss && tree[child].PartOfSpeech != PartOfSpeech.Pronoun) AddParty(draft, child);
            }
        }
    }

    // "anti-government protesters", "an anti-Otieno rally": whom it is against stands within the word.
    private void AddOpposed(Draft draft)
    {
        foreach (int noun in draft.Actors.Select(actor => actor.Head).Prepend(draft.Head))
        {
            foreach (int child in tree.Children(noun))
            {
                ReadOnlySpan<char> word = tree.Document.Words(tree[child]);
                if (child > noun || !word.StartsWith("anti-", StringComparison.OrdinalIgnoreCase) || word.Length < 8) continue;
                string whom = word[5..].ToString();
                if (!char.IsUpper(whom[0]) && whom is not ("government" or "regime" or "junta" or "police" or "military")) continue;
                draft.Targets.Add(new Filler(child, new TextSpan(tree[child].Span.Start + 5, tree[child].Span.End), "against"));
                return;
            }
        }
    }

    private void AddParty(Draft draft, int head)
    {
        if (tree.IsNominal(head) && tree[head].PartOfSpeech != PartOfSpeech.Pronoun && mentions.TimeAt(head) < 0) draft.Targets.Add(new Filler(head, phrases.Read(head), "demanded-of"));
    }

    // "killed two fighters in air strikes": in a fight they are a side, under any other act they are whom it hit.
    private static void MoveVictims(Draft draft)
    {
        foreach (Filler side in draft.Actors.Where(IsStruckSide).ToArray())
        {
            draft.Actors.Remove(side);
            if (!draft.Targets.Exists(target => target.Span.Overlaps(side.Span))) draft.Targets.Add(side);
        }
    }

    private static bool IsStruckSide(Filler filler) => filler.Rule.StartsWith("armed-clash/", StringComparison.Ordinal) && filler.Rule.EndsWith(":object", StringComparison.Ordinal);

    private bool CanFight(int head) => !codebook.IsIn("civilians", tree.Lemma(head).ToLowerInvariant()) && mentions.TimeAt(head) < 0 && (codebook.IsIn("armed", tree.Lemma(head).ToLowerInvariant()) || (mentions.IsActorWord(head) && mentions.PlaceAt(head) < 0));

    // "clashes occurred in Orsk between X and Y": the phrase may hang anywhere behind the trigger.
    private void AddBetween(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        // "A treaty between X and Y was signed"
        int accord = draft.Type.Code.Value == "agreement" && tree.IsVerb(draft.Head) ? tree.Child(draft.Head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) : -1;
        for (int i = accord >= 0 && accord < draft.Head ? accord + 1 : draft.Match.Last + 1; i < sentence.End.Value; i++)
        {
            if (tree.Lemma(i) != "between" || tree.Head(i) <= i) continue;
            int first = tree.Head(i);
            List<int> heads = tree.Coordinated(first);
            if (heads.Count == 1 && HeadBehindAnd(first, sentence.End.Value) is >= 0 and var second) heads.Add(second);
            foreach (int head in heads)
            {
                if ((tree.IsNominal(head) || tree.Label(head) == DependencyLabel.Nsubj) && tree.Lemma(head) != "side" && !draft.Actors.Exists(actor => actor.Head == head)) draft.Actors.Add(new Filler(head, phrases.Read(head), "between"));
            }
            return;
        }
    }

    // The second party of "between X and Y", where the parser made it the subject of the verb behind.
    private int HeadBehindAnd(int first, int end)
    {
        for (int i = first + 1; i < Math.Min(end, first + 6); i++)
        {
            if (tree.Lemma(i) != "and") continue;
            int noun = -1;
            for (int j = i + 1; j < end && j < i + 8 && (noun < 0 || tree.IsNominal(j)); j++)
            {
                // "between the army and the paramilitary erupted in Orsk"
                if (tree.IsVerb(j)) return noun < 0 && tree.Child(j, DependencyLabel.Nsubj) is var subject && subject > i && subject < j ? subject : noun;
                if (tree.IsNominal(j)) noun = j;
            }
            return noun;
        }
        return -1;
    }

    private void AddSubject(Draft draft)
    {
        if (!draft.Slots.Exists(slot => slot.Name == "with")) return;
        int verb = tree.GoverningVerb(draft.Head);
        if (verb < 0) return;
        int subject = tree.Child(verb, DependencyLabel.Nsubj);
        if (subject < 0 || tree[subject].PartOfSpeech == PartOfSpeech.Pronoun || draft.Actors.Exists(actor => actor.Head == subject)) return;
        if (mentions.IsOfKind(subject, "actor") || codebook.IsIn("armed", tree.Lemma(subject)) || codebook.IsIn("doers", tree.Lemma(subject))) draft.Actors.Add(new Filler(subject, phrases.Read(subject), "clause-subject"));
    }
}
