namespace Dateline.Text.Tokenizing;

/// <summary>Faces and arrows typed with punctuation, which are one token.</summary>
internal static class Emoticons
{
    /// <summary>The length of the emoticon that starts at <paramref name="at"/> and stands free; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text, int at)
    {
        char eyes = text[at];
        int end = at + 1;
        if (eyes is ':' or ';' or '=' or '8')
        {
            if (end < text.Length && text[end] is '-' or '\'' or 'o') end++;
            if (end >= text.Length || text[end] is not (')' or '(' or 'D' or 'P' or 'p' or '/' or '|' or '*' or 'o' or 'O')) return 0;
            char mouth = text[end++];
            while (end < text.Length && text[end] == mouth && mouth is ')' or '(') end++;
        }
        else if (eyes is '-' or '=' or '<')
        {
            while (end < text.Length && text[end] == eyes && eyes != '<') end++;
            if (end >= text.Length || text[end] != (eyes == '<' ? '3' : '>')) return 0;
            end++;
        }
        else return 0;
        return end == text.Length || Characters.KindOf(text[end]) == CharacterKind.Space || text[end] is '.' or ',' ? end - at : 0;
    }
}
