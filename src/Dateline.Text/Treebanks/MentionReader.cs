using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Text.Treebanks;

/// <summary>Reads the mentions that GUM keeps in the last column of its CoNLL-U files ("Entity=(3-person-new-…").</summary>
public static class MentionReader
{
    private const string Mark = "Entity=";

    // Fields of an opening bracket, as the corpus' header declares them: group, kind, status, salience, centering, least words, link, identity.
    private const int KindField = 1, LeastWordsField = 5;

    /// <summary>The mentions of a document, singletons included, in the order in which they end; none when it has no such annotation.</summary>
    public static ImmutableArray<TreebankMention> Read(TreebankDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = ImmutableArray.CreateBuilder<TreebankMention>();
        foreach (TreebankSentence sentence in document.Sentences)
        {
            var open = new List<(string[] Fields, int Start)>();
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                string annotation = sentence.Words[i].Miscellaneous.Split('|').FirstOrDefault(part => part.StartsWith(Mark, StringComparison.Ordinal)) ?? Mark;
                ReadWord(annotation[Mark.Length..], i, open, (fields, start) => mentions.Add(Make(sentence, fields, start, i)));
            }
        }
        return mentions.ToImmutable();
    }

    private static void ReadWord(string annotation, int word, List<(string[] Fields, int Start)> open, Action<string[], int> close)
    {
        for (int at = 0; at < annotation.Length;)
        {
            if (annotation[at] == '(')
            {
                int end = annotation.AsSpan(at + 1).IndexOfAny('(', ')') is >= 0 and int length ? at + 1 + length : annotation.Length;
                string[] fields = annotation[(at + 1)..end].Split('-');
                if (end < annotation.Length && annotation[end] == ')')
                {
                    close(fields, word);
                    end++;
                }
                else open.Add((fields, word));
                at = end;
            }
            else
            {
                int end = annotation.IndexOf(')', at) is >= 0 and int bracket ? bracket : annotation.Length;
                string group = annotation[at..end];
                int last = open.FindLastIndex(mention => mention.Fields[0] == group);
                if (last >= 0)
                {
                    close(open[last].Fields, open[last].Start);
                    open.RemoveAt(last);
                }
                at = end + 1;
            }
        }
    }

    private static TreebankMention Make(TreebankSentence sentence, string[] fields, int start, int end)
    {
        var heads = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (string number in fields.Length > LeastWordsField ? fields[LeastWordsField].Split(',') : [])
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place >= 1 && start + place - 1 <= end)
                heads.Add(sentence.Words[start + place - 1].Span);
        }
        if (heads.Count == 0) heads.Add(sentence.Words[end].Span);
        return new TreebankMention(new TextSpan(sentence.Words[start].Span.Start, sentence.Words[end].Span.End), heads.ToImmutable(), fields[0],
            fields.Length > KindField ? fields[KindField] : "");
    }
}
