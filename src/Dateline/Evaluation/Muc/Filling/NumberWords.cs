using System.Globalization;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Small numbers in words and digits, as counts of targets are written.</summary>
internal static class NumberWords
{
    public static long? Parse(ReadOnlySpan<char> word)
    {
        if (long.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out long number)) return number;
        Span<char> lower = stackalloc char[Math.Min(word.Length, 12)];
        word[..lower.Length].ToLowerInvariant(lower);
        return lower switch
        {
            "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12,
            "thirteen" => 13, "fourteen" => 14, "fifteen" => 15, "sixteen" => 16, "seventeen" => 17, "eighteen" => 18, "nineteen" => 19, "twenty" => 20, "thirty" => 30, "forty" => 40,
            "fifty" => 50, "hundred" => 100, _ => null,
        };
    }
}
