using Dateline.Text;

namespace Dateline.Places;

/// <summary>Tells whether a place's name stands for the place, or for its government, people or team.</summary>
/// <remarks>Evidence is added up from the word before the name, the head that it depends on as far as words tell, and the word behind it; the weights are set by hand.</remarks>
internal static class MetonymReader
{
    private const int MaxListTokens = 24;

    /// <summary>What the name at some tokens stands for.</summary>
    public static PlaceUse UseOf(Document document, Range tokens) => Weigh(document, tokens) > 0 ? PlaceUse.Metonym : PlaceUse.Literal;

    /// <summary>The evidence that the name is a metonym: above zero when it probably is.</summary>
    public static double Weigh(Document document, Range tokens)
    {
        if (tokens.End.Value <= tokens.Start.Value) return 0;
        int sentence = document.SentenceOf(tokens.Start.Value);
        int start = document.Sentences[sentence].Start.Value, stop = document.Sentences[sentence].End.Value;
        int end = Math.Min(tokens.End.Value, stop);
        int before = HeadOfList(document, tokens.Start.Value - 1, start);
        // "a drone attack on Orsk", "attacked Orsk": what is aimed at is the place; not so "hit Orsk-backed rebels".
        if (before >= start && !(end < stop && Word(document, end) is "-") && (IsAimedAt(document, before, start) || IsTaken(document, before, end, stop))) return -2;
        return Before(document, before, start) + Behind(document, end, stop, before < start);
    }

    // "to Russia, Ukraine and [Moldova]": the word before the whole list; articles and words of praise are passed over.
    private static int HeadOfList(Document document, int token, int start)
    {
        int least = Math.Max(start, token - MaxListTokens);
        while (token >= least)
        {
            ReadOnlySpan<char> word = Word(document, token);
            if (word is "the" or "The" or "newly" or "united" or "then" or "neighbouring" or "neighboring" or "modern" or "present" or "-" or "day" || PlaceWords.Directions.Has(word))
            {
                token--;
                continue;
            }
            if (word is "," or "and" or "or" or "&")
            {
                int name = token - 1;
                if (name < least || !char.IsUpper(Word(document, name)[0])) return token;
                while (name >= least && (char.IsUpper(Word(document, name)[0]) || Word(document, name) is "of" && name > start && char.IsUpper(Word(document, name - 1)[0]))) name--;
                token = name;
                continue;
            }
            return token;
        }
        return token;
    }

    private static bool IsAimedAt(Document document, int token, int start) => MetonymWords.Assaults.Has(Word(document, token)) || Word(document, token) is "on" && token > start && MetonymWords.Assaults.Has(Word(document, token - 1));

    // "captured Orsk"; not so "captured Norland soldiers", where it says whose they are.
    private static bool IsTaken(Document document, int verb, int end, int stop) => MetonymWords.Takings.Has(Word(document, verb)) && !(end < stop && document.Tokens[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective && !MetonymWords.Land.Has(Word(document, end)));

    private static double Before(Document document, int token, int start)
    {
        if (token < start) return 0.4;
        ReadOnlySpan<char> word = Word(document, token);
        if (MetonymWords.Locative.Has(word)) return -2.5;
        if (word is "to" or "from" or "of" or "for" or "over" or "between" or "on" or "about" or "as") return Preposition(document, token, start, word);
        if (MetonymWords.Agentive.Has(word)) return 1.8;
        if (word is "including" or "around" or "as") return -0.6;
        if (word is "," or "and" or "but" or "that" or "as" or "when" or "while" or "until" or "after" or "After" or "before" or "since" or "if" or "because" or "although" or "where" or "which" or "whom" or "what" or ":" or ";" or "“" or "\"" or "(") return 0.3;
        if (MetonymWords.Sides.Has(word)) return 1.8;
        if (MetonymWords.Motion.Has(word)) return -1.8;
        return IsVerb(document, token) ? 1 : -0.4;
    }

    private static double Preposition(Document document, int token, int start, ReadOnlySpan<char> word)
    {
        for (int at = token - 1; at >= start && at >= token - 4; at--)
        {
            ReadOnlySpan<char> head = Word(document, at);
            if (MetonymWords.Sides.Has(head)) return word is "of" ? 0.6 : 1.6;
            if (MetonymWords.Motion.Has(head)) return -1.8;
        }
        return word switch
        {
            "for" => 1.2,
            "between" or "as" => -0.3,
            "over" or "about" or "on" => 0.3,
            "to" => -0.2,
            "from" => -1.6,
            _ => -1,
        };
    }

    private static double Behind(Document document, int token, int stop, bool first)
    {
        if (token >= stop) return -0.3;
        ReadOnlySpan<char> word = Word(document, token);
        if (word is "'s" or "’s" or "'" or "’") return token + 1 < stop && (MetonymWords.Land.Has(Word(document, token + 1)) || char.IsUpper(Word(document, token + 1)[0])) ? -1 : 0.9;
        if (word is "is" or "was" or "are" or "were" or "has" or "had") return token + 1 < stop && (Word(document, token + 1) is "a" or "an" or "the" or "one" or "home" or "in" or "part" or "also" or "currently" or "been" || Word(document, token + 1).EndsWith("ed") || Word(document, token + 1) is "known") ? -0.6 : 0.9;
        if (MetonymWords.LandVerbs.Has(word)) return 0.9;
        // "Orsk fell to the rebels"
        if (word is "fell" or "falls" or "falling" && token + 1 < stop && Word(document, token + 1) is "to" or "into" or "under") return -0.6;
        if (MetonymWords.Irregular.Has(word) || IsVerb(document, token)) return first ? 1.8 : 1.2;
        if (word is ",") return -0.2;
        if (word is "and" or "or" && token + 1 < stop) return first ? 0.5 : 0;
        return word is "." ? 0 : -0.3;
    }

    private static bool IsVerb(Document document, int token)
    {
        PartOfSpeech part = document.Tokens[token].PartOfSpeech;
        if (part != PartOfSpeech.Other) return part is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        ReadOnlySpan<char> word = Word(document, token);
        return char.IsLower(word[0]) && word.Length > 4 && (word.EndsWith("ed") || word.EndsWith("ing"));
    }

    private static ReadOnlySpan<char> Word(Document document, int token) => document[document.Tokens[token].Span];
}
