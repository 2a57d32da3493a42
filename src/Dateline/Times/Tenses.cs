using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Reads the tense around a mention: from the verb it depends on where there is syntax, else from the nearest word that shows it.</summary>
internal static class Tenses
{
    // Verbs further away than this belong to another clause more often than not.
    private const int Reach = 14;

    // A mention hangs no deeper below its verb than this.
    private const int Depth = 5;

    private static readonly FrozenDictionary<string, Tense>.AlternateLookup<ReadOnlySpan<char>> s_words = new Dictionary<string, Tense>(StringComparer.OrdinalIgnoreCase)
    {
        ["will"] = Tense.Future, ["'ll"] = Tense.Future, ["’ll"] = Tense.Future, ["shall"] = Tense.Future, ["wo"] = Tense.Future, ["scheduled"] = Tense.Future, ["expected"] = Tense.Future, ["due"] = Tense.Future,
        ["planned"] = Tense.Future, ["plans"] = Tense.Future, ["going"] = Tense.Future, ["must"] = Tense.Future, ["slated"] = Tense.Future, ["would"] = Tense.Future, ["should"] = Tense.Future, ["deadline"] = Tense.Future,
        ["was"] = Tense.Past, ["were"] = Tense.Past, ["had"] = Tense.Past, ["did"] = Tense.Past, ["said"] = Tense.Past, ["told"] = Tense.Past, ["took"] = Tense.Past, ["went"] = Tense.Past, ["came"] = Tense.Past,
        ["began"] = Tense.Past, ["became"] = Tense.Past, ["left"] = Tense.Past, ["met"] = Tense.Past, ["led"] = Tense.Past, ["struck"] = Tense.Past, ["hit"] = Tense.Past, ["shot"] = Tense.Past, ["broke"] = Tense.Past,
        ["fell"] = Tense.Past, ["fought"] = Tense.Past, ["made"] = Tense.Past, ["gave"] = Tense.Past, ["held"] = Tense.Past, ["found"] = Tense.Past, ["blew"] = Tense.Past, ["sent"] = Tense.Past, ["saw"] = Tense.Past,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Verbs whose infinitive lies ahead even when they are in the past: "planned to meet on Friday".
    private static readonly FrozenSet<string> s_ahead = FrozenSet.Create(StringComparer.Ordinal,
        "plan", "expect", "schedule", "intend", "want", "agree", "decide", "hope", "vow", "promise", "set", "prepare", "threaten", "due", "order", "urge", "ask", "pledge", "slate", "aim", "ready", "likely", "go", "call", "invite", "propose", "offer", "appeal", "request", "instruct", "vote");

    /// <summary>The tense of the sentence around a mention.</summary>
    public static Tense Around(Document document, Range tokens)
    {
        if (document.Sentences.IsEmpty) return Tense.Unknown;
        int first = tokens.Start.Value, last = tokens.End.Value - 1;
        // "as early as Tuesday", "as soon as next week"
        if (first >= 2 && document.Words(document.Tokens[first - 1]) is "as" && document.Words(document.Tokens[first - 2]) is "early" or "soon") return Tense.Future;
        // "Wednesday's ruling" was made, unless the words look ahead to it
        if (last + 1 < document.Tokens.Length && document.Words(document.Tokens[last + 1]) is "'s" or "’s")
            return first >= 1 && document.Words(document.Tokens[first - 1]) is "before" or "of" && first >= 2 && document.Words(document.Tokens[first - 2]) is "ahead" ? Tense.Future : Tense.Past;
        Range sentence = document.Sentences[document.SentenceOf(first)];
        (int low, int high) = (sentence.Start.Value, sentence.End.Value);
        if (first > low && document.Words(document.Tokens[first - 1]) is "until" or "till") return Tense.Future;
        return Governing(document, last, low, high) is not Tense.Unknown and var governing ? governing : Nearest(document, tokens, low, high);
    }

    /// <summary>Whether the sentence around a mention tells of what has gone on until now: a perfect with "has" or "have".</summary>
    public static bool IsPerfect(Document document, Range tokens)
    {
        Range sentence = document.Sentences[document.SentenceOf(tokens.Start.Value)];
        for (int i = sentence.Start.Value; i + 1 < sentence.End.Value; i++)
        {
            if (document.Words(document.Tokens[i]) is not ("has" or "have" or "'ve" or "’ve" or "Has" or "Have")) continue;
            for (int j = i + 1; j < Math.Min(sentence.End.Value, i + 4); j++)
            {
                if (document.Tokens[j].Tag is "VBN" || document.Tokens[j].Tag.Length == 0 && document.Words(document.Tokens[j]).EndsWith("ed", StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    // The tense of the verb that the mention's last word depends on.
    private static Tense Governing(Document document, int word, int low, int high)
    {
        int at = document.Tokens[word].Head;
        for (int steps = 0; steps < Depth && at >= low && at < high; steps++)
        {
            Token token = document.Tokens[at];
            if (token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && OfVerb(document, at, word, low, high) is not Tense.Unknown and var tense) return tense;
            at = token.Head;
        }
        return Tense.Unknown;
    }

    private static Tense OfVerb(Document document, int verb, int mention, int low, int high)
    {
        // "has scheduled a meeting on Thursday", "were planning a rally Saturday"
        if (verb < mention && document.Tokens[verb].Lemma is "schedule" or "slate" or "plan" or "await") return Tense.Future;
        bool infinitive = false, progressive = false;
        for (int i = Math.Max(low, verb - 6); i < Math.Min(high, verb + 2); i++)
        {
            Token child = document.Tokens[i];
            if (child.Head != verb) continue;
            ReadOnlySpan<char> word = document.Words(child);
            if (child.Label is DependencyLabel.Aux or DependencyLabel.AuxPass or DependencyLabel.Cop)
            {
                if (word is "will" or "'ll" or "’ll" or "shall" or "wo" or "would" or "must" or "should") return Tense.Future;
                if (child.Tag == "VBD" || word is "has" or "have" or "'ve") return Tense.Past;
                progressive |= child.Tag is "VBZ" or "VBP";
            }
            else if (child.Label == DependencyLabel.Mark && word is "to" && document.Tokens[verb].Tag is "VB" or "") infinitive = true;
        }
        Token token = document.Tokens[verb];
        // "is to be handed over on Friday"
        if (infinitive && IsToBe(document, verb, low)) return Tense.Future;
        // Whether "to testify on Feb. 10" has been is told by the verb above only where that looks ahead.
        if (infinitive) return token.Head >= low && token.Head < high && s_ahead.Contains(document.Tokens[token.Head].Lemma) ? Tense.Future : Tense.Unknown;
        if (token.Tag == "VBG" && progressive) return Tense.Future;
        return token.Tag switch { "VBD" => Tense.Past, "VBN" when !progressive => Tense.Past, "VBZ" or "VBP" when token.Lemma is not ("say" or "be" or "have" or "report" or "show") => Tense.Future, _ => Tense.Unknown };
    }

    private static bool IsToBe(Document document, int verb, int low)
    {
        for (int i = verb - 1; i > Math.Max(low, verb - 4); i--)
        {
            if (document.Words(document.Tokens[i]) is "to") return document.Words(document.Tokens[i - 1]) is "is" or "are" or "was" or "were" or "due";
        }
        return false;
    }

    private static Tense Nearest(Document document, Range tokens, int low, int high)
    {
        int first = tokens.Start.Value, last = tokens.End.Value - 1;
        for (int distance = 1; distance <= Reach; distance++)
        {
            if (first - distance >= low && Of(document, first - distance) is not Tense.Unknown and var before) return before;
            if (last + distance < high && Of(document, last + distance) is not Tense.Unknown and var after) return after;
        }
        return Tense.Unknown;
    }

    private static Tense Of(Document document, int index)
    {
        Token token = document.Tokens[index];
        ReadOnlySpan<char> word = document.Words(token);
        if (word.Length <= 9 && s_words.TryGetValue(word, out Tense tense)) return tense;
        if (token.Tag.Length > 0) return token.Tag is "VBD" or "VBN" ? Tense.Past : Tense.Unknown;
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? Tense.Past : Tense.Unknown;
    }
}
