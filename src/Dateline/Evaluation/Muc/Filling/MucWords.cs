using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The words of a text in their order as a network reads them: what each means, what the word means that it hangs on, and what it is in its sentence.</summary>
internal sealed class MucWords
{
    /// <summary>How many numbers there are of a word.</summary>
    public const int Width = 2 * Meanings.Dimensions + Marks + MucClaims.Width;

    private const int Parts = 18, Labels = 20, Kinds = 9, Others = 9, Marks = Parts + Labels + Kinds + Others;

    private const float Length = 5;

    private readonly MucText _text;
    private readonly int[] _own, _governors;

    public MucWords(MucText text)
    {
        _text = text;
        Document document = text.Document;
        _own = new int[document.Tokens.Length];
        _governors = new int[_own.Length];
        for (int i = 0; i < _own.Length; i++) _own[i] = Meanings.Find(document.Tokens[i].Lemma);
        for (int i = 0; i < _own.Length; i++) _governors[i] = document.Tokens[i].Head is >= 0 and int head ? _own[head] : -1;
    }

    /// <summary>The number of words.</summary>
    public int Count => _own.Length;

    /// <summary>Writes the numbers of all words.</summary>
    public void CopyTo(Span<float> numbers)
    {
        for (int i = 0; i < _own.Length; i++)
        {
            Span<float> word = numbers.Slice(i * Width, Width);
            MucMeaning.CopyWord(_own[i], word[..Meanings.Dimensions], Length);
            MucMeaning.CopyWord(_governors[i], word.Slice(Meanings.Dimensions, Meanings.Dimensions), Length);
            Mark(i, word.Slice(2 * Meanings.Dimensions, Marks));
            _text.Claims.CopyTo(i, word[(2 * Meanings.Dimensions + Marks)..]);
        }
        for (int p = 0; p < _text.Phrases.Length; p++) numbers[_text.Phrases[p].Head * Width + 2 * Meanings.Dimensions + Marks - 1] = 1;
    }

    private void Mark(int i, Span<float> marks)
    {
        Document document = _text.Document;
        Token token = document.Tokens[i];
        marks.Clear();
        marks[(int)token.PartOfSpeech % Parts] = 1;
        marks[Parts + (int)token.Label % Labels] = 1;
        if (_text.Names.TryGetValue(i, out Entity name)) marks[Parts + Labels + (int)name.Kind % Kinds] = 1;
        Span<float> others = marks[(Parts + Labels + Kinds)..];
        int sentence = document.SentenceOf(i);
        others[0] = document.Sentences[sentence].Start.Value == i ? 1 : 0;
        others[1] = token.Tag is "NNS" ? 1 : 0;
        others[2] = token.Tag is "NNP" ? 1 : 0;
        others[3] = token.Head >= 0 && (document.Tokens[token.Head].Morphology & Morphology.Passive) != 0 ? 1 : 0;
        others[4] = Math.Min(20, sentence) / 20f;
        others[5] = token.Span.Start < _text.BodyStart ? 1 : 0;
        others[6] = token.Head > i ? 1 : 0;
        others[7] = _own[i] < 0 ? 1 : 0;
    }
}
