using Dateline.Text;

namespace Dateline.Quantities;

/// <summary>Finds by syntax who a verb tells of.</summary>
internal static class SubjectSyntax
{
    // "attacked a hotel, killing eight before being shot dead": from "dead" over three verbs to the one with the subject, and one more.
    private const int Farthest = 5;

    /// <summary>The token of the subject of a verb, or of the noun that a participle or relative clause belongs to; -1 when syntax does not tell.</summary>
    public static int Of(Document document, int verb)
    {
        if (document.Depth < AnalysisDepth.Syntax) return -1;
        for (int steps = 0; steps < Farthest; steps++)
        {
            Token token = document.Tokens[verb];
            if (Child(document, verb) is >= 0 and var subject)
            {
                bool relative = document.Tokens[subject].Tag is "WP" or "WDT";
                return relative ? token.Label is DependencyLabel.AclRelcl ? token.Head : -1 : subject;
            }
            if (token.Label is DependencyLabel.Acl) return token.Head;
            // "was shot and killed": the first verb has the subject
            if (token.Label is not (DependencyLabel.Conj or DependencyLabel.Xcomp or DependencyLabel.Advcl) || token.Head < 0) return -1;
            verb = token.Head;
        }
        return -1;
    }

    private static int Child(Document document, int verb)
    {
        Range sentence = document.Sentences[document.SentenceOf(verb)];
        for (int i = verb - 1; i >= sentence.Start.Value; i--)
        {
            if (document.Tokens[i].Head == verb && document.Tokens[i].Label is DependencyLabel.Nsubj or DependencyLabel.NsubjPass) return i;
        }
        return -1;
    }
}
