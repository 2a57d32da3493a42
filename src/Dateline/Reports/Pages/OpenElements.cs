using System.Collections.Frozen;

namespace Dateline.Reports.Pages;

/// <summary>The elements that are open while the source of a page is read, as the HTML standard opens and closes them, bounded in depth.</summary>
/// <remarks>
/// It follows the standard's rules for optional end tags (13.2.6.4.7, "in body"), without which every paragraph that is not closed would count as nesting. It never
/// holds more than <see cref="Deepest"/> elements, so each step takes bounded time.
/// </remarks>
internal sealed class OpenElements
{
    /// <summary>How deep elements may be nested.</summary>
    public const int Deepest = 400;

    // Names in the order of their numbers, which are their places here plus one.
    private static readonly string[] Names =
        ["p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "address", "div", "table", "button", "caption", "object", "template", "html", "ul", "ol", "dl", "select", "optgroup",
         "article", "aside", "blockquote", "body", "center", "details", "dir", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "main", "menu", "nav", "pre", "section", "summary"];

    private static readonly FrozenDictionary<string, int> Numbers = Names.Select((name, index) => (name, index + 1)).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly int Paragraph = Numbers["p"], Item = Numbers["li"], Description = Numbers["dd"], Term = Numbers["dt"], Option = Numbers["option"], Row = Numbers["tr"], Cell = Numbers["td"],
        HeadCell = Numbers["th"], Body = Numbers["tbody"], Head = Numbers["thead"], Foot = Numbers["tfoot"], Address = Numbers["address"], Division = Numbers["div"], Table = Numbers["table"], Template = Numbers["template"];

    private readonly int[] _open = new int[Deepest];
    private int _count;

    /// <summary>Opens an element; false when it would be nested too deeply.</summary>
    public bool Open(ReadOnlySpan<char> name)
    {
        int number = NumberOf(name);
        if (number == Item)
        {
            CloseWithin(number, number);
        }
        else if (number == Description || number == Term)
        {
            CloseWithin(Description, Term);
        }
        else if (number == Option && _count > 0 && _open[_count - 1] == Option)
        {
            _count--;
        }
        else if (number == Row)
        {
            CloseTo(Body, Head, Foot, Table);
        }
        else if (number == Cell || number == HeadCell)
        {
            CloseTo(Row, Table, Table, Table);
        }
        else if (number == Body || number == Head || number == Foot)
        {
            CloseTo(Table, Table, Table, Table);
        }
        // Whatever breaks the line closes a paragraph.
        if (number >= Paragraph && number != Option)
        {
            CloseParagraph();
        }
        if (_count == Deepest)
        {
            return false;
        }
        _open[_count++] = number;
        return true;
    }

    /// <summary>Closes the innermost element of a name and what is open within it; nothing when none is open.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        int number = NumberOf(name);
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_open[i] == number)
            {
                _count = i;
                return;
            }
            // The end of an inline element leaves open what breaks the line within it.
            if (number < 0 && _open[i] > 0)
            {
                return;
            }
        }
    }

    /// <summary>Whether an element of this name begins on a line of its own.</summary>
    public static bool BreaksLine(ReadOnlySpan<char> name) => NumberOf(name) > 0;

    // Other names share a few hundred negative numbers; that two may fall together only makes the depth inexact.
    private static int NumberOf(ReadOnlySpan<char> name)
    {
        if (Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out int number))
        {
            return number;
        }
        int hash = name.Length;
        foreach (char c in name)
        {
            hash = ((hash * 31) + (c | 0x20)) & 0xffff;
        }
        return -1 - hash;
    }

    private void CloseWithin(int one, int other)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            int open = _open[i];
            if (open == one || open == other)
            {
                _count = i;
                return;
            }
            if (open > 0 && open != Address && open != Division && open != Paragraph)
            {
                return;
            }
        }
    }

    private void CloseTo(int one, int two, int three, int four)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            int open = _open[i];
            if (open == one || open == two || open == three || open == four)
            {
                _count = i + 1;
                return;
            }
        }
    }

    private void CloseParagraph()
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            int open = _open[i];
            if (open == Paragraph)
            {
                _count = i;
                return;
            }
            if (open == Cell || open == HeadCell || (open >= Table && open <= Template))
            {
                return;
            }
        }
    }
}
