using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Finds what may fill a slot: every noun of a document, and the stretches of words of which it may be the head.</summary>
/// <remarks>A noun within a group counts too: keys take "DYNAMITE" from "DYNAMITE ATTACKS" and part a description from the name behind it.</remarks>
internal static class MucPhraseFinder
{
    private const int LongestPhrase = 9;

    /// <summary>A phrase for each noun, reaching back to the start of its group; <see cref="Stretches"/> gives its other extents.</summary>
    public static ImmutableArray<MucPhrase> Find(Document document)
    {
        var phrases = ImmutableArray.CreateBuilder<MucPhrase>();
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            int end = document.Sentences[sentence].End.Value;
            for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
            {
                if (!MayStart(document, i, end)) continue;
                int stop = i + 1;
                while (stop < end && MayContinue(document, stop, end)) stop++;
                var group = new MucGroup(i, stop);
                for (int head = i; head < stop; head++)
                    if (MayHead(document, head, group)) phrases.Add(new MucPhrase(Math.Max(i, head + 1 - LongestPhrase), head + 1, head, sentence, group));
                i = stop - 1;
            }
        }
        return phrases.ToImmutable();
    }

    /// <summary>All extents of the phrase with the same head: from each word of its group, alone and with what "of" joins to it, the shortest first.</summary>
    public static IEnumerable<MucPhrase> Stretches(Document document, MucPhrase phrase)
    {
        int joined = phrase.Head == phrase.Group.End - 1 ? EndOfJoined(document, phrase.Group.End, phrase.Sentence) : -1;
        int further = joined < 0 ? -1 : EndOfJoined(document, joined, phrase.Sentence);
        for (int first = phrase.Head; first >= phrase.First; first--)
        {
            if (first < phrase.Head && !MayBegin(document, first)) continue;
            yield return phrase with { First = first };
            if (joined > 0) yield return phrase with { First = first, End = joined };
            if (further > 0) yield return phrase with { First = first, End = further };
        }
    }

    // The end of the group behind "of" and determiners; -1 when no "of" stands there.
    private static int EndOfJoined(Document document, int of, int sentence)
    {
        int end = document.Sentences[sentence].End.Value;
        if (of >= end || !document.Words(document.Tokens[of]).Equals("OF", StringComparison.OrdinalIgnoreCase)) return -1;
        int at = of + 1;
        while (at < end && (document.Tokens[at].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Pronoun || IsQuote(document, at))) at++;
        if (at >= end || !MayStart(document, at, end)) return -1;
        int stop = at + 1;
        while (stop < end && MayContinue(document, stop, end) && document.Tokens[stop].Tag != "POS") stop++;
        return stop;
    }

    private static bool MayStart(Document document, int token, int end) => IsNominal(document.Tokens[token]) || IsModifier(document, token, end);

    private static bool MayContinue(Document document, int token, int end) =>
        MayStart(document, token, end) || (token + 1 < end && (document.Tokens[token].Tag == "POS" || IsHyphen(document, token) || IsQuote(document, token)) && MayStart(document, token + 1, end));

    // "At least three men" are three men.
    private static bool MayBegin(Document document, int token) =>
        document.Tokens[token].Tag != "POS" && document.Tokens[token].Tag != "JJS" && !IsHyphen(document, token) && !IsQuote(document, token);

    // Foreign words are names here: the texts are in capitals throughout.
    private static bool IsNominal(in Token token) => token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || token.Tag is "FW";

    private static bool IsModifier(Document document, int token, int end) => document.Tokens[token].PartOfSpeech switch
    {
        PartOfSpeech.Adjective or PartOfSpeech.Numeral => true,
        PartOfSpeech.Verb => document.Tokens[token].Tag is "VBN" or "VBG" && token + 1 < end && (IsNominal(document.Tokens[token + 1]) || document.Tokens[token + 1].PartOfSpeech == PartOfSpeech.Adjective),
        _ => false,
    };

    private static bool MayHead(Document document, int token, MucGroup group)
    {
        if (IsNominal(document.Tokens[token])) return true;
        // "The presidential hopeful", "the AK-47": the last word of a group stands for a noun.
        return token == group.End - 1 && token > group.First && document.Tokens[token].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Numeral;
    }

    private static bool IsQuote(Document document, int token) => document.Words(document.Tokens[token]) is "\"" or "``" or "''";

    private static bool IsHyphen(Document document, int token) => document.Words(document.Tokens[token]) is "-";
}
