using System.Collections.Immutable;

namespace Dateline.Text.Tokenizing;

/// <summary>Cuts text into words by the conventions of Universal Dependencies for English.</summary>
/// <remarks>
/// Every character that is not white space lands in exactly one token, in order; the time is linear in the length of the text.
/// The conventions are those of the treebanks EWT and GUM: clitics and negations are tokens ("do|n't", "Iraq|'s"), hyphens cut
/// compounds except behind prefixes ("15|-|year", "non-lethal"), an abbreviation keeps its full stop.
/// </remarks>
internal static class Tokenizer
{
    // English news has a token every five to six code units; a little more room than that saves the last doubling.
    private const int UnitsPerToken = 5;

    public static ImmutableArray<TextSpan> Tokenize(string text) => Tokenize(text, out _);

    /// <summary>The words of a text, and how many characters were looked at, which the tests hold to be linear in its length.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text, out long steps)
    {
        var scanner = new TokenScanner(text, ImmutableArray.CreateBuilder<TextSpan>(text.Length / UnitsPerToken + 4));
        scanner.ScanAll();
        steps = scanner.Steps;
        return scanner.Tokens.DrainToImmutable();
    }
}
