using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>Finds, at the end of a sentence, who tells it: ", police said on Monday." What stands before is a clause of its own and is parsed as one.</summary>
internal static class TellingTail
{
    private const int LongestSpeaker = 12, LongestRest = 8, ShortestClause = 4;

    /// <summary>The comma before the speaker, as a place among all words; -1 when nobody tells the sentence so.</summary>
    public static int Find(in TaggedText text, int start, int length)
    {
        int end = start + length, verb = end - 1;
        if (length < ShortestClause + 3 || text.Tags[verb] != ".") return -1;
        while (verb > start && end - verb <= LongestRest && !IsSaying(text, verb))
        {
            if (verb < end - 1 && text.Tags[verb] is not ("IN" or "DT" or "NN" or "NNP" or "CD" or "JJ" or "PRP$" or "RB")) return -1;
            verb--;
        }
        if (!IsSaying(text, verb)) return -1;
        int comma = BeforeName(text, start, verb) - 1;
        while (comma > start && verb - comma <= LongestSpeaker && text.Tags[comma] != ",")
        {
            if (text.Tags[comma] is not ("DT" or "JJ" or "NN" or "NNS" or "NNP" or "NNPS" or "POS" or "IN" or "CC" or "PRP" or "PRP$" or "HYPH" or "CD" or "VBG" or "-LRB-" or "-RRB-")) return -1;
            comma--;
        }
        if (comma < start + ShortestClause || text.Tags[comma] != "," || comma == verb - 1 || text.Tags[comma + 1] is "CC" or "IN" || text.Tags[verb - 1] is "IN" or "CC" or "JJ") return -1;
        for (int i = start; i < comma; i++)
        {
            if (text.Tags[i] is "VBD" or "VBZ" or "VBP" or "VBN" or "MD") return comma;
        }
        return -1;
    }

    // "the governor, Ann Mwangi, said": the comma before a name that is put in; the verb where there is none.
    private static int BeforeName(in TaggedText text, int start, int verb)
    {
        int comma = verb - 2;
        if (comma <= start || text.Tags[verb - 1] != ",") return verb;
        while (comma > start && verb - comma <= LongestSpeaker && text.Tags[comma] == "NNP") comma--;
        return comma > start && comma < verb - 2 && text.Tags[comma] == "," && text.Tags[comma - 1] is "NN" or "NNS" ? comma : verb;
    }

    private static bool IsSaying(in TaggedText text, int word) => text.Tags[word] is "VBD" or "VBZ" or "VBP" && text.Word(word) is "said" or "says" or "say" or "reported" or "reports" or "report" or "added" or "adds" or "announced" or "announces";
}
