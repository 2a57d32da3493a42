using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Reads who is named behind what they say where print has lost its commas: "three men were killed local activists told the agency".</summary>
internal sealed class TrailingSpeech(Speech speech, ReportingLexicon lexicon)
{
    // What is said has so many words at least; what stands behind the verb so many at most; a naming so many.
    private const int LeastSaid = 5, LongestTail = 9, LongestNaming = 14, WordsToComma = 100;

    private static readonly FrozenSet<string> s_verbs = new[] { "say", "tell", "report", "add", "announce", "confirm", "note", "state", "continue", "explain", "reveal", "claim", "declare" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_speakers = new[]
    {
        "source", "official", "activist", "spokesman", "spokeswoman", "spokesperson", "resident", "witness", "eyewitness", "reporter", "correspondent", "agency", "ministry", "police", "army", "military", "monitor", "group", "network",
        "channel", "television", "newspaper", "committee", "center", "centre", "observatory", "statement", "report", "doctor", "medic", "commander", "officer", "director", "head", "chief", "minister", "governor", "mayor", "villager",
        "survivor", "government", "authority", "organization", "organisation", "website", "paper", "daily", "union", "office", "analyst", "diplomat", "lawyer", "member", "leader", "fighter", "rebel", "coalition", "party", "command",
        "department", "bulletin", "media", "press", "envoy", "president", "secretary", "general", "watchdog", "staff", "bureau", "campaigner", "representative", "coordinator", "document", "general",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_led = new[] { "based", "run", "linked", "backed", "led", "affiliated", "aligned", "owned", "funded", "allied", "controlled" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_days = new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "earlier", "late", "tomorrow", "later" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SyntaxTree _tree = speech.Tree;

    /// <summary>Adds what the sentences tell so, and cuts the namings that ran over into what is said.</summary>
    public void Add(List<Attribution> attributions)
    {
        if (!HasLostCommas()) return;
        var byCue = new Dictionary<int, int>();
        for (int i = 0; i < attributions.Count; i++)
        {
            if (speech.Document.TokenAt(attributions[i].Cue.End - 1) is >= 0 and var last) byCue.TryAdd(last, i);
        }
        foreach (Range sentence in speech.Document.Sentences)
        {
            if (VerbOf(sentence) is not (>= 0 and var verb) || Naming(verb, sentence.Start.Value) is not { } naming) continue;
            int end = naming.Last < verb ? naming.First : verb;
            if (!IsSaid(sentence.Start.Value, end)) continue;
            if (speech.Trim(sentence.Start.Value, end - 1) is not { } said) continue;
            TextSpan source = speech.Span(naming.First, naming.Last), words = speech.Span(said.First, said.Last);
            ImmutableArray<TextSpan> content = speech.Trim(Math.Max(naming.Last, verb) + 1, sentence.End.Value - 1) is { } rest && rest.Last - rest.First > LongestTail ? [words, speech.Span(rest.First, rest.Last)] : [words];
            if (byCue.TryGetValue(verb, out int at))
            {
                Attribution known = attributions[at];
                bool overran = known.Source is { } wide && (wide.End == source.End && wide.Start < source.Start || wide.End <= source.Start);
                if (overran) attributions[at] = known with { Source = source, Speaker = null, Content = content };
                continue;
            }
            attributions.Add(new Attribution { Kind = AttributionKind.Statement, Source = source, Cue = speech.Span(verb, verb), Content = content, Relays = Hearer(verb, sentence.End.Value) });
        }
    }

    // Edited English has a comma in every twenty words or so.
    private bool HasLostCommas()
    {
        int commas = 0;
        foreach (Token token in speech.Document.Tokens)
        {
            if (token.Span.Length == 1 && speech.Document.Text[token.Span.Start] == ',') commas++;
        }
        return commas * WordsToComma < speech.Document.Tokens.Length;
    }

    // The last finite verb of a sentence, where it is one of saying and nothing but a tail follows.
    private int VerbOf(Range sentence)
    {
        int end = sentence.End.Value;
        for (int i = end - 1; i > sentence.Start.Value + LeastSaid && end - i <= LongestTail + 1; i--)
        {
            if (speech.QuotationOf(i) >= 0) return -1;
            if (speech[i].Tag is not ("VBD" or "VBZ" or "VBP" or "VBN" or "MD")) continue;
            if (IsSaying(i)) return i;
            break;
        }
        // "two were killed activists said as thousands marched"
        for (int i = sentence.Start.Value + LeastSaid; i + 1 < end; i++)
        {
            if (speech.QuotationOf(i) < 0 && IsSaying(i) && speech[i].Tag != "VBN" && (speech.Is(i + 1, "as") || speech.Is(i + 1, "while") || speech.Is(i + 1, "after") || speech.Is(i + 1, "when") || speech.Is(i + 1, "amid"))) return i;
        }
        return -1;
    }

    private bool IsSaying(int token) => s_verbs.Contains(speech[token].Lemma) && lexicon.Verb(speech[token].Lemma) is not null && (speech[token].Tag is "VBD" or "VBZ" or "VBP" || speech[token].Tag == "VBN" && _tree.IsNominal(token - 1));

    // A clause with a verb of its own, and no other way of telling who says it right before the naming.
    private bool IsSaid(int first, int end)
    {
        if (end - first < LeastSaid || speech.IsPunctuation(end - 1) || speech[end - 1].Tag is "WP" or "WDT" or "WRB" or "IN" or "TO" or "CC" or "VBG" || speech.Is(end - 1, "that")) return false;
        for (int i = first; i < end; i++)
        {
            if (speech[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" or "VBN") return true;
        }
        return false;
    }

    private (int First, int Last)? Naming(int verb, int start)
    {
        // "the blast happened said Ann Other of the Media Centre": the speaker stands last.
        int next = verb + 1;
        if (speech[verb].Lemma is "say" or "add" && next < speech.Document.Tokens.Length && speech[verb - 1].Tag is "VBD" or "VBN" or "RB" && _tree.SentenceOf(next) == _tree.SentenceOf(verb) && speech[next].Tag is "NNP" or "DT" or "NN" or "NNS" && !s_days.Contains(speech[next].Lemma.ToLowerInvariant()))
        {
            int last = speech.SentenceOf(verb).End.Value - 1;
            return speech.Trim(next, Math.Min(last, next + LongestNaming)) is { } words ? words : null;
        }
        int head = verb - 1;
        while (head > start && speech[head].Tag is "RB" or "VBZ" or "VBD" or "VBP" && (speech[head].Tag == "RB" || speech[head].Lemma == "have")) head--;
        if (speech[head].Tag == "PRP") return speech[head].Lemma.ToLowerInvariant() is "he" or "she" or "it" or "they" ? (head, head) : null;
        if (!_tree.IsNominal(head) || s_days.Contains(speech[head].Lemma.ToLowerInvariant()) || speech[head].PartOfSpeech == PartOfSpeech.Numeral) return null;
        bool sure = speech[head].PartOfSpeech == PartOfSpeech.ProperNoun || s_speakers.Contains(speech[head].Lemma.ToLowerInvariant()) || _tree.Label(head) == DependencyLabel.Nsubj && _tree.Head(head) == verb;
        if (!sure) return null;
        int first = head;
        while (first > start && head - first < LongestNaming && Extends(first, head) is >= 0 and var further) first = further;
        // "heading for Orsk ORNA reporter said": the preposition keeps the name behind it.
        if (first > start && speech[first - 1].Tag is "IN" or "TO" && first < head && speech[first].PartOfSpeech == PartOfSpeech.ProperNoun) first++;
        return (first, head);
    }

    // The token that a naming begins with when it goes on to the left; -1 when it ends.
    private int Extends(int first, int head)
    {
        int before = first - 1;
        Token token = speech[before], at = speech[first];
        if (at.Tag is "DT" or "PRP$") return SpeakerOver(before);
        switch (token.Tag)
        {
            case "DT" or "PRP$" or "POS":
                return before;
            case "NNP" or "NNPS":
                return at.PartOfSpeech == PartOfSpeech.ProperNoun || at.Tag == "POS" || Hangs(before, first, head) ? before : SpeakerOver(before);
            case "NN":
                return !s_days.Contains(token.Lemma.ToLowerInvariant()) && (at.PartOfSpeech != PartOfSpeech.ProperNoun || s_speakers.Contains(token.Lemma)) ? before : -1;
            case "JJ":
                return Hangs(before, first, head) || at.PartOfSpeech == PartOfSpeech.Noun ? before : -1;
            case "VBN" when s_led.Contains(speech.Document.Words(token).ToString().ToLowerInvariant()):
                return before;
            case "HYPH":
                return before > 0 ? before - 1 : -1;
            case "IN":
                return SpeakerOver(before);
            default:
                return token.Tag == ":" && speech.Is(before, "-") && before > 0 ? before - 1 : -1;
        }
    }

    private bool Hangs(int token, int first, int head) => _tree.Head(token) >= first && _tree.Head(token) <= head;

    // "a source at the Police Command", "an official from the forces": the noun before a preposition, where it is one that speaks.
    private int SpeakerOver(int preposition)
    {
        if (preposition <= 0 || speech[preposition].Tag != "IN" || !speech.Is(preposition, "of") && !speech.Is(preposition, "at") && !speech.Is(preposition, "from") && !speech.Is(preposition, "in") && !speech.Is(preposition, "for")) return -1;
        int noun = preposition - 1;
        return speech[noun].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && s_speakers.Contains(speech[noun].Lemma.ToLowerInvariant()) ? noun : -1;
    }

    // "told the New Orsk"
    private ImmutableArray<TextSpan> Hearer(int verb, int end)
    {
        if (speech[verb].Lemma != "tell") return [];
        int first = verb + 1;
        while (first < end && speech[first].Tag is "DT") first++;
        int last = first;
        while (last < end && speech[last].PartOfSpeech == PartOfSpeech.ProperNoun && !s_days.Contains(speech[last].Lemma.ToLowerInvariant()) || last < end - 1 && last > first && speech.Is(last, "-")) last++;
        return last > first ? [speech.Span(first, last - 1)] : [];
    }
}
