using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>Mends trees where the parser takes a clause that hangs on a verb for one that describes a name, as long sentences of news tempt it to.</summary>
internal static class TreeRepair
{
    /// <summary>Mends the trees of some sentences in place.</summary>
    /// <param name="text">The words with their tags.</param>
    /// <param name="sentence">The tokens of one sentence.</param>
    /// <param name="heads">The governor of each token; -1 for roots.</param>
    /// <param name="labels">The relation of each token to its governor.</param>
    public static void Mend(in TaggedText text, Range sentence, int[] heads, DependencyLabel[] labels)
    {
        for (int i = sentence.Start.Value + 1; i < sentence.End.Value; i++)
        {
            // "..., wounding four": what follows a comma goes with what was done, not with the name before it.
            if (text.Tags[i] != "VBG" || heads[i] < 0 || heads[i] >= i || !IsComma(text, i - 1)) continue;
            if (labels[i] is DependencyLabel.Acl && text.PartsOfSpeech[heads[i]] is PartOfSpeech.ProperNoun or PartOfSpeech.Numeral)
            {
                int verb = VerbAbove(text, heads, heads[i]);
                if (verb >= 0 && verb < i) (heads[i], labels[i]) = (verb, DependencyLabel.Advcl);
            }
            // "Shells fell on the town, residents said, wounding four": not what the residents did.
            else if (labels[i] is DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Conj && IsInserted(text, heads, labels, sentence.Start.Value, heads[i], i) is >= 0 and var told)
            {
                (heads[i], labels[i]) = (told, DependencyLabel.Advcl);
            }
        }
    }

    // The verb told by "residents said", where these words stand between two commas behind it; -1 when they do not.
    private static int IsInserted(in TaggedText text, int[] heads, DependencyLabel[] labels, int start, int speech, int clause)
    {
        if (speech != clause - 2 || text.PartsOfSpeech[speech] != PartOfSpeech.Verb) return -1;
        if (labels[speech] == DependencyLabel.Parataxis && heads[speech] >= start && heads[speech] < speech) return heads[speech];
        for (int i = start; i < speech; i++)
        {
            if (heads[i] == speech && labels[i] == DependencyLabel.Ccomp) return i;
        }
        return -1;
    }

    private static int VerbAbove(in TaggedText text, int[] heads, int token)
    {
        for (int steps = 0; token >= 0 && steps < 64; token = heads[token], steps++)
        {
            if (text.PartsOfSpeech[token] == PartOfSpeech.Verb) return token;
        }
        return -1;
    }

    private static bool IsComma(in TaggedText text, int token) => text.Words[token].In(text.Text) is ",";
}
