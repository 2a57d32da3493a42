using System.Text;

namespace Dateline.Tests.Text;

/// <summary>Seeded random Unicode: the texts on which laws must hold.</summary>
internal static class RandomText
{
    private static readonly string[] s_pieces =
    [
        "The", "army", "'s", "n't", "U.S.", "Gen.", "p.m.", ".", "...", "?", "!", "\"", "“", "”", "(", ")", "[3]", ",", ";", " ", "  ", "\n", "\n\n", "\r\n", "\t",
        "al-", "23-year-old", "3.5", "1,200", "$", "%", "https://example.org/x", "a@example.org", "@", "#", "ش", "مدينة", "\u200E", "北京", "。", "Київ", "é", "e\u0301",
        "👍🏽", "👩\u200D👩\u200D👧", "\uD83D", "\uDE00", "\0", "\u0007", "\uFEFF", "\u200B", "\u2028", "\u2029", "\u0085", "ſ", "İ", "🇺🇦", "''", "``", "-", "--", "_", "/", ":", "ATTACK",
    ];

    /// <summary>As many texts as asked for: words and marks glued at random, and code units drawn from all 65,536.</summary>
    public static IEnumerable<string> Many(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            int length = random.Next(0, 60);
            for (int k = 0; k < length; k++)
            {
                if (random.Next(6) == 0) text.Append((char)random.Next(0x10000));
                else text.Append(s_pieces[random.Next(s_pieces.Length)]);
                if (random.Next(3) == 0) text.Append(' ');
            }
            yield return text.ToString();
        }
    }
}
