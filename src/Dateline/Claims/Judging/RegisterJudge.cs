using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells sentences of a register in which words of violence are figures of speech: sport, the arts, the kitchen.</summary>
internal sealed class RegisterJudge
{
    // A strong word of a register counts two, a weak one counts one.
    private const int Strong = 2, EnoughInSentence = 3, EnoughAlone = 2, EnoughPerSentence = 1, Counted = 2;

    // Words that belong to no game and no play speak for the plain sense: "strikers" beside "police".
    private static readonly string[] s_plain = ["soldiers", "insurgents", "crowd", "explosive", "firearm"];

    private static readonly FrozenSet<string> s_armed = new[] { "gunman", "assailant", "bomber", "attacker", "extremist", "jihadist", "grenade", "gunfire", "gunshot", "explosive", "detonator", "shrapnel", "landmine", "mortar", "airstrike", "knifeman", "machete", "missile", "warplane", "shelling", "artillery", "howitzer", "drone", "militant", "rebel", "insurgent", "jihadist", "troop", "ceasefire" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string?[] _registers;

    public RegisterJudge(Document document, Codebook codebook, Mentions mentions)
    {
        _registers = new string?[document.Sentences.Length];
        var plain = new int[document.Sentences.Length];
        for (int s = 0; s < plain.Length; s++) plain[s] = Armed(document, document.Sentences[s], codebook) + (plain.Length <= 2 ? Plain(document, document.Sentences[s], codebook) : 0);
        // "Fifty people, most of them traders, were killed on the market": the dead are counted, whatever else is spoken of.
        foreach (TollMention toll in mentions.Tolls)
        {
            if (toll.Numbered && toll.Kind is TollKind.Killed or TollKind.Injured) plain[document.SentenceOf(toll.Trigger)] += Counted;
        }
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

    // "a grenade killed a boy on a football pitch": those who shoot and what they shoot with belong to no game.
    private static int Armed(Document document, Range sentence, Codebook codebook)
    {
        int armed = 0;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech == PartOfSpeech.Noun && (s_armed.Contains(token.Lemma) || codebook.IsIn("firearm", token.Lemma))) armed += Strong;
        }
        return armed;
    }

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

    private static int Score(Document document, Range sentence, Register register)
    {
        int score = 0;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech != PartOfSpeech.Noun) continue;
            if (register.Strong.Contains(token.Lemma)) score += Strong;
            else if (register.Weak.Contains(token.Lemma) && !StandsBefore(document, sentence.Start.Value, i)) score++;
        }
        return score;
    }

    // "the agreement", thrice in a sentence, makes no lease of it: a weak word counts once.
    private static bool StandsBefore(Document document, int first, int token)
    {
        for (int i = first; i < token; i++)
        {
            if (document.Tokens[i].PartOfSpeech == PartOfSpeech.Noun && document.Tokens[i].Lemma == document.Tokens[token].Lemma) return true;
        }
        return false;
    }
}
