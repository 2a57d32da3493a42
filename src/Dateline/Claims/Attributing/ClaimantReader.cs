using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Reads who claims an act in words that only point to it: "the group said it did it", "a cell said an hour earlier that it had".</summary>
internal sealed class ClaimantReader(SyntaxTree tree, Mentions mentions, PhraseReader phrases, ReferentReader referents)
{
    // How many sentences on an act is still meant, and how many tokens stand between the verb of speech and what is said.
    private const int ReachOfAct = 3, ReachOfVerb = 6;

    private static readonly FrozenSet<string> s_claimers = new[] { "it", "they", "we", "he", "she" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public void Read(List<Draft> drafts)
    {
        if (drafts.Count == 0) return;
        for (int i = 2; i < tree.Count; i++)
        {
            if (tree.Lemma(i) is not ("do" or "have" or "be" or "send" or "hold" or "plant" or "kill" or "shoot" or "stage" or "plan") || IsElliptical(i) is not { } elliptical || VerbOfSpeech(i - 1) is not (>= 0 and var verb) || Claimer(verb) is not { } claimer) continue;
            if (ActBefore(verb, drafts, elliptical) is not { } act) continue;
            if (act.Type.Code.Value == "responsibility-claim" && act.Claimants.Count == 0) act.Claimants.AddRange(act.Actors);
            if (act.Claimants.Exists(other => other.Span.Overlaps(claimer.Span) || mentions.MayBeSame(other.Head, claimer.Head))) continue;
            act.Claimants.Add(claimer);
            if (act.Actors.Count == 0) act.Actors.Add(claimer);
            act.SaidBy.RemoveAll(source => source.Span == claimer.Span);
        }
    }

    // "did it", "was responsible", "was behind it": false; a bare "had", which stands for what was told before: true; null for anything else.
    private bool? IsElliptical(int verb)
    {
        if (!IsOfClaimer(verb - 1) && (!s_claimers.Contains(tree.Lemma(verb - 1)) || !IsSubject(verb - 1))) return null;
        // "says it sent him", "say they hold them"
        if (tree.Lemma(verb) is not ("do" or "have" or "be")) return verb + 1 < tree.Count && tree.Document.Words(tree[verb + 1]) is "him" or "her" or "them" or "it" && EndsClause(verb + 1) ? false : null;
        if (EndsClause(verb)) return tree.Lemma(verb) == "be" ? null : true;
        string next = tree.Document.Words(tree[verb + 1]).ToString().ToLowerInvariant();
        bool told = tree.Lemma(verb) == "do" && next is "it" or "so" or "this" || tree.Lemma(verb) == "be" && next is "responsible";
        if (told && EndsClause(verb + 1)) return false;
        // "was behind the attack", "was responsible for the bombing"
        int article = next is "responsible" ? verb + 3 : verb + 2;
        if (tree.Lemma(verb) == "be" && (next is "behind" || next is "responsible" && verb + 2 < tree.Count && tree.Document.Words(tree[verb + 2]) is "for") && article < tree.Count && tree.Lemma(article) is "the" or "this" or "both" or "that" && tree.Head(article) is var act && act > article && act <= article + 3 && mentions.IsTrigger(act)) return false;
        return tree.Lemma(verb) == "be" && next is "behind" && verb + 2 < tree.Count && tree.Document.Words(tree[verb + 2]) is "it" or "them" or "this" && EndsClause(verb + 2) ? false : null;
    }

    // "its fighters were responsible", "the group was behind the attack"
    private bool IsOfClaimer(int noun) => tree[noun].PartOfSpeech == PartOfSpeech.Noun && noun > 0 && (tree.Lemma(noun) is "group" or "movement" && tree.Document.Words(tree[noun - 1]) is "the" || tree.Lemma(noun) is "fighter" or "member" or "man" or "force" or "unit" && tree.Document.Words(tree[noun - 1]) is "its" or "their" or "our");

    private bool IsSubject(int pronoun) => tree[pronoun].PartOfSpeech == PartOfSpeech.Pronoun;

    private bool EndsClause(int token) => token + 1 >= tree.Count || tree.SentenceOf(token + 1) != tree.SentenceOf(token) || tree[token + 1].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction;

    private int VerbOfSpeech(int pronoun)
    {
        for (int i = pronoun - 1; i >= Math.Max(0, pronoun - ReachOfVerb) && tree.SentenceOf(i) == tree.SentenceOf(pronoun); i--)
        {
            if (!tree.IsVerb(i)) continue;
            return ReportingLexicon.English.Verb(tree.Lemma(i)) is { Kind: AttributionKind.Statement or AttributionKind.Responsibility } cue && cue.Takes(CueFrames.Clause) && tree.Child(i, DependencyLabel.Aux) < 0 ? i : -1;
        }
        return -1;
    }

    private Filler? Claimer(int verb)
    {
        int subject = tree.Child(verb, DependencyLabel.Nsubj);
        // "with the group saying it was behind the attack"
        if (subject < 0 && tree.Label(verb) == DependencyLabel.Acl && tree.IsNominal(tree.Head(verb))) subject = tree.Head(verb);
        if (subject < 0) return null;
        // "blamed the Front, which later said its fighters were responsible"
        if (tree[subject].Tag == "WDT") subject = NameBefore(subject);
        else if (tree[subject].PartOfSpeech == PartOfSpeech.Pronoun) subject = mentions.Antecedent(subject);
        if (subject < 0 || IsNobody(subject)) return null;
        int named = referents.NameGiven(subject);
        return named >= 0 ? new Filler(named, phrases.Read(named), "says-it-did") : new Filler(subject, phrases.Read(subject).Cover(tree[LastOfLoyal(subject)].Span), "says-it-did");
    }

    private int NameBefore(int which)
    {
        int last = which - 1;
        if (last < 1 || tree.SentenceOf(last) != tree.SentenceOf(which) || tree.Document.Words(tree[last]) is not "," || !tree.IsNominal(last - 1)) return -1;
        return tree.Label(last - 1) is DependencyLabel.Flat ? tree.Head(last - 1) : last - 1;
    }

    // "No group has said it was behind the blast"
    private bool IsNobody(int subject) => tree.Lemma(subject).ToLowerInvariant() is "nobody" or "none" or "noone" || tree.Child(subject, DependencyLabel.Det) is >= 0 and var no && tree.Lemma(no).ToLowerInvariant() is "no" or "neither";

    // "a cell loyal to the Front": an adjective behind the noun, with what hangs on it.
    private int LastOfLoyal(int noun)
    {
        int last = noun;
        foreach (int child in tree.Children(noun))
        {
            if (child != noun + 1 || tree.Label(child) != DependencyLabel.Amod) continue;
            last = child;
            while (last + 1 < tree.Count && tree.Governs(child, last + 1)) last++;
        }
        return last;
    }

    // A bare "had" takes up a claim that was told; "did it" any act of violence.
    private Draft? ActBefore(int verb, List<Draft> drafts, bool elliptical)
    {
        int sentence = tree.SentenceOf(verb);
        Draft? claim = null;
        // They stand in the order of their sentences, so that no more than a few are looked at.
        for (int i = CountUpTo(drafts, sentence) - 1; i >= 0 && sentence - drafts[i].Sentence <= ReachOfAct; i--)
        {
            Draft draft = drafts[i];
            if (draft.Head >= verb) continue;
            if (draft.Type.Families.Contains("fight") && (!elliptical || draft.Claimants.Count > 0)) return draft;
            if (sentence - draft.Sentence <= 1 && draft.Type.Code.Value == "responsibility-claim") claim ??= draft;
        }
        return claim;
    }

    private static int CountUpTo(List<Draft> drafts, int sentence)
    {
        int low = 0, high = drafts.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (drafts[middle].Sentence <= sentence) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
