using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Finds happenings that are named only as one more of the kind told: "two bombs a minute apart and a third the next day", "a year since the last one".</summary>
internal sealed class RepeatFinder(SyntaxTree tree, Mentions mentions)
{
    private const int MostInSentence = 8, FarthestFurther = 8;

    private static readonly FrozenSet<string> s_several = new[] { "bombing", "suicide-bombing", "attack", "air-strike", "shelling" }.ToFrozenSet(StringComparer.Ordinal);

    // How many sentences on "a third" is still one more of the kind.
    private const int ReachOfKind = 3;

    public void Add(List<Draft> drafts)
    {
        for (int d = drafts.Count - 1; d >= 0; d--)
        {
            Draft kind = drafts[d];
            if (!kind.Type.Families.Contains("fight") || kind.Match.Pattern.Strength == PatternStrength.Effect) continue;
            if (InSentence(drafts, d).Count > MostInSentence) continue;
            for (int more = Apart(kind); more > 0; more--) drafts.Insert(d + 1, Repeat(kind, kind.Match.First, kind.Head));
            List<Draft> beside = InSentence(drafts, d);
            int end = tree.Document.Sentences[kind.Sentence].End.Value;
            for (int i = kind.Match.Last + 1; i < end; i++)
            {
                if (beside.Exists(draft => draft.Head == i)) continue;
                if (IsFurther(i, kind) && mentions.TimeAt(i) < 0) drafts.Insert(d + 1, Repeat(kind, i, i));
                else if (LastOne(i, kind) && !beside.Exists(outer => outer != kind && outer.Type.Families.Contains("fight") && tree.Governs(outer.Head, kind.Head))) drafts.Insert(d + 1, Repeat(kind, i - 1, i));
                else continue;
                break;
            }
        }
        AddElliptical(drafts);
        List<Draft> ordered = [.. drafts.OrderBy(draft => draft.Head)];
        drafts.Clear();
        drafts.AddRange(ordered);
    }

    // "Two bombs exploded. The first went off in Orsk, killing ten. A second hit the port": an ordinal that is the subject of a sentence.
    private void AddElliptical(List<Draft> drafts)
    {
        List<Draft> kinds = [.. drafts.Where(draft => s_several.Contains(draft.Type.Code.Value) && draft.Stage == Stage.Occurred).OrderBy(draft => draft.Head)];
        for (int k = 0; k < kinds.Count; k++)
        {
            int last = Math.Min(tree.Document.Sentences.Length - 1, kinds[k].Sentence + ReachOfKind);
            if (k + 1 < kinds.Count) last = Math.Min(last, kinds[k + 1].Sentence);
            for (int sentence = kinds[k].Sentence + 1; sentence <= last; sentence++)
            {
                if (Ordinal(sentence) is not (>= 0 and var ordinal)) continue;
                int verb = tree.Head(ordinal);
                if (drafts.Find(draft => draft.Head == verb) is { } told)
                {
                    if (told.Strength == PatternStrength.Effect) told.Type = kinds[k].Type;
                    told.IsOther = true;
                }
                else if (!drafts.Exists(draft => draft.Sentence == sentence && draft.Head < verb))
                {
                    drafts.Add(new Draft { Match = kinds[k].Match with { First = verb, Last = verb, Head = verb }, Sentence = sentence, Slots = [], Type = kinds[k].Type, Stage = Stage.Occurred, IsOther = true });
                    mentions.MarkTrigger(verb);
                }
            }
        }
    }

    // The ordinal that a sentence begins with as the subject of a verb for what bombs do; -1 for any other sentence.
    private int Ordinal(int sentence)
    {
        int first = tree.Document.Sentences[sentence].Start.Value, ordinal = first + 1;
        if (ordinal + 1 >= tree.Count || tree.Lemma(first).ToLowerInvariant() is not ("the" or "a") || tree.Lemma(ordinal) is not ("first" or "second" or "third" or "fourth" or "fifth" or "other")) return -1;
        return tree.Label(ordinal) is DependencyLabel.Nsubj && tree.Head(ordinal) is > 0 and var verb && verb <= ordinal + 2 && tree.Lemma(verb) is "go" or "explode" or "hit" or "strike" or "target" or "detonate" or "kill" or "occur" or "rock" or "rip" ? ordinal : -1;
    }

    // All of the sentence of one, which stand side by side: the rest of the text is not looked through for each.
    private static List<Draft> InSentence(List<Draft> drafts, int index)
    {
        int from = index, to = index + 1;
        while (from > 0 && drafts[from - 1].Sentence == drafts[index].Sentence) from--;
        while (to < drafts.Count && drafts[to].Sentence == drafts[index].Sentence) to++;
        return drafts.GetRange(from, to - from);
    }

    // "Two bombs and a third the next day": an ordinal without a noun, joined to the happening.
    private bool IsFurther(int token, Draft kind)
    {
        ReadOnlySpan<char> word = tree.Document.Words(tree[token]);
        bool another = word is "another";
        if (!another && word is not ("second" or "third" or "fourth" or "fifth") || tree.IsVerb(kind.Head) || token - kind.Match.Last > FarthestFurther) return false;
        int joint = another ? token - 1 : token - 2;
        if (!another && tree.Document.Words(tree[token - 1]) is not "a" || tree.Document.Words(tree[joint]) is not ("and" or ",")) return false;
        for (int i = kind.Match.Last + 1; i < token; i++)
        {
            if (tree.IsVerb(i)) return false;
        }
        int next = token + 1;
        return next < tree.Count && (mentions.TimeAt(next) >= 0 || tree[next].PartOfSpeech is PartOfSpeech.Adposition or PartOfSpeech.Verb or PartOfSpeech.Punctuation or PartOfSpeech.Adverb or PartOfSpeech.Determiner);
    }

    // "Two car bombs a minute apart": as many happenings as are counted.
    private int Apart(Draft kind)
    {
        int last = kind.Match.Last;
        if (tree.IsVerb(kind.Head) || tree.Child(kind.Head, DependencyLabel.Nummod) is not (>= 0 and var number)) return 0;
        int count = tree.Document.Words(tree[number]) switch { "two" or "Two" or "2" => 2, "three" or "Three" or "3" => 3, "four" or "Four" or "4" => 4, _ => 1 };
        for (int i = last + 1; i < Math.Min(tree.Count, last + FarthestFurther) && !tree.IsVerb(i); i++)
        {
            if (tree.Document.Words(tree[i]) is "apart" && mentions.TimeAt(i - 1) >= 0) return count - 1;
        }
        return 0;
    }

    // "a year to the day since the last one"
    private bool LastOne(int token, Draft kind) => token >= 2 && tree.Document.Words(tree[token]) is "one" && tree.Lemma(token - 1) is "last" or "previous" && tree.Governs(kind.Head, token) && tree.PrepositionOf(token) is "since" or "after" or "before";

    private static Draft Repeat(Draft kind, int first, int token) => new()
    {
        Match = kind.Match with { First = first, Last = token == kind.Head ? kind.Match.Last : token, Head = token },
        Sentence = kind.Sentence, Slots = [], Type = kind.Type, Stage = kind.Stage, StageRule = kind.StageRule, IsOther = true, IsIndefinite = true,
    };
}
