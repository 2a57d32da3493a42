using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The full names of people: keys give the fullest that the text has.</summary>
internal static class MucNames
{
    /// <summary>The words of a phrase that names somebody, or the fuller name of which they are a part: that around them, or for a last name alone the one that the text gives elsewhere most often.</summary>
    public static string Fullest(MucText text, in MucPhrase phrase)
    {
        Document document = text.Document;
        string words = phrase.Words(document);
        if (text.Names.TryGetValue(phrase.Head, out Entity own) && own.Kind == EntityKind.Person)
        {
            int first = own.Tokens.Start.Value, end = own.Tokens.End.Value;
            if (first <= phrase.First && end >= phrase.End && end - first > phrase.End - phrase.First) return MucPhrase.WordsOf(document, first, end);
        }
        if (words.Contains(' ', StringComparison.Ordinal)) return words;
        string ending = " " + words;
        return document.Entities.Where(name => name.Kind == EntityKind.Person)
            .Select(name => MucPhrase.WordsOf(document, name.Tokens.Start.Value, name.Tokens.End.Value)).Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).FirstOrDefault()?.Key ?? words;
    }
}
