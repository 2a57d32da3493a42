using System.Buffers;
using System.Collections.Immutable;
using Dateline.Reports.Dates;
using Dateline.Text;

namespace Dateline.Reports;

/// <summary>Finds out whether a text is a digest of several stories, and where each begins.</summary>
/// <remarks>Sub-headlines alone make no digest: one story has them too. It takes words such as "In other developments", a headline that says "in brief", a line of filing in several parts, or sub-headlines that are days.</remarks>
internal static class DigestFinder
{
    private const int LongestHeading = 90, ShortestStory = 25;

    private static readonly SearchValues<string> DigestTitles = SearchValues.Create(
        ["in brief", "news brief", "briefs", "briefing", "roundup", "round-up", "round up", "digest", "day in review", "week in review", "daily summary", "what we know today", "at a glance", "news summary", "headlines from", "top stories"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Turns = SearchValues.Create(
        ["in other developments", "in other news", "in other incidents", "other developments", "other news", "elsewhere in the region", "also in the news", "separately, in other"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The stories of a digest; empty when the text is one story.</summary>
    public static ImmutableArray<Section> Find(string text, IReadOnlyList<TextParagraph> paragraphs, string? title)
    {
        bool[] starts = new bool[paragraphs.Count];
        bool digest = title is not null && title.AsSpan().ContainsAny(DigestTitles);
        int filed = 0, dated = 0, headings = 0, clocked = 0, items = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            ReadOnlySpan<char> words = paragraphs[i].Span.In(text);
            bool turn = words[..Math.Min(words.Length, 32)].IndexOfAny(Turns) == 0;
            digest |= turn && i > 0;
            bool clock = IsClocked(words), item = IsItem(words) && (items > 0 || i > 0 && IsListOfNews(paragraphs[i - 1].Span.In(text)));
            clocked += clock ? 1 : 0;
            items = item ? items + 1 : 0;
            digest |= items >= 2;
            bool heading = paragraphs[i].IsHeading;
            headings += heading ? 1 : 0;
            dated += heading && IsDay(words) ? 1 : 0;
            Filing? filing = heading || words.Length <= 20 ? null : FilingFinder.Find(words[..Math.Min(words.Length, 240)].ToString());
            // A story goes on behind its line of filing: "KFZ S. 6 – 7" is a line of a table.
            bool isFiled = filing is { Place: not null } && words.Length - filing.Span.End >= ShortestStory;
            filed += isFiled && IsPlain(filing!, words) ? 1 : 0;
            // A line of filing begins a story, unless the headline right before it already did.
            starts[i] = heading || clock || item || (turn && i > 0) || (isFiled && (i == 0 || !paragraphs[i - 1].IsHeading));
        }
        digest |= filed >= 2 || (dated >= 2 && dated * 2 >= headings) || (clocked >= 2 && clocked * 2 >= paragraphs.Count);
        return digest ? Sections(text, paragraphs, starts) : [];
    }

    /// <summary>The paragraphs of plain text, divided by blank lines, or by line ends where it has no blank lines; short lines without a full stop are sub-headlines.</summary>
    public static List<TextParagraph> ParagraphsOf(string text)
    {
        string divider = text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        List<TextParagraph> paragraphs = [];
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf(divider, at, StringComparison.Ordinal);
            int item = ItemAfter(text, at, end < 0 ? text.Length : end);
            int next = item >= 0 ? item + 1 : end < 0 ? text.Length : end + divider.Length;
            end = item >= 0 ? item : end < 0 ? text.Length : end;
            int start = at;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
            if (end > start)
            {
                bool heading = end - start <= LongestHeading && char.IsLetterOrDigit(text[end - 1]) && !text.AsSpan(start, end - start).Contains('\n') && char.IsUpper(text[start]);
                paragraphs.Add(new TextParagraph(new TextSpan(start, end), heading));
            }
            at = next;
        }
        return paragraphs;
    }

    // The line end before an item of a list, which is a paragraph of its own; -1 when there is none.
    private static int ItemAfter(string text, int from, int end)
    {
        for (int line = text.IndexOf('\n', from, end - from); line >= 0 && line + 2 < end; line = text.IndexOf('\n', line + 1, end - line - 1))
        {
            if (line > from && text[line + 1] is '-' or '•' or '*' or '–' && text[line + 2] == ' ') return line;
        }
        return -1;
    }

    // "14:05 Explosions heard": an entry of a live blog
    private static bool IsClocked(ReadOnlySpan<char> words) =>
        words.Length > 6 && (words[2] is ':' or '.' && char.IsAsciiDigit(words[0]) && char.IsAsciiDigit(words[1]) && char.IsAsciiDigit(words[3]) && char.IsAsciiDigit(words[4]) && !char.IsLetterOrDigit(words[5]));

    private static bool IsItem(ReadOnlySpan<char> words) => words.Length > ShortestStory && words[0] is '-' or '•' or '*' or '–' && words[1] == ' ';

    // "In other developments:"
    private static bool IsListOfNews(ReadOnlySpan<char> words) => words.Length <= LongestHeading && words[^1] == ':' && words.IndexOfAny(Turns) == 0;

    // "Friday, 4 February 2022", but not "Motor management, lesson 7, 8 hours".
    private static bool IsDay(ReadOnlySpan<char> heading) =>
        heading.Length <= LongestHeading && DateScanner.Next(heading, 0) is { } date && 2 * (date.End - date.Start) >= heading.Length;

    // Labels before a colon or a dash look like lines of filing ("CARD HIGHLIGHTS: ..."): what tells of several stories names a day or an agency too, or its place in capitals before a dash.
    private static bool IsPlain(Filing filing, ReadOnlySpan<char> words) =>
        filing.Day is not null || filing.Agency is not null || (!words[filing.Span.Start..filing.Span.End].Contains(':') && !words[filing.Place!.Value.Start..filing.Place.Value.End].ContainsAnyInRange('a', 'z'));

    private static ImmutableArray<Section> Sections(string text, IReadOnlyList<TextParagraph> paragraphs, bool[] starts)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        int first = 0;
        for (int i = 1; i <= paragraphs.Count; i++)
        {
            // Headings in a row belong to the story that follows them.
            if (i < paragraphs.Count && (!starts[i] || (paragraphs[i - 1].IsHeading && paragraphs[i].IsHeading && !IsClocked(paragraphs[i].Span.In(text)))))
            {
                continue;
            }
            int start = first == 0 ? 0 : paragraphs[first].Span.Start;
            int end = i == paragraphs.Count ? text.Length : paragraphs[i].Span.Start;
            sections.Add(new Section(new TextSpan(start, end), paragraphs[first].IsHeading ? paragraphs[first].Span : null));
            first = i;
        }
        return sections.Count > 1 ? sections.ToImmutable() : [];
    }
}
