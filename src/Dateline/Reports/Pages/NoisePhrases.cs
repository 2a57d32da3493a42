using System.Buffers;

namespace Dateline.Reports.Pages;

/// <summary>Knows the phrases of short lines that stand between the paragraphs of a story and are none of it.</summary>
internal static class NoisePhrases
{
    private const int LongestLine = 140;

    private static readonly SearchValues<string> Openings = SearchValues.Create(
    [
        "read more", "read also", "also read", "see also", "related:", "more:", "share this", "share on", "follow us", "sign up", "subscribe", "advertisement", "click here", "continue reading", "photo:", "image:", "credit:",
        "lesen sie auch", "lesen sie hier", "mehr zum thema", "lies auch", "auch interessant", "weiterlesen", "weiterlesen:", "anzeige", "foto:", "bild:", "quelle:", "teilen", "kommentare", "zur startseite",
        "lire aussi", "à lire aussi", "partager", "crédit photo", "leer también", "lea también", "compartir", "leggi anche", "leggi tutto", "condividi", "czytaj też", "czytaj także", "zobacz też", "zobacz także", "lees ook", "leia também", "saiba mais",
        "all rights reserved", "copyright ©", "©", "tags:", "tagged", "filed under", "posted in", "posted on", "posted by", "published on", "share:", "schlagwörter", "schlagworte", "kategorien:", "kategorie:", "newsletter", "print this", "email this", "leave a comment",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Tails = SearchValues.Create(
    [
        "kontakt", "contact", "weitere informationen", "weiterführende", "more information", "further information", "for more information", "for more stories", "for the latest", "pressekontakt", "press contact", "media contact", "medienkontakt", "ansprechpartner",
        "about the author", "über den autor", "über die autor", "zum autor", "zur person", "about us", "über uns", "notes to editors", "à propos de", "sobre el autor", "sull'autore", "o autorze",
        "more from", "more on this", "mehr von", "das könnte sie auch", "das könnte dich", "you may also", "you might also", "recommended", "related ", "ähnliche", "weitere artikel", "weitere beiträge", "mehr zu diesem", "zum thema",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Credits = SearchValues.Create(
        ["(foto:", "(photo:", "(bild:", "(image:", "foto: ", "photo: ", "photo by ", "photograph by ", "image credit", "photo credit", "getty images", "bildquelle", "quelle: ", "fotoquelle", "©"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line begins with such a phrase and is short.</summary>
    public static bool Match(string line)
    {
        ReadOnlySpan<char> words = line.AsSpan().TrimStart("-–—*•|»>+[( ");
        return line.Length <= LongestLine && words[..Math.Min(words.Length, 24)].IndexOfAny(Openings) == 0;
    }

    /// <summary>Whether a line is the heading of what follows a story.</summary>
    public static bool OpensTail(string line) => line.Length <= 60 && line[^1] is not ('.' or '!' or '?') && line.AsSpan(0, Math.Min(line.Length, 30)).IndexOfAny(Tails) == 0;

    /// <summary>Whether a short line ends in the credit of a picture, and so is its caption.</summary>
    public static bool IsCredit(string line) => line.Length <= 220 && line.AsSpan(Math.Max(0, line.Length - 50)).ContainsAny(Credits);
}
