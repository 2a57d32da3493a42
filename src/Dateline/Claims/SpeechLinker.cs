using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>What a sentence's verbs of saying tell about a happening in it: who says it, who denies it, who is accused, who claims it.</summary>
internal sealed class SpeechLinker(SyntaxTree tree, PhraseReader phrases)
{
    private const int LongestLead = 14;

    private static readonly FrozenSet<string> s_saying = new[]
    {
        "say", "report", "announce", "claim", "state", "tell", "confirm", "add", "allege", "declare", "note", "describe", "estimate", "acknowledge", "reveal", "assert", "believe", "insist", "indicate", "disclose", "explain",
        "write", "mention", "stress", "publish", "document", "quote", "cite", "argue", "maintain", "post", "tweet", "testify", "recount", "warn", "accuse", "blame", "deny", "admit", "record", "alert", "suggest",
    }.ToFrozenSet(StringComparer.Ordinal);

    public void Link(Draft draft)
    {
        FindAccordingTo(draft);
        FindLeadSpeaker(draft);
        int token = draft.Head;
        for (int steps = 0; token >= 0 && steps < 10; steps++)
        {
            int head = tree.Head(token);
            if (head < 0) break;
            if (tree.IsVerb(head) && s_saying.Contains(tree.Lemma(head)) && tree.Label(token) is DependencyLabel.Ccomp or DependencyLabel.Parataxis or DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Obl or DependencyLabel.Obj) AddSpeaker(draft, head, tree.Label(token));
            // "..., the ministry said": the verb of saying hangs on what is said.
            foreach (int child in tree.Children(token))
            {
                if (tree.IsVerb(child) && s_saying.Contains(tree.Lemma(child)) && tree.Label(child) is DependencyLabel.Parataxis) AddSpeaker(draft, child, DependencyLabel.Parataxis);
            }
            token = head;
        }
    }

    private void AddSpeaker(Draft draft, int verb, DependencyLabel how)
    {
        int speaker = tree.Child(verb, DependencyLabel.Nsubj);
        if (speaker < 0 || tree.IsPassive(verb) || tree[speaker].PartOfSpeech == PartOfSpeech.Pronoun) return;
        switch (tree.Lemma(verb))
        {
            case "deny" when how is DependencyLabel.Ccomp or DependencyLabel.Xcomp or DependencyLabel.Obj or DependencyLabel.Advcl:
                draft.Denied = true;
                draft.DeniedBy = speaker;
                return;
            case "accuse" or "blame" when how == DependencyLabel.Obj && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var blamed && tree.Governs(blamed, draft.Head):
                draft.Actors.Clear();
                draft.Actors.Add(new Filler(blamed, phrases.Read(blamed), "accused"));
                break;
            case "accuse" or "blame" when how is DependencyLabel.Advcl or DependencyLabel.Obl or DependencyLabel.Xcomp or DependencyLabel.Ccomp or DependencyLabel.Obj:
                int accused = tree.Child(verb, DependencyLabel.Obj);
                if (accused >= 0 && draft.Actors.Count == 0 && accused != draft.Head) draft.Actors.Add(new Filler(accused, phrases.Read(accused), "accused"));
                break;
            default:
                if (how == DependencyLabel.Obj && tree.Lemma(verb) is not ("report" or "confirm" or "document" or "record")) return;
                break;
        }
        Add(draft, speaker, "speaker");
    }

    // "The ministry reports that": headings and summaries begin so, and taggers take the verb for a noun.
    private void FindLeadSpeaker(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int end = Math.Min(sentence.End.Value - 1, sentence.Start.Value + LongestLead);
        for (int i = sentence.Start.Value + 1; i < end && i < draft.Match.First; i++)
        {
            if (tree.Document.Words(tree[i + 1]) is not "that" || !s_saying.Contains(tree.Lemma(i)) || tree.IsVerb(i)) continue;
            int first = sentence.Start.Value;
            TextSpan span = phrases.SpanOf(first, i - 1);
            if (span.IsEmpty || draft.SaidBy.Exists(source => source.Span.Overlaps(span))) return;
            draft.SaidBy.Add(new Filler(i - 1, span, "lead-speaker"));
            draft.Actors.RemoveAll(actor => actor.Span.Overlaps(span));
            return;
        }
    }

    // "according to" holds for the whole sentence, wherever it hangs.
    private void FindAccordingTo(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        for (int i = sentence.Start.Value; i + 1 < sentence.End.Value; i++)
        {
            if (tree.Lemma(i) is not ("accord" or "according") || tree.Lemma(i + 1) != "to") continue;
            int source = tree.Head(i);
            if (source > i && tree.IsNominal(source)) Add(draft, source, "according-to");
        }
    }

    private void Add(Draft draft, int speaker, string rule)
    {
        TextSpan span = phrases.Read(speaker);
        if (!draft.SaidBy.Exists(source => source.Span.Overlaps(span))) draft.SaidBy.Add(new Filler(speaker, span, rule));
    }
}
