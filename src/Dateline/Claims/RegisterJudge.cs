using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Tells sentences of a register in which words of violence are figures of speech: sport, the arts, the kitchen.</summary>
internal sealed class RegisterJudge
{
    // A strong word of a register counts two, a weak one counts one.
    private const int Strong = 2, EnoughInSentence = 3, EnoughAlone = 2, EnoughPerSentence = 1, MostArmed = 2;

    // Words that belong to no game and no play speak for the plain sense: "strikers" beside "police".
    private static readonly string[] s_plain = ["soldiers", "insurgents", "crowd", "explosive", "firearm"];

    private readonly string?[] _registers;

    public RegisterJudge(Document document, Codebook codebook)
    {
        _registers = new string?[document.Sentences.Length];
        var plain = new int[document.Sentences.Length];
        for (int s = 0; s < plain.Length; s++) plain[s] = plain.Length <= 2 ? Plain(document, document.Sentences[s], codebook) : Armed(document, document.Sentences[s], codebook);
        foreach (Register register in codebook.Registers)
        {
            int total = 0;
            var scores = new int[document.Sentences.Length];
            for (int s = 0; s < scores.Length; s++) total += scores[s] = Score(document, document.Sentences[s], register);
            bool fills = total >= EnoughInSentence && total >= EnoughPerSentence * scores.Length;
            for (int s = 0; s < scores.Length; s++)
            {
                if (scores[s] - plain[s] >= EnoughInSentence || (scores[s] - plain[s] >= EnoughAlone && scores.Length <= 2) || (fills && total >= 4)) _registers[s] ??= register.Name;
            }
        }
    }

    /// <summary>The register of a sentence; null when it is plain speech.</summary>
    public string? Of(int sentence) => _registers[sentence];

    private static int Plain(Document document, Range sentence, Codebook codebook)
    {
        int plain = 0;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech == PartOfSpeech.Noun && (token.Lemma is "activist" or "trade" or "militia" || Array.Exists(s_plain, list => codebook.IsIn(list, token.Lemma)))) plain++;
        }
        return plain;
    }

    // In a longer text one sentence speaks of a pitch or a stage as where it happened: "a grenade killed a boy on a football pitch".
    private static int Armed(Document document, Range sentence, Codebook codebook)
    {
        int armed = 0;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech == PartOfSpeech.Noun && (codebook.IsIn("explosive", token.Lemma) || token.Lemma is "gunman" or "gunmen" or "militant" or "drone")) armed++;
        }
        return Math.Min(armed, MostArmed);
    }

    private static int Score(Document document, Range sentence, Register register)
    {
        int score = 0;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech != PartOfSpeech.Noun) continue;
            if (register.Strong.Contains(token.Lemma)) score += Strong;
            else if (register.Weak.Contains(token.Lemma)) score++;
        }
        return score;
    }
}
