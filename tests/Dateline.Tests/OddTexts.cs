using System.Text;

namespace Dateline.Tests;

/// <summary>Texts that finders must survive: empty, broken, random, made of their own words in any order.</summary>
internal static class OddTexts
{
    private static readonly string[] s_words =
        ["the", "a", "end", "of", "early", "late", "mid", "-", "in", "March", "May", "1990", "s", "2024", "last", "next", "two", "weeks", "ago", "before", "after", "Monday", "night", "9", ":", "30", "p.m.", "and", "to", "BC", "first", "half",
         "every", "day", "killed", "at", "least", "12", "people", "wounded", "dead", "no", "one", "between", "dozens", "hundreds", "thousands", "including", "children", "toll", "rose", "from", "were", "was", "shot", ",", ".", "'", "90s", "Ramadan", "31", "February"];

    public static IEnumerable<string> All
    {
        get
        {
            yield return "";
            yield return " \n\t ";
            yield return "\uD800";
            yield return "On \uDC00 March 3, 2024\uD83D killed";
            yield return "99999999999999999999 people were killed on 99999999999999999 March 99999";
            yield return "31 February 2024 and 0 March and March 0, 0000 and 9999-12-31 and 0001-01-01";
            yield return "in 9999, a century later, a thousand years later, two hundred centuries ago, 1 million years before 1 January 1000";
            yield return new string('7', 5000);
            yield return string.Concat(Enumerable.Repeat("the end of ", 500));
            yield return string.Concat(Enumerable.Repeat("killed and wounded and ", 500));
            var random = new Random(20240314);
            for (int i = 0; i < 400; i++)
            {
                var text = new StringBuilder();
                int length = random.Next(1, 40);
                for (int j = 0; j < length; j++)
                {
                    if (random.Next(20) == 0) text.Append((char)random.Next(0x20, 0xFFFF));
                    else text.Append(s_words[random.Next(s_words.Length)]);
                    if (random.Next(5) != 0) text.Append(' ');
                }
                yield return text.ToString();
            }
        }
    }
}
