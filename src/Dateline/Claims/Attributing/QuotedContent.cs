using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds the quotations that stand beside a verb of saying, in print rather than in syntax: <c>“A,” he said. “B.”</c></summary>
internal sealed class QuotedContent(Speech speech, ReportingLexicon lexicon)
{
    // How far the words of a verb of saying may reach: "said in an interview with the paper on Monday".
    private const int MaxReach = 16;

    /// <summary>The quotations before and behind a verb and its source, and those that go on in the next sentences; empty when there is none.</summary>
    public ImmutableArray<TextSpan> Beside(int verb, SourcePhrase? source)
    {
        int first = Math.Min(verb, source?.First ?? verb), last = Math.Max(verb, source?.Last ?? verb);
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        int before = EndingBefore(first);
        if (before >= 0) pieces.Add(FromSentenceStart(before));
        int behind = before >= 0 ? Continued(last) : StartingBehind(Math.Max(verb, last));
        if (behind >= 0)
        {
            pieces.Add(Whole(behind));
            last = speech.Quotations[behind].End.Value - 1;
        }
        return pieces.ToImmutable();
    }

    /// <summary>A quotation with its marks.</summary>
    public TextSpan Whole(int quotation) => speech.Span(speech.Quotations[quotation].Start.Value, speech.Quotations[quotation].End.Value - 1);

    /// <summary>A quotation with the words of its sentence before it: <c>Closing it would “send a message,” he said.</c></summary>
    private TextSpan FromSentenceStart(int quotation)
    {
        int first = speech.Quotations[quotation].Start.Value, last = speech.Quotations[quotation].End.Value - 1;
        int start = speech.SentenceOf(first).Start.Value;
        while (start < first && speech.IsPunctuation(start)) start++;
        bool whole = start < first && first - start <= MaxReach * 2;
        for (int token = start; token < first && whole; token++) whole = !IsSpeechVerb(token) && !speech.Is(token, ":") && speech.QuotationOf(token) < 0;
        return speech.Span(whole ? start : first, last);
    }

    private bool IsSpeechVerb(int token) => speech[token].PartOfSpeech == PartOfSpeech.Verb && lexicon.Verb(speech[token].Lemma) is { } word && word.Takes(CueFrames.Quotation);

    /// <summary>The quotation whose closing mark stands right before a token, or with a comma or an adverb between; -1 when there is none.</summary>
    private int EndingBefore(int first)
    {
        int token = first - 1;
        while (token >= 0 && first - token <= 3 && speech.QuotationOf(token) < 0 && (speech.IsPunctuation(token) || speech[token].PartOfSpeech == PartOfSpeech.Adverb)) token--;
        if (token < 0 || speech.QuotationOf(token) is not (>= 0 and int quotation)) return -1;
        Range range = speech.Quotations[quotation];
        // A full stop inside ends the speech: what follows belongs to another one, as does another paragraph.
        if (speech.Is(range.End.Value - 2, ".") || QuotationReader.StartsParagraph(speech.Document, first)) return -1;
        // Scare quotes of a word or two amid a sentence are no speech.
        return range.End.Value - 1 == token && IsSpeech(range) ? quotation : -1;
    }

    /// <summary>Whether a quotation is speech: it ends with punctuation inside, or opens its sentence.</summary>
    private bool IsSpeech(Range range) =>
        range.End.Value - range.Start.Value > 3 && (speech.IsPunctuation(range.End.Value - 2) || speech.IsPunctuation(Math.Min(range.End.Value, speech.Document.Tokens.Length - 1)));

    /// <summary>The quotation that opens behind a verb, right behind it or behind a comma or colon; -1 when there is none.</summary>
    private int StartingBehind(int last)
    {
        int end = Math.Min(speech.Document.Tokens.Length, last + MaxReach);
        for (int token = last + 1; token < end; token++)
        {
            int quotation = speech.QuotationOf(token);
            if (quotation >= 0)
            {
                bool introduced = token == last + 1 || speech.Is(token - 1, ",") || speech.Is(token - 1, ":");
                return introduced && speech.Quotations[quotation].Start.Value == token ? quotation : -1;
            }
            if (token > last + 1 && speech.IsPunctuation(token) && !speech.Is(token, ",") && !speech.Is(token, ":")) return -1;
            if (QuotationReader.StartsParagraph(speech.Document, token) || (speech.Tree.IsVerb(token) && !speech.Is(token, ":"))) return -1;
        }
        return -1;
    }

    /// <summary>The quotation that goes on behind "he said": in the same sentence behind a comma, or opening the next sentence of the paragraph; -1 when none does.</summary>
    public int Continued(int last)
    {
        // Behind "said" may stand who the speaker is, at length.
        const int Tail = 60;
        int end = Math.Min(speech.Document.Tokens.Length, last + Tail);
        for (int token = last + 1; token < end; token++)
        {
            if (QuotationReader.StartsParagraph(speech.Document, token)) return -1;
            int quotation = speech.QuotationOf(token);
            if (quotation < 0)
            {
                if (IsSpeechVerb(token) || (token > last + 1 && speech.SentenceOf(token).Start.Value == token)) return -1;
                continue;
            }
            bool introduced = speech.Is(token - 1, ",") || speech.Is(token - 1, ":") || speech.SentenceOf(token).Start.Value == token;
            return introduced && speech.Quotations[quotation].Start.Value == token ? quotation : -1;
        }
        return -1;
    }
}
