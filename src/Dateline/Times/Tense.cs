using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Whether the words around a time tell of what was or of what is to come.</summary>
internal enum Tense : byte { Unknown, Past, Future }

/// <summary>Reads the tense around a mention from the nearest verb that shows it.</summary>
internal static class Tenses
{
    // Verbs further away than this belong to another clause more often than not.
    private const int Reach = 14;

    private static readonly FrozenDictionary<string, Tense>.AlternateLookup<ReadOnlySpan<char>> s_words = new Dictionary<string, Tense>(StringComparer.OrdinalIgnoreCase)
    {
        ["will"] = Tense.Future, ["'ll"] = Tense.Future, ["’ll"] = Tense.Future, ["shall"] = Tense.Future, ["wo"] = Tense.Future, ["scheduled"] = Tense.Future, ["expected"] = Tense.Future, ["due"] = Tense.Future,
        ["planned"] = Tense.Future, ["plans"] = Tense.Future, ["going"] = Tense.Future, ["must"] = Tense.Future, ["slated"] = Tense.Future, ["would"] = Tense.Future, ["should"] = Tense.Future, ["deadline"] = Tense.Future,
        ["was"] = Tense.Past, ["were"] = Tense.Past, ["had"] = Tense.Past, ["did"] = Tense.Past, ["said"] = Tense.Past, ["told"] = Tense.Past, ["took"] = Tense.Past, ["went"] = Tense.Past, ["came"] = Tense.Past,
        ["began"] = Tense.Past, ["became"] = Tense.Past, ["left"] = Tense.Past, ["met"] = Tense.Past, ["led"] = Tense.Past, ["struck"] = Tense.Past, ["hit"] = Tense.Past, ["shot"] = Tense.Past, ["broke"] = Tense.Past,
        ["fell"] = Tense.Past, ["fought"] = Tense.Past, ["made"] = Tense.Past, ["gave"] = Tense.Past, ["held"] = Tense.Past, ["found"] = Tense.Past, ["blew"] = Tense.Past, ["sent"] = Tense.Past, ["saw"] = Tense.Past,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tense that the nearest telling verb of the sentence shows.</summary>
    public static Tense Around(Document document, Range tokens)
    {
        if (document.Sentences.IsEmpty) return Tense.Unknown;
        int first = tokens.Start.Value, last = tokens.End.Value - 1;
        Range sentence = document.Sentences[document.SentenceOf(first)];
        // "as early as Tuesday", "as soon as next week"
        if (first >= 2 && document.Words(document.Tokens[first - 1]) is "as" && document.Words(document.Tokens[first - 2]) is "early" or "soon") return Tense.Future;
        (int low, int high) = (sentence.Start.Value, sentence.End.Value);
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
        if (token.Tag.Length > 0) return token.Tag is "VBD" ? Tense.Past : Tense.Unknown;
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? Tense.Past : Tense.Unknown;
    }
}
