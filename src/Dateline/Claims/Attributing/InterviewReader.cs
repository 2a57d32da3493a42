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
        for (int i = 0; i < turns.Count; i++)
        {
            int end = i + 1 < turns.Count ? turns[i + 1].Name.Start : EndOfParagraph(document.Text, turns[i].Start);
            var words = new TextSpan(turns[i].Start, end);
            if (Asks(document.Text, turns, turns[i].Name) || document.TokensIn(words) is var tokens && tokens.End.Value <= tokens.Start.Value) continue;
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
        turns.RemoveAll(turn => text[turn.Name.End] == ':' && turns.Count(other => Same(text, turn.Name, other.Name)) < 2);
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

    // The turns of whoever asks end in question marks more often than not.
    private static bool Asks(string text, List<Turn> turns, TextSpan name)
    {
        int asked = 0, all = 0;
        for (int i = 0; i < turns.Count; i++)
        {
            if (!Same(text, turns[i].Name, name)) continue;
            all++;
            int end = i + 1 < turns.Count ? turns[i + 1].Name.Start : EndOfParagraph(text, turns[i].Start);
            if (text.AsSpan(turns[i].Start, end - turns[i].Start).TrimEnd("( \r\n\t").EndsWith("?", StringComparison.Ordinal)) asked++;
        }
        return asked * 2 > all;
    }

    private static bool Same(string text, TextSpan one, TextSpan other) => one.In(text).Equals(other.In(text), StringComparison.OrdinalIgnoreCase);

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
