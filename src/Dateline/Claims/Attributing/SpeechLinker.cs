using System.Collections.Immutable;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Takes over from the attributions around a happening who says it, who denies it, who is accused of it and who claims it.</summary>
internal sealed partial class SpeechLinker(SyntaxTree tree, Mentions mentions, PhraseReader phrases, ImmutableArray<Attribution> attributions)
{
    private const int LongestLead = 14, MostInSentence = 24, MostSentences = 12;

    private readonly Dictionary<int, ImmutableArray<Attribution>.Builder> _bySentence = BySentence(tree, attributions);

    private readonly SpeakerNamer _namer = new(tree, mentions, phrases, attributions);
    private readonly SelfReporter _selves = new(tree, phrases);

    public void Link(Draft draft)
    {
        if (_bySentence.TryGetValue(draft.Sentence, out ImmutableArray<Attribution>.Builder? around))
        {
            foreach (Attribution attribution in AttributionChain.Of(around.ToImmutable(), tree[draft.Match.First].Span.Cover(tree[draft.Match.Last].Span))) Take(draft, attribution);
        }
        if (draft.SaidBy.Count == 0) FindAccuser(draft);
        if (draft.SaidBy.Count == 0) FindAccordingTo(draft);
        if (draft.SaidBy.Count == 0) FindLeadSpeaker(draft);
        // "bombs fell on the village, residents said": who tells of it is not what it fell on.
        if (draft.SaidBy.Count > 0) draft.Targets.RemoveAll(target => draft.SaidBy.Exists(source => source.Rule == "attribution" && source.Span.Overlaps(target.Span) && tree.Label(target.Head) == DependencyLabel.Conj));
    }

    /// <summary>Whether it is what somebody says, and not only told within it: "said troops had taken the town".</summary>
    public bool IsContent(Draft draft)
    {
        int verb = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        for (int steps = 0; verb >= 0 && steps < 3 && tree.Label(verb) == DependencyLabel.Conj && tree.IsVerb(tree.Head(verb)); steps++) verb = tree.Head(verb);
        return verb >= 0 && tree.Label(verb) == DependencyLabel.Ccomp && tree.Head(verb) is >= 0 and var speech && ReportingLexicon.English.Verb(tree.Lemma(speech)) is not null;
    }

    /// <summary>Who is said to tell what stands within a span; null when the report says it in its own voice.</summary>
    public TextSpan? SourceOf(TextSpan span)
    {
        int token = tree.Document.TokenAt(span.Start);
        if (token < 0 || !_bySentence.TryGetValue(tree.SentenceOf(token), out ImmutableArray<Attribution>.Builder? around)) return null;
        foreach (Attribution attribution in AttributionChain.Of(around.ToImmutable(), span))
        {
            if (attribution.Kind == AttributionKind.Statement && !IsComment(attribution) && !IsDivided(attribution.Cue, span) && Fullest(attribution) is { } speaker && HeadOf(speaker) is >= 0 and var head && CanSpeak(head) && tree[head].PartOfSpeech != PartOfSpeech.Pronoun) return Trim(speaker);
        }
        return null;
    }

    // "said dozens; by Tuesday two had died": a semicolon ends what is said.
    private bool IsDivided(TextSpan cue, TextSpan span) => span.Start > cue.End && tree.Document.Text.AsSpan(cue.End..span.Start).Contains(';');

    /// <summary>Leaves out of a finished draft whom it credits by a mere description and again by name: "a monitor said", then "the Observatory said".</summary>
    public void Settle(Draft draft)
    {
        if (draft.SaidBy.Count < 2) return;
        int named = draft.SaidBy.FindIndex(source => source.Kind == SourceKind.Speaker && tree[source.Head].PartOfSpeech == PartOfSpeech.ProperNoun);
        TextSpan? name = named < 0 ? null : draft.SaidBy[named].Span;
        SourceLink[] all = [.. draft.SaidBy];
        draft.SaidBy.RemoveAll(source => (name is not null && IsUnnamedBody(source.Head) && !tree.Coordinated(draft.SaidBy[named].Head).Contains(source.Head)) || Array.Exists(all, fuller => fuller.Span != source.Span && IsShortFor(source, fuller)));
        for (int i = draft.SaidBy.Count - 1; i > 0; i--)
        {
            if (draft.SaidBy.FindIndex(other => Words(other.Span).SequenceEqual(Words(draft.SaidBy[i].Span))) < i) draft.SaidBy.RemoveAt(i);
        }
    }

    private ReadOnlySpan<char> Words(TextSpan span) => span.In(tree.Document.Text);

    // "the source" beside "a source at the police command", "the spokesman" beside "army spokesman Ann Other"
    private bool IsShortFor(in SourceLink source, in SourceLink fuller)
    {
        if (source.Kind != SourceKind.Speaker || fuller.Kind != SourceKind.Speaker || tree[source.Head].Tag != "NN" || fuller.Span.Length <= source.Span.Length || tree.Child(source.Head, DependencyLabel.Det) < 0) return false;
        Range tokens = tree.Document.TokensIn(source.Span);
        if (tokens.End.Value - tokens.Start.Value > 2) return false;
        Range other = tree.Document.TokensIn(fuller.Span);
        for (int i = other.Start.Value; i < other.End.Value; i++)
        {
            if (string.Equals(tree.Lemma(i), tree.Lemma(source.Head), StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private bool IsUnnamedBody(int head) => tree[head].PartOfSpeech == PartOfSpeech.Noun && s_bodies.Contains(tree.Lemma(head)) && tree.Child(head, DependencyLabel.Det) is >= 0 and var determiner && tree.Lemma(determiner) == "a";

    private static Dictionary<int, ImmutableArray<Attribution>.Builder> BySentence(SyntaxTree tree, ImmutableArray<Attribution> attributions)
    {
        var found = new Dictionary<int, ImmutableArray<Attribution>.Builder>();
        foreach (Attribution attribution in attributions)
        {
            foreach (TextSpan piece in attribution.Content)
            {
                Range tokens = tree.Document.TokensIn(piece);
                if (tokens.Start.Value >= tree.Count || tokens.End.Value <= tokens.Start.Value) continue;
                int first = tree.SentenceOf(tokens.Start.Value), last = Math.Min(tree.SentenceOf(tokens.End.Value - 1), first + MostSentences);
                for (int sentence = first; sentence <= last; sentence++)
                {
                    if (!found.TryGetValue(sentence, out ImmutableArray<Attribution>.Builder? list)) found[sentence] = list = ImmutableArray.CreateBuilder<Attribution>();
                    if (list.Count < MostInSentence && (list.Count == 0 || list[^1] != attribution)) list.Add(attribution);
                }
            }
        }
        return found;
    }

    // "vowed to hunt down those responsible for the bombings": what is told as known already nobody has to tell.
    private bool IsTakenForKnown(Draft draft) => draft.Background && !tree.IsVerb(draft.Head) && tree.Label(draft.Head) is DependencyLabel.Nmod or DependencyLabel.Obl && tree.Child(draft.Head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" or "that" or "those";

    private void Take(Draft draft, Attribution attribution)
    {
        if (IsComment(attribution)) return;
        if (IsTakenForKnown(draft)) return;
        TextSpan? speaker = Fullest(attribution) is { } known && (tree[HeadOf(known) is >= 0 and var at ? at : 0].PartOfSpeech != PartOfSpeech.Pronoun) ? known : _selves.Speaker(attribution, draft) ?? Fullest(attribution);
        switch (attribution.Kind)
        {
            // "declared a blockade": what is done by saying so is not credited to who says it.
            case AttributionKind.Statement when IsDoneBySaying(draft, attribution):
                break;
            case AttributionKind.Statement when IsOwnAct(draft) && speaker is { } doer && HeadOf(doer) is >= 0 and var self && CanSpeak(self):
                AddClaimant(draft, new Filler(self, Trim(doer), "says-it-did"));
                if (draft.Actors.Count == 0) draft.Actors.Add(draft.Claimants[0]);
                break;
            case AttributionKind.Statement or AttributionKind.Accusation:
                // "the paper reported, quoting two officials": the officials are nearer to it.
                if (attribution.Origin is { } origin) Add(draft, origin, SourceKind.Speaker, "quoted");
                // Who does it and tells of it is named once, as the doer who tells.
                if (speaker is { } source) Add(draft, source, SourceKind.Speaker, "attribution");
                foreach (TextSpan medium in attribution.Media.Where(IsTelling)) Add(draft, medium, SourceKind.Medium, "medium");
                foreach (TextSpan relay in attribution.Relays) Add(draft, relay, SourceKind.Relay, "relay");
                if (speaker is { } again) foreach (TextSpan relay in _namer.RelaysBefore(attribution, again)) Add(draft, relay, SourceKind.Relay, "relay-before");
                if (attribution.Kind == AttributionKind.Accusation) AddAccused(draft, attribution);
                break;
            case AttributionKind.Denial when speaker is { } denier && draft.Type.Code.Value != "rejection":
                draft.Denied = true;
                draft.DeniedBy = HeadOf(denier);
                break;
            // "state television acknowledged that the army had left": who tells of others' deeds claims nothing.
            case AttributionKind.Responsibility when speaker is { } teller && HeadOf(teller) is >= 0 and var witness && draft.Actors.Count > 0 && !draft.Actors.Exists(actor => IsWitness(actor, witness)) && IsAcknowledging(attribution):
                Add(draft, teller, SourceKind.Speaker, "attribution");
                break;
            case AttributionKind.Responsibility when speaker is { } claimer && HeadOf(claimer) is >= 0 and var head && CanSpeak(head):
                AddClaimant(draft, new Filler(head, Trim(claimer), "claims-it"));
                break;
        }
    }

    private bool IsWitness(in Filler actor, int witness) => actor.Head == witness || mentions.Antecedent(actor.Head) == witness || mentions.Antecedent(witness) is >= 0 and var named && (named == actor.Head || named == mentions.Antecedent(actor.Head))
        || string.Equals(tree.Lemma(actor.Head), tree.Lemma(witness), StringComparison.OrdinalIgnoreCase);

    private bool IsAcknowledging(Attribution attribution)
    {
        Range cue = tree.Document.TokensIn(attribution.Cue);
        for (int i = cue.Start.Value; i < cue.End.Value; i++)
        {
            if (tree.Lemma(i) is "acknowledge" or "admit" or "concede" or "confess") return true;
        }
        return false;
    }

    private void AddClaimant(Draft draft, in Filler claimer)
    {
        int head = claimer.Head;
        if (!draft.Claimants.Exists(other => mentions.MayBeSame(other.Head, head))) draft.Claimants.Add(claimer);
    }

    // "The group said it carried out the attack": who says so claims it.
    private bool IsOwnAct(Draft draft)
    {
        // "said it was behind the bombing"
        if (tree.PrepositionOf(draft.Head) == "behind" && tree.Child(draft.Head, DependencyLabel.Nsubj) is >= 0 and var self) return tree.Lemma(self).ToLowerInvariant() is "it" or "they" or "we" && !(tree.Child(draft.Head, DependencyLabel.Advmod) is >= 0 and var not && tree.Lemma(not) is "not" or "never");
        int verb = tree.Head(draft.Head);
        if (verb < 0 || tree.Label(draft.Head) != DependencyLabel.Obj || tree.Lemma(verb) is not ("carry" or "perpetrate" or "execute" or "stage" or "commit")) return false;
        int subject = tree.Child(verb, DependencyLabel.Nsubj);
        if (subject >= 0 && tree[subject].PartOfSpeech == PartOfSpeech.Numeral && tree.Child(subject, DependencyLabel.Nmod) is >= 0 and var members) subject = members; // "five of its fighters"
        if (subject >= 0 && tree[subject].PartOfSpeech == PartOfSpeech.Noun && tree.Child(subject, DependencyLabel.NmodPoss) is >= 0 and var owner && tree[owner].PartOfSpeech == PartOfSpeech.Pronoun) return tree.Lemma(owner).ToLowerInvariant() is "its" or "their" or "our" or "it" or "they" or "we";
        return subject >= 0 && tree[subject].PartOfSpeech == PartOfSpeech.Pronoun && tree.Lemma(subject).ToLowerInvariant() is "it" or "they" or "we";
    }

    // "Police have not commented on the attack": who comments on an act, or does not, is not who tells of it.
    private bool IsComment(Attribution attribution)
    {
        Range cue = tree.Document.TokensIn(attribution.Cue);
        for (int i = cue.Start.Value; i < cue.End.Value; i++)
        {
            if (tree.Lemma(i) == "comment") return true;
        }
        return false;
    }

    // "accused the rebels of shelling": who is accused of it did it, as far as the accuser says.
    private void AddAccused(Draft draft, Attribution attribution)
    {
        int verb = tree.Document.TokenAt(attribution.Cue.Start);
        for (int i = verb; i < tree.Count && tree[i].Span.Start < attribution.Cue.End; i++)
        {
            int accused = tree.IsVerb(i) ? AccusedBy(i, draft) : -1;
            if (accused < 0 || accused == draft.Head) continue;
            draft.Targets.RemoveAll(target => target.Head == accused);
            if (IsEachOther(accused))
            {
                AccuseEach(draft, tree.Child(i, DependencyLabel.Nsubj));
                return;
            }
            if (tree.Governs(accused, draft.Head) || tree.Child(i, DependencyLabel.Obj) != accused) draft.Actors.Clear();
            // "doctors accuse the army of killing": the doers are not the doctors, whose verb it hangs on.
            if ((attribution.Speaker ?? attribution.Source) is { } accuser) draft.Actors.RemoveAll(actor => actor.Span.Overlaps(accuser));
            if (draft.Actors.Count == 0) draft.Actors.Add(new Filler(accused, phrases.Read(accused), "accused"));
            return;
        }
    }

    // "blamed the rebels for the raid", "blamed the raid on the rebels", "the raid, which the army blamed on the rebels"
    private int AccusedBy(int verb, Draft draft)
    {
        int thing = tree.Child(verb, DependencyLabel.Obj);
        if (tree.Lemma(verb) != "blame" || !(tree.Label(verb) == DependencyLabel.AclRelcl && tree.Head(verb) == draft.Head) && (thing < 0 || thing != draft.Head && !tree.Governs(thing, draft.Head) && tree.Lemma(thing) is not ("it" or "they" or "this" or "them"))) return thing;
        int end = tree.Document.Sentences[draft.Sentence].End.Value;
        for (int i = thing + 1; i < end; i++)
        {
            if (tree.Label(i) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.PrepositionOf(i) == "on" && tree.Governs(verb, i) && mentions.TimeAt(i) < 0 && (mentions.IsActorWord(i) || tree.Head(i) == verb)) return i;
        }
        return thing;
    }

    // "accused each other", "blamed one another"
    private bool IsEachOther(int accused) => tree.Lemma(accused) is "other" or "another" or "each" && accused > 0 && (tree.Lemma(accused) == "each" || tree.Lemma(accused - 1) is "each" or "one");

    // Each accuses the other: both may have done it, and both say so.
    private void AccuseEach(Draft draft, int accusers)
    {
        if (accusers < 0) return;
        draft.Actors.Clear();
        foreach (int party in tree.Coordinated(accusers))
        {
            draft.Actors.Add(new Filler(party, phrases.Read(party), "accused"));
            Add(draft, phrases.Read(party), SourceKind.Speaker, "accuser");
        }
    }

    private void FindAccuser(Draft draft)
    {
        for (int token = tree.Head(draft.Head), below = draft.Head, steps = 0; token >= 0 && steps < 4; below = token, token = tree.Head(token), steps++)
        {
            if (!tree.IsVerb(token) || tree.Lemma(token) is not ("accuse" or "blame")) continue;
            // "blames the army and vows revenge": what is joined to the blaming is not what somebody is blamed for.
            if (tree.Label(below) == DependencyLabel.Conj && tree.IsVerb(below)) return;
            // "is accused by monitors of killing" as well as "monitors accuse it of killing"
            bool passive = tree.IsPassive(token);
            int accuser = passive ? tree.Child(token, DependencyLabel.OblAgent) : tree.Child(token, DependencyLabel.Nsubj);
            int accused = passive ? tree.Child(token, DependencyLabel.NsubjPass, DependencyLabel.Nsubj) : AccusedBy(token, draft);
            draft.Targets.RemoveAll(target => target.Head == accused && tree.Lemma(token) == "blame");
            if (accused < 0 || accused == draft.Head || (accuser < 0 && !passive)) return;
            if (!passive && IsEachOther(accused))
            {
                AccuseEach(draft, accuser);
                return;
            }
            if (accuser >= 0) Add(draft, phrases.Read(accuser), SourceKind.Speaker, "accuser");
            draft.Actors.Clear();
            foreach (int head in tree.Coordinated(accused)) draft.Actors.Add(new Filler(head, phrases.Read(head), "accused"));
            return;
        }
    }

    private bool IsDoneBySaying(Draft draft, Attribution attribution)
    {
        int verb = tree.Head(draft.Head);
        for (int steps = 0; verb >= 0 && steps < 2 && tree.Label(verb) == DependencyLabel.Conj && !tree.IsVerb(verb); steps++) verb = tree.Head(verb);
        return verb >= 0 && tree.Label(draft.Head) is DependencyLabel.Obj or DependencyLabel.Conj && s_performing.Contains(tree.Lemma(verb)) && attribution.Cue.Contains(tree[verb].Span);
    }

    // A statement or a telephone tells nothing that the speaker does not; a recording or a broadcast does.
    private bool IsTelling(TextSpan medium) => HeadOf(medium) is >= 0 and var head && !s_plainMedia.Contains(tree.Lemma(head).ToLowerInvariant());

    // "The ministry reports that": summaries begin so, and taggers take the verb for a noun.
    private void FindLeadSpeaker(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int end = Math.Min(sentence.End.Value - 1, sentence.Start.Value + LongestLead);
        for (int i = sentence.Start.Value + 1; i < end && i < draft.Match.First; i++)
        {
            if (tree.Document.Words(tree[i + 1]) is not "that" || !s_leads.Contains(tree.Lemma(i)) || tree.IsVerb(i)) continue;
            TextSpan span = phrases.SpanOf(sentence.Start.Value, i - 1);
            draft.SaidBy.Add(new SourceLink(i - 1, span, SourceKind.Speaker, "lead-speaker"));
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
            if (source > i && tree.IsNominal(source)) Add(draft, phrases.Read(source), SourceKind.Speaker, "according-to");
        }
    }

    private void Add(Draft draft, TextSpan span, SourceKind kind, string rule)
    {
        if (kind == SourceKind.Speaker && span.Length > 0) span = Trim(span);
        int head = HeadOf(span);
        if (head < 0 || tree[head].PartOfSpeech == PartOfSpeech.Punctuation || tree[head].PartOfSpeech == PartOfSpeech.Pronoun || (kind == SourceKind.Speaker && !CanSpeak(head))) return;
        if (kind == SourceKind.Speaker && Joined(head, span) is { Count: > 1 } joined)
        {
            foreach (int part in joined) AddOne(draft, part, phrases.Read(part), kind, rule);
            return;
        }
        AddOne(draft, head, span, kind, rule);
    }

    // "witnesses and police said": two sources.
    private List<int> Joined(int head, TextSpan span)
    {
        List<int> heads = tree.Coordinated(tree.Label(head) == DependencyLabel.Conj && tree.IsNominal(tree.Head(head)) ? tree.Head(head) : head);
        heads.RemoveAll(part => !span.Contains(tree[part].Span) || !tree.IsNominal(part));
        if (heads.Count == 2 && tree.Child(heads[1], DependencyLabel.Cc) < 0 && !IsBehindAnd(heads[1])) heads.RemoveAt(1);
        return heads;
    }

    private bool IsBehindAnd(int part)
    {
        for (int i = part - 1; i > Math.Max(0, part - 8) && tree.Governs(part, i); i--)
        {
            if (tree[i - 1].PartOfSpeech == PartOfSpeech.CoordinatingConjunction) return true;
        }
        return false;
    }

    private void AddOne(Draft draft, int head, TextSpan span, SourceKind kind, string rule)
    {
        (TextSpan naming, TextSpan? passer) = WithoutPasser(WithoutClause(Trim(span), head), head);
        if (!draft.SaidBy.Exists(source => source.Span.Overlaps(naming) || Names(source.Span, naming))) draft.SaidBy.Add(new SourceLink(head, naming, kind, rule));
        if (passer is { } relay) Add(draft, relay, SourceKind.Relay, "relay");
    }

    // "the envoy, quoted by Radio Orsk, said": the station passes on what the envoy says.
    private (TextSpan Naming, TextSpan? Passer) WithoutPasser(TextSpan naming, int head)
    {
        Range tokens = tree.Document.TokensIn(naming);
        for (int i = Math.Max(head, tokens.Start.Value) + 1; i < tokens.End.Value; i++)
        {
            if (tree.Lemma(i) is not ("quote" or "cite" or "see" or "obtain" or "air" or "carry" or "publish" or "broadcast" or "contact" or "interview" or "post" or "release") || tree[i].Tag != "VBN") continue;
            int passer = tree.Child(i, DependencyLabel.OblAgent, DependencyLabel.Obl);
            return (Trim(new TextSpan(naming.Start, tree[i - 1].Span.End)), passer >= 0 ? phrases.Read(passer) : null);
        }
        return (naming, null);
    }

    // A time, an act or "no comment" says nothing.
    private bool CanSpeak(int head)
    {
        if (mentions.TimeAt(head) >= 0 || tree.Lemma(head).ToLowerInvariant() is "nobody" or "none" || (mentions.IsTrigger(head) && tree[head].PartOfSpeech == PartOfSpeech.Noun && !mentions.IsActorWord(head))) return false;
        if (s_mute.Contains(tree.Lemma(head).ToLowerInvariant()) && !IsPublished(head)) return false;
        int determiner = tree.Child(head, DependencyLabel.Det);
        return determiner < 0 || tree.Lemma(determiner) != "no";
    }

    // "a military statement", "Orsk media reports", "a U.N. report": whose it is makes it a source.
    private bool IsPublished(int head)
    {
        if (tree.Lemma(head).ToLowerInvariant() is not ("report" or "statement" or "bulletin" or "announcement")) return false;
        bool owned = false;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Amod && tree.Lemma(child) is "initial" or "preliminary" or "early" or "unconfirmed" or "first" or "other" or "earlier" or "previous" or "recent" or "numerous" or "several" or "conflicting") return false;
            // "a report by a panel of experts"
            owned |= child > head && tree.Lemma(head) == "report" && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "by" || child < head && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodPoss or DependencyLabel.NmodDesc;
        }
        return owned;
    }

    // "the group, which is based in London": the clause is no part of the name.
    private TextSpan WithoutClause(TextSpan span, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child <= head || tree.Label(child) != DependencyLabel.AclRelcl) continue;
            for (int i = head + 1; i < child; i++)
            {
                if (tree.Lemma(i) is "which" or "who" or "that" && tree[i].Span.Start > span.Start && tree[i].Span.Start < span.End) return Trim(new TextSpan(span.Start, tree[i - 1].Span.End));
            }
        }
        return span;
    }

    private TextSpan Trim(TextSpan span) => _namer.Trim(span);

    private int HeadOf(TextSpan span) => _namer.HeadOf(span);

    private bool Names(TextSpan longer, TextSpan shorter) => _namer.Names(longer, shorter);

    private TextSpan? Fullest(Attribution attribution) => _namer.Fullest(attribution);
}
