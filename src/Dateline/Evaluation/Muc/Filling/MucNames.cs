using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The full names of people: keys give the fullest that the text has.</summary>
internal static class MucNames
{
    /// <summary>The words of a phrase that names somebody, without a title, or the fuller name of which they are a part: that around them, or the one that the text gives elsewhere most often, of which they are the end or, when they are several, the beginning.</summary>
    public static string Fullest(MucText text, in MucPhrase phrase)
    {
        Document document = text.Document;
        string words = phrase.Words(document);
        if (text.Names.TryGetValue(phrase.Head, out Entity own) && own.Kind == EntityKind.Person)
        {
            int first = own.Tokens.Start.Value, end = own.Tokens.End.Value;
            bool around = first <= phrase.First && end >= phrase.End, behindTitle = first > phrase.First && end == phrase.End && end - first > 1;
            if (around || behindTitle) words = MucPhrase.WordsOf(document, first, end);
        }
        string start = words + " ", ending = " " + words;
        return document.Entities.Where(name => name.Kind == EntityKind.Person)
            .Select(name => MucPhrase.WordsOf(document, name.Tokens.Start.Value, name.Tokens.End.Value))
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal) || (words.Contains(' ', StringComparison.Ordinal) && name.StartsWith(start, StringComparison.Ordinal)))
            .GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).FirstOrDefault()?.Key ?? words;
    }
}
