using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Triggers;

/// <summary>Tells before there are trees which matches can come to nothing, since words that their conditions ask for stand nowhere near: a sentence of only such matches need not be parsed.</summary>
/// <remarks>It never turns down what <see cref="ConditionJudge"/> would let through, but for phrases that the trees of other sentences would have named by a pronoun.</remarks>
internal sealed class TriggerSieve(Document document)
{
    // Slots that are filled from trees without their word, as "by" from a possessor.
    private static readonly FrozenSet<string> s_wordless = new[] { "as", "by", "of", "on", "to", "at", "against", "include", "including" }.ToFrozenSet(StringComparer.Ordinal);

    // Who gives a figure is read from a tree, whatever else the sentence tells: "the Red Cross puts the toll at 100".
    private static readonly FrozenSet<string> s_figures = new[] { "toll", "casualty", "fatality", "death", "dead", "injury", "victim", "wounded", "injured" }.ToFrozenSet(StringComparer.Ordinal);

    // How far back what a pronoun stands for is looked for, in tokens.
    private const int Memory = 400;

    private readonly WordMarks[] _marks = WordOutline.MarksOf(document);
    private readonly string?[] _lower = new string?[document.Tokens.Length];

    /// <summary>Whether a tree of a sentence may show that it tells of something.</summary>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="matches">Those of the sentence behind those of others.</param>
    /// <param name="from">The first of the sentence.</param>
    public bool MayTell(Range sentence, List<TriggerMatch> matches, int from)
    {
        for (int i = from; i < matches.Count; i++)
        {
            if (MayHold(matches[i])) return true;
        }
        for (int i = sentence.Start.Value; i < sentence.End.Value && from < matches.Count; i++)
        {
            if (s_figures.Contains(LemmaOf(i))) return true;
        }
        return false;
    }

    /// <summary>Whether a tree may show that all conditions of the match hold.</summary>
    public bool MayHold(TriggerMatch match)
    {
        Range sentence = document.Sentences[document.SentenceOf(match.Head)];
        foreach (Condition condition in match.Pattern.When)
        {
            if (!MayHold(condition, match, sentence)) return false;
        }
        // What was an accident is remembered for the sentences behind it.
        if (match.Pattern.Strength == PatternStrength.Effect || match.Type.Families.Contains("fight")) return true;
        foreach (Condition condition in match.Pattern.Unless)
        {
            if (condition.Slot == "near" && condition.Kinds.IsEmpty && StandsNear(condition, match, sentence, ConditionJudge.Far)) return false;
        }
        return true;
    }

    private bool MayHold(Condition condition, TriggerMatch match, Range sentence)
    {
        bool known = condition.Kinds.IsEmpty;
        switch (condition.Slot)
        {
            case "near" or "clause": return !known || StandsNear(condition, match, sentence, ConditionJudge.Far);
            case "before" or "next": return !known || StandsNear(condition, match, sentence, ConditionJudge.Window);
            case "governor" or "infinitive": return !known || Stands(condition, sentence.Start.Value, sentence.End.Value);
            case "subject" or "object" or "agent" or "modifier" or "possessor": break;
            // What is said may go on over sentences, and what it is about stands before them.
            case "content" or "topic" or "duty" or "order": return !known || Around(sentence) is var around && Stands(condition, around.Start.Value, around.End.Value);
            case "must": return HasDuty(match.Pattern.AsksForSaid ? Around(sentence) : sentence);
            default: if (!s_wordless.Contains(condition.Slot) && !HasWord(condition.Slot, sentence)) return false; break;
        }
        if (!known || Stands(condition, sentence.Start.Value, sentence.End.Value)) return true;
        return HasPronoun(sentence) && Stands(condition, Math.Max(0, sentence.Start.Value - Memory), sentence.Start.Value);
    }

    private bool StandsNear(Condition condition, TriggerMatch match, Range sentence, int reach) =>
        Stands(condition, Math.Max(sentence.Start.Value, match.First - reach), match.First) || Stands(condition, match.Last + 1, Math.Min(sentence.End.Value, match.Last + 1 + reach));

    private bool Stands(Condition condition, int first, int end)
    {
        WordOutline outline = condition.Outline;
        for (int i = first; i < end; i++)
        {
            if (outline.MayHold(_marks[i]) && ConditionJudge.HasWord(condition, document, i, LemmaOf(i))) return true;
        }
        return false;
    }

    private string LemmaOf(int token) => _lower[token] ??= document.Tokens[token].Lemma.ToLowerInvariant();

    private bool HasWord(string preposition, Range sentence)
    {
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (string.Equals(document.Tokens[i].Lemma, preposition, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // Where what is said by a verb of the sentence may stand.
    private Range Around(Range sentence) => Math.Max(0, sentence.Start.Value - SaidContent.Longest)..Math.Min(document.Tokens.Length, sentence.End.Value + SaidContent.Longest);

    // "must", "has to", "needs urgently to", "ought to"
    private bool HasDuty(Range sentence)
    {
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (document.Words(document.Tokens[i]) is "must" or "should") return true;
            if (document.Tokens[i].Lemma is not ("have" or "need" or "ought")) continue;
            for (int next = i + 1; next < Math.Min(sentence.End.Value, i + 4); next++)
            {
                if (document.Tokens[next].Lemma == "to") return true;
            }
        }
        return false;
    }

    private bool HasPronoun(Range sentence)
    {
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (document.Tokens[i].PartOfSpeech == PartOfSpeech.Pronoun) return true;
        }
        return false;
    }
}
