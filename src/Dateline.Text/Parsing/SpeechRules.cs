using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Mends what hangs on verbs of speech, and who speaks.</summary>
internal static class SpeechRules
{
    private static readonly FrozenSet<string> s_saying = new[] { "say", "tell", "report", "add", "announce", "state", "claim", "warn" }.ToFrozenSet(StringComparer.Ordinal);

    // "Shells fell on the town, residents said, wounding four": not what the residents did.
    public static void HangBehindSpeaker(SentenceTree tree, int participle)
    {
        int speech = tree[participle].Head;
        if (!tree.FollowsComma(participle) || speech != participle - 2 || speech < tree.Start || tree[speech].PartOfSpeech != PartOfSpeech.Verb) return;
        int told = tree[speech].Label == DependencyLabel.Parataxis && tree[speech].Head < speech ? tree[speech].Head : tree.ChildBefore(speech, DependencyLabel.Ccomp);
        if (told >= tree.Start) tree.Attach(participle, told, DependencyLabel.Advcl);
    }

    // "'They came at night,' said the farmer, 'and burned our houses'": what goes on inside the quotation is joined with what was quoted.
    public static void JoinQuoted(SentenceTree tree, int verb)
    {
        int speech = tree[verb].Head, and = tree.ChildBefore(verb, DependencyLabel.Cc);
        if (tree[verb].Label != DependencyLabel.Conj || and <= speech || speech < tree.Start || tree[and - 1].Tag is not ("``" or "''") || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0) return;
        if (tree.ChildBefore(speech, DependencyLabel.Ccomp) is >= 0 and var quoted) tree.Attach(verb, quoted, DependencyLabel.Conj);
    }

    // "threatened to strike, claiming that": what is said beside it goes with the threat, not with the strike.
    public static void LiftSpeech(SentenceTree tree, int participle)
    {
        int head = tree[participle].Head;
        if (!tree.FollowsComma(participle) || !s_saying.Contains(tree[participle].Lemma) || head < tree.Start || head > participle) return;
        while (tree[head].Label == DependencyLabel.Xcomp && tree[head].Head >= tree.Start && tree[head].Head < head) head = tree[head].Head;
        tree.Attach(participle, head, tree[participle].Label);
    }

    // "denied that anybody had been hurt and said": after what had been, a plain past is what the speaker did next.
    public static void JoinSpeech(SentenceTree tree, int verb)
    {
        int content = tree[verb].Head;
        if (content < tree.Start || content > verb || tree[verb].Tag != "VBD" || !s_saying.Contains(tree[verb].Lemma) || tree[content].Label != DependencyLabel.Ccomp || tree[verb - 1].Tag != "CC") return;
        int speech = tree[content].Head;
        if (speech < tree.Start || speech > content || tree[speech].Tag != "VBD" || tree.ChildBefore(content, DependencyLabel.Aux) < 0 || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0) return;
        tree.Attach(verb, speech, DependencyLabel.Conj);
    }

    // "said in a note aired by a channel that its men had left": what is said hangs on who says it, not on who passes it on.
    public static void HangContentOnSpeech(SentenceTree tree, int content)
    {
        int passer = tree[content].Head, that = passer + 1;
        if (passer < tree.Start || that >= content || tree[that].Lemma != "that" || tree[that].Head != content || tree.Child(content, DependencyLabel.Nsubj, that + 1, content) < 0) return;
        if (tree[passer].Label is not (DependencyLabel.OblAgent or DependencyLabel.Obl or DependencyLabel.OblUnmarked) || tree[passer].Head < tree.Start || tree[tree[passer].Head].Label is not (DependencyLabel.Acl or DependencyLabel.Conj)) return;
        int speech = tree[passer].Head;
        for (int steps = 0; speech >= tree.Start && steps < 6 && tree[speech].Label is DependencyLabel.Acl or DependencyLabel.Conj or DependencyLabel.Obl; steps++) speech = tree[speech].Head;
        if (speech < tree.Start || speech > passer || !s_saying.Contains(tree[speech].Lemma) || tree.Child(speech, DependencyLabel.Ccomp) >= 0 || tree.Child(speech, DependencyLabel.Obj) >= 0) return;
        tree[that] = tree[that] with { Label = DependencyLabel.Mark, Tag = "IN", PartOfSpeech = PartOfSpeech.SubordinatingConjunction };
        tree.Attach(content, speech, DependencyLabel.Ccomp);
    }

    // "Gunmen killed nine people on Thursday, police and witnesses said.": two who speak last look like more of the list before them.
    public static void FindJoinedSpeakers(SentenceTree tree)
    {
        int verb = tree.End - 1;
        while (verb > tree.Start && tree[verb].PartOfSpeech == PartOfSpeech.Punctuation) verb--;
        if (verb <= tree.Start + 5 || tree[verb].Tag is not ("VBD" or "VBP") || !s_saying.Contains(tree[verb].Lemma) || !tree.IsNoun(verb - 1)) return;
        int comma = verb - 1, and = -1;
        while (comma > tree.Start && verb - comma <= SentenceTree.LongestPhrase && tree[comma].Lemma != ",")
        {
            if (tree[comma].Tag == "CC") and = comma;
            else if (!tree.IsNoun(comma) && tree[comma].PartOfSpeech is not (PartOfSpeech.Adjective or PartOfSpeech.Determiner)) return;
            comma--;
        }
        if (tree[comma].Lemma != "," || and <= comma + 1 || !tree.IsNoun(and - 1)) return;
        int doer = tree.ChildBefore(verb, DependencyLabel.Nsubj);
        if (doer < 0 || doer > comma)
        {
            // "killing nine, residents and a rights group said": the first of the two was taken for one of those killed.
            if (doer == and - 1 && verb - 1 > and + 1 && tree[doer].Tag == "NN" && tree[doer - 1].Lemma == "," && tree[verb - 1].Lemma is "source" or "official")
            {
                // "security and medical sources said"
                tree.Attach(verb - 1, verb, DependencyLabel.Nsubj);
                tree.Attach(doer, verb - 1, DependencyLabel.Compound);
                return;
            }
            if (doer >= 0 && doer <= and || tree[and - 1].Head > comma || tree[and - 1].Head < tree.Start) return;
            tree.Attach(and - 1, verb, DependencyLabel.Nsubj);
            tree.Attach(verb - 1, and - 1, DependencyLabel.Conj);
            return;
        }
        int told = tree.Child(doer, DependencyLabel.Acl, doer + 1, comma);
        if (told < 0 || tree[told].PartOfSpeech != PartOfSpeech.Verb || tree[told].Tag is not ("VBN" or "VBD")) return;
        tree[told] = tree[told] with { Head = verb, Label = DependencyLabel.Ccomp, Tag = "VBD" };
        tree.Attach(doer, told, DependencyLabel.Nsubj);
        tree.Attach(and - 1, verb, DependencyLabel.Nsubj);
        tree.Attach(verb - 1, and - 1, DependencyLabel.Conj);
    }

    // "three people died the ministry said on Sunday": without its comma the speaker looks like a part of what is said.
    public static void FindSpeakerAtEnd(SentenceTree tree)
    {
        int verb = tree.End - 1;
        while (verb > tree.Start && tree[verb].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) verb--;
        if (verb <= tree.Start + 2 || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || !s_saying.Contains(tree[verb].Lemma)) return;
        if (tree.ChildBefore(verb, DependencyLabel.Nsubj) is >= 0 and var subject)
        {
            CutPhraseBefore(tree, subject);
            if (tree[verb].Head < 0) return;
        }
        int head = tree.ChildBefore(verb, DependencyLabel.Nsubj) is >= 0 and var known ? known : NamingBefore(tree, InsertionBefore(tree, verb));
        if (head < 0 || head <= tree.Start + 1) return;
        // A relative clause or a clause of manner has its own mark: "who said", "as he said".
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Head != verb) continue;
            if (tree[i].Label == DependencyLabel.Mark || (i > verb && tree[i].Label is DependencyLabel.Ccomp or DependencyLabel.Obj && tree[verb].Lemma != "tell")) return;
        }
        if (tree[head].Tag is "WP" or "WDT" or "IN") return;
        int root = verb;
        for (int steps = 0; tree[root].Head >= 0 && steps < tree.End - tree.Start; steps++) root = tree[root].Head;
        if (root != verb)
        {
            tree[verb] = tree[verb] with { Head = -1, Label = DependencyLabel.Root };
            tree[root] = tree[root] with { Head = verb, Label = DependencyLabel.Ccomp };
        }
        tree.Attach(head, verb, DependencyLabel.Nsubj);
    }

    // "killed 63 people activists said": a plural right before a plural ends the phrase before.
    private static void CutPhraseBefore(SentenceTree tree, int subject)
    {
        int last = subject - 1;
        if (last <= tree.Start || tree[subject].Tag != "NNS" || tree[last].Tag != "NNS" || tree[last].Head != subject) return;
        int verb = tree[subject].Head;
        for (int i = Math.Max(tree.Start, subject - SentenceTree.LongestPhrase); i < last; i++)
        {
            if (tree[i].Head == subject) tree.Attach(i, last, tree[i].Label);
        }
        int above = last - 1;
        while (above > tree.Start && tree[above].PartOfSpeech != PartOfSpeech.Verb) above--;
        bool told = tree[above].PartOfSpeech == PartOfSpeech.Verb && above != verb;
        tree.Attach(last, told ? above : verb, told ? DependencyLabel.Obj : DependencyLabel.Obl);
    }

    // "the governor, Pavel Malkov, said": the comma before a name that is put in; the verb where there is none.
    private static int InsertionBefore(SentenceTree tree, int verb)
    {
        if (tree[verb - 1].Lemma != ",") return verb;
        int comma = verb - 2;
        while (comma > tree.Start && verb - comma <= SentenceTree.LongestPhrase && tree[comma].PartOfSpeech == PartOfSpeech.ProperNoun) comma--;
        return comma < verb - 2 && tree[comma].Lemma == "," ? comma : verb;
    }

    // The head of the noun phrase that ends right before a verb and begins with an article or a name of its own; -1 when there is none.
    private static int NamingBefore(SentenceTree tree, int verb)
    {
        int head = verb - 1;
        if (!tree.IsNoun(head)) return -1;
        for (int steps = 0; steps < SentenceTree.LongestPhrase; steps++)
        {
            int above = tree[head].Head;
            bool within = above >= tree.Start && above < verb && (above > head || tree[head].Label is DependencyLabel.Flat or DependencyLabel.Compound
                || (tree[head].Label is DependencyLabel.Nmod && tree.IsNoun(above) && tree.ChildBefore(head, DependencyLabel.Case) >= 0));
            if (!within) break;
            head = above;
        }
        if (!tree.IsNoun(head) || tree.ChildBefore(head, DependencyLabel.Case) >= 0) return -1;
        return FirstOfTwo(tree, head) is >= 0 and var first ? first : head;
    }

    // ", police and witnesses said": a comma sets both apart from what is said, of which the first is no part; -1 when there is no such first.
    private static int FirstOfTwo(SentenceTree tree, int second)
    {
        int first = tree[second].Head, before = first - 1;
        if (tree[second].Label != DependencyLabel.Conj || first < tree.Start || first > second || tree[first].Label != DependencyLabel.Conj || tree.Child(second, DependencyLabel.Cc, first, second) < 0) return -1;
        while (before > tree.Start && tree[before].Head == first && tree[before].Lemma != ",") before--;
        return before > tree.Start && tree[before].Lemma == "," ? first : -1;
    }
}
