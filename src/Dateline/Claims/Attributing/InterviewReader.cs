using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Reads printed interviews, whose turns are headed by who speaks: <c>((Ann Other)) We saw it.</c> and <c>Ann Other: We saw it.</c></summary>
internal static class InterviewReader
{
    // Fewer turns than these are no interview; a heading is no longer than these characters.
    private const int LeastTurns = 4, LongestName = 40;

    private readonly record struct Turn(TextSpan Name, int Start);

    /// <summary>Adds what each of the interviewed says. Whoever asks says nothing of their own.</summary>
    public static void Add(Document document, List<Attribution> attributions)
    {
        List<Turn> turns = Turns(document.Text);
        if (turns.Count < LeastTurns) return;
        var asked = Asked(document.Text, turns);
        for (int i = 0; i < turns.Count; i++)
        {
            var words = new TextSpan(turns[i].Start, EndOf(document.Text, turns, i));
            if (asked[Name(document.Text, turns[i])] > 0 || document.TokensIn(words) is var tokens && tokens.End.Value <= tokens.Start.Value) continue;
            attributions.Add(new Attribution { Kind = AttributionKind.Statement, Source = turns[i].Name, Speaker = turns[i].Name, Cue = turns[i].Name, Content = [words] });
        }
    }

    private static List<Turn> Turns(string text)
    {
        var turns = new List<Turn>();
        for (int line = 0; line < text.Length; line = NextLine(text, line))
        {
            if (NameAt(text, line) is { } turn) turns.Add(turn);
        }
        // A colon heads many a line: only those that come again are speakers.
        var times = turns.GroupBy(turn => Name(text, turn), StringComparer.OrdinalIgnoreCase).ToDictionary(turn => turn.Key, turn => turn.Count(), StringComparer.OrdinalIgnoreCase);
        turns.RemoveAll(turn => text[turn.Name.End] == ':' && times[Name(text, turn)] < 2);
        return turns;
    }

    private static Turn? NameAt(string text, int line)
    {
        int end = Math.Min(text.Length, line + LongestName);
        if (text.AsSpan(line).StartsWith("((", StringComparison.Ordinal))
        {
            int close = text.IndexOf("))", line, end - line, StringComparison.Ordinal);
            return close > line + 2 ? new Turn(new TextSpan(line + 2, close), close + 2) : null;
        }
        if (!char.IsUpper(text[line])) return null;
        int colon = line;
        while (colon < end && (char.IsLetter(text[colon]) || text[colon] is ' ' or '.' or '-' or '\'' or '’')) colon++;
        if (colon >= end || text[colon] != ':' || colon + 1 >= text.Length || text[colon + 1] != ' ') return null;
        // Every word of a name is written large: "Note from the army:" is none.
        for (int i = line + 1; i < colon; i++)
        {
            if (text[i - 1] == ' ' && char.IsLower(text[i])) return null;
        }
        return new Turn(new TextSpan(line, colon), colon + 2);
    }

    // How many more turns of each speaker end in a question mark than otherwise: whoever asks does so more often than not.
    private static Dictionary<string, int> Asked(string text, List<Turn> turns)
    {
        var asked = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < turns.Count; i++)
        {
            bool asks = text.AsSpan(turns[i].Start, EndOf(text, turns, i) - turns[i].Start).TrimEnd("( \r\n\t").EndsWith("?", StringComparison.Ordinal);
            string name = Name(text, turns[i]);
            asked[name] = asked.GetValueOrDefault(name) + (asks ? 1 : -1);
        }
        return asked;
    }

    private static int EndOf(string text, List<Turn> turns, int turn) => turn + 1 < turns.Count ? turns[turn + 1].Name.Start : EndOfParagraph(text, turns[turn].Start);

    private static string Name(string text, in Turn turn) => turn.Name.In(text).ToString();

    private static int NextLine(string text, int from)
    {
        int next = text.IndexOf('\n', from);
        return next < 0 ? text.Length : next + 1;
    }

    private static int EndOfParagraph(string text, int from)
    {
        int end = text.IndexOf("\n\n", from, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }
}
