using Dateline.Text;
using Dateline.Text.Numbers;
using Dateline.Times;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Reads a word for what a person is with the name behind it: "commander Ann Other", "Mayor Ann Other".</summary>
internal readonly ref struct TitleGrammar(PieceList list, ReadOnlySpan<QuantityWord> words, Document document)
{
    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    /// <summary>The piece behind the name that follows a title; -1 when the word is none.</summary>
    public int EndOf(int title, int end)
    {
        int name = title + 1;
        if (document.Depth < AnalysisDepth.Tags || name >= end || _pieces[name].Kind != PieceKind.Word || !char.IsUpper(list.Text[_pieces[name].Start]) || (_words[title].Value & QuantityWords.Plural) != 0 || QuantityWords.IsNation(list[_pieces[title]])) return -1;
        if (EndOfPerson(name) is > 0 and var behind) return Math.Min(behind, end);
        // "commander Bakura": a name that nobody knows, unless both words are of a longer one ("General Staff").
        if (char.IsUpper(list.Text[_pieces[title].Start]) || !IsName(name) || EntityAt(name) >= 0) return -1;
        int next = name + 1;
        while (next < end && IsName(next)) next++;
        return next;
    }

    /// <summary>The piece behind a person's name that begins at a piece; -1 when none does.</summary>
    public int EndOfPerson(int name)
    {
        if (name >= _pieces.Length || EntityAt(name) is not (>= 0 and var entity) || document.Entities[entity].Kind != EntityKind.Person) return -1;
        int next = name;
        while (next < _pieces.Length && _pieces[next].Start < document.Entities[entity].Span.End) next++;
        return next;
    }

    private int EntityAt(int piece) => document.EntityFrom(_pieces[piece].Start) is var entity && entity < document.Entities.Length && document.Entities[entity].Span.Start == _pieces[piece].Start ? entity : -1;

    private bool IsName(int piece) => _pieces[piece].Kind == PieceKind.Word && _words[piece].Class == None && document.Tokens[_pieces[piece].Token].PartOfSpeech == PartOfSpeech.ProperNoun && TimeWords.Find(list[_pieces[piece]]).Class == TimeWordClass.None;
}
