using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells whom a condemnation or an accusation is aimed at that no verb names: "the shelling was unlawful", "Norlandia is behind it".</summary>
internal sealed class JudgedSpeech(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    // How many sentences before what is said the act may be told that it speaks of.
    private const int Reach = 2, FarthestSubject = 5, FarthestAsked = 6;

    /// <summary>Names whoever is spoken of where the words that are said have them for subject, or who did the act that was told before.</summary>
    public void Settle(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            if (draft.Told is not { } told || draft.Targets.Count > 0 || draft.Actors.Count == 0 || draft.Type.Code.Value is not ("condemnation" or "accusation" or "demand")) continue;
            if (draft.Type.Code.Value == "demand")
            {
                if (AskedBehind(told) is >= 0 and var asked && IsOther(draft, asked)) draft.Targets.Add(new Filler(asked, phrases.Read(asked), "asked"));
                continue;
            }
            if (SubjectOf(told) is >= 0 and var subject && IsOther(draft, subject))
            {
                foreach (int head in tree.Coordinated(subject)) draft.Targets.Add(new Filler(head, phrases.Read(head), "spoken-of"));
                continue;
            }
            if (draft.Type.Code.Value != "condemnation" || ActBefore(drafts, draft, told) is not { } act) continue;
            foreach (Filler doer in act.Actors)
            {
                if (IsNamed(doer.Head) && IsOther(draft, doer.Head)) draft.Targets.Add(doer with { Rule = "doer-of-act" });
            }
        }
    }

    // "it is time for Norway to act", "we expect the rebels to leave": who is to do it stands right behind; -1 when nobody does.
    private int AskedBehind(Range told)
    {
        int end = Math.Min(tree.Document.Sentences[tree.SentenceOf(told.Start.Value)].End.Value - 1, told.End.Value + FarthestAsked);
        for (int i = told.End.Value; i < end; i++)
        {
            if (tree.IsVerb(i)) return -1;
            if (tree.IsNominal(i) && !tree.IsNominal(i + 1) && (IsParty(i) || i > told.End.Value && IsParty(i - 1)) && tree.Lemma(i + 1) is "to" or "must" or "should") return i;
        }
        return -1;
    }

    private bool IsParty(int head) => !mentions.IsTrigger(head) && (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(head) || codebook.IsIn("armed", tree.Lemma(head)) || codebook.IsIn("insurgents", tree.Lemma(head)) || codebook.IsIn("doers", tree.Lemma(head)));

    // The subject of the clause that the words stand in, where it is a party by name; -1 when it is none.
    private int SubjectOf(Range told)
    {
        int token = tree.HeadOf(told);
        for (int step = 0; token >= 0 && step < FarthestSubject; token = tree.Head(token), step++)
        {
            if (tree.Child(token, DependencyLabel.Nsubj) is not (>= 0 and var subject)) continue;
            if (IsBlamable(subject)) return subject;
            // "Norway's behaviour is reckless", "the brutality of the police was shocking"
            if (tree.Child(subject, DependencyLabel.NmodPoss) is >= 0 and var owner && IsBlamable(owner)) return owner;
            return tree.Child(subject, DependencyLabel.Nmod) is >= 0 and var of && tree.PrepositionOf(of) is "of" or "by" && IsBlamable(of) ? of : -1;
        }
        return -1;
    }

    private bool IsBlamable(int head) => tree.IsNominal(head) && !codebook.IsIn("property", tree.Lemma(head)) && tree[head].PartOfSpeech != PartOfSpeech.Pronoun && IsParty(head) && !mentions.IsPersonName(head) && mentions.TimeAt(head) < 0;

    // The act that is spoken of: one told within what is said, or the last one before it.
    private Draft? ActBefore(List<Draft> drafts, Draft speech, Range told)
    {
        int sentence = tree.SentenceOf(told.Start.Value);
        Draft? act = null;
        foreach (Draft other in drafts)
        {
            if (other.IsSaying || other.Denied || other.Background || other.Actors.Count == 0 || !other.Type.Families.Contains("fight") && !other.Type.Families.Contains("crowd")) continue;
            if (other.Sentence > sentence && !other.Joined.Exists(part => part.Sentence == sentence) || sentence - other.Sentence > Reach && !other.Joined.Exists(part => part.Sentence <= sentence && sentence - part.Sentence <= Reach)) continue;
            if (other != speech) act = other;
        }
        return act;
    }

    private bool IsOther(Draft speech, int head) => !speech.Actors.Exists(actor => actor.Head == head || actor.Span.Overlaps(phrases.Read(head)) || mentions.MayBeSame(actor.Head, head));

    // "the Norlandian army", not "gunmen": who is not known is not blamed by name.
    private bool IsNamed(int head)
    {
        if (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsDemonym(head)) return true;
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound && (mentions.IsDemonym(child) || tree[child].PartOfSpeech == PartOfSpeech.ProperNoun || char.IsUpper(tree.Document.Text[tree[child].Span.Start]) && tree.Document.Sentences[tree.SentenceOf(child)].Start.Value < child)) return true;
        }
        return false;
    }
}
