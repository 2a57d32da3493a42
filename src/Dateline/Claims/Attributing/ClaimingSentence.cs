using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Tells by words alone which sentences may say no more than who did what was told before: "The Front said that it was responsible".</summary>
internal static class ClaimingSentence
{
    /// <summary>How many sentences on what was told is still meant.</summary>
    public const int Reach = 3;

    /// <summary>Whether a sentence holds a verb of speech, and behind it "responsible", "did it" or "behind it".</summary>
    public static bool MayBe(Document document, Range sentence)
    {
        bool said = false;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            Token token = document.Tokens[i];
            said |= token.PartOfSpeech == PartOfSpeech.Verb && token.Lemma is "say" or "claim" or "announce" or "declare" or "state" or "add" or "boast";
            if (!said) continue;
            if (token.Lemma == "responsible") return true;
            if (i + 1 < sentence.End.Value && (token.Lemma == "do" || document.Words(token) is "behind") && document.Words(document.Tokens[i + 1]) is "it" or "so" or "this") return true;
        }
        return false;
    }
}
