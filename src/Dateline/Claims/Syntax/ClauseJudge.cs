using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells by the structure of a sentence whether two of its words tell of two happenings: in clauses side by side, in a clause of time, as an answer.</summary>
internal sealed class ClauseJudge(SyntaxTree tree, Mentions mentions)
{
    // Verbs whose subject and object are two happenings.
    private static readonly FrozenSet<string> s_following = new[] { "follow", "precede", "avenge", "provoke", "trigger", "spark", "prompt", "recall", "echo", "come" }.ToFrozenSet(StringComparer.Ordinal);

    // Types whose verbs side by side tell of one act: "convicted and jailed", "found and defused".
    private static readonly FrozenSet<string> s_oneAct = new[] { "raid", "legal-action", "arrest", "abduction", "weapons-seizure", "release", "displacement", "condemnation", "sexual-violence", "withdrawal" }.ToFrozenSet(StringComparer.Ordinal);

    // What befalls people, whatever it came of.
    private static readonly FrozenSet<string> s_befalling = new[] { "kill", "wound", "injure", "hurt", "maim" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"fired rockets in response to the killing of two": what is answered is another happening.</summary>
    public int AnswerAbove(int token)
    {
        for (int below = token, current = tree.Head(token), steps = 0; current >= 0 && steps < 6; below = current, current = tree.Head(current), steps++)
        {
            // "a crisis caused by an attack"
            if (tree.IsVerb(current) && tree.Lemma(current) is "cause" or "spark" or "trigger" or "provoke" or "prompt" && tree.Label(below) is DependencyLabel.OblAgent or DependencyLabel.Obl) return current;
            if (!tree.IsVerb(current) && tree.Lemma(current) is "response" or "retaliation" or "revenge" or "reprisal" or "answer" or "reaction") return current;
        }
        return -1;
    }

    /// <summary>"exploded ten years after a bomb killed": a clause of time with its own act stands between.</summary>
    public bool AreApart(Draft a, Draft b) => ClauseOfTime(a.Head) != ClauseOfTime(b.Head) && !CameOf(a.Head, b.Head) && !CameOf(b.Head, a.Head);

    // "were killed after militants shelled a school": they died of what the clause tells.
    private bool CameOf(int befalling, int cause)
    {
        if (!s_befalling.Contains(tree.Lemma(befalling)) || !IsSuffered(befalling) || ClauseOfTime(cause) != cause || IsLongBefore(cause, befalling)) return false;
        int above = tree.Head(cause);
        // "were killed and a nurse was wounded after"
        if (tree.Label(above) == DependencyLabel.Conj && s_befalling.Contains(tree.Lemma(above))) above = tree.Head(above);
        return above == befalling && tree.Lemma(tree.Child(cause, DependencyLabel.Mark)) == "after";
    }

    /// <summary>"came ten years after a bomb killed nine": nobody died of what is told now.</summary>
    public bool IsLongBefore(int earlier, int later)
    {
        int clause = ClauseOfTime(earlier), mark = clause < 0 ? -1 : tree.Child(clause, DependencyLabel.Mark);
        return mark > 0 && tree.Lemma(mark) == "after" && tree.Lemma(mark - 1) is "day" or "week" or "month" or "year" or "decade" && ClauseOfTime(later) != clause;
    }

    /// <summary>"The army struck the camp after three soldiers were killed": they did not die of the answer.</summary>
    public bool IsAnswered(int befalling, int answer)
    {
        int clause = ClauseOfTime(befalling);
        if (clause < 0 || !IsSuffered(befalling) || tree.Lemma(tree.Child(clause, DependencyLabel.Mark)) != "after" || ClauseOfTime(answer) == clause) return false;
        int verb = ClauseOf(answer);
        // "opened fire after three men were wounded": who fires is told, so it is no clause of what came of it.
        return verb >= 0 && tree.Governs(verb, clause) && (tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var doer && (mentions.IsActorWord(doer) || mentions.IsOfKind(doer, "actor") || mentions.PlaceAt(doer) >= 0));
    }

    /// <summary>"before being shot dead by police", "before he was shot dead": what befell the doer in the end is another happening.</summary>
    public int EndOf(int token) => ClauseOfTime(token) is >= 0 and var clause && tree.Lemma(tree.Child(clause, DependencyLabel.Mark)) == "before" && tree.Child(clause, DependencyLabel.AuxPass) is >= 0 and var being && (tree[being].Tag == "VBG" || tree.Child(clause, DependencyLabel.NsubjPass) is >= 0 and var doer && tree.Lemma(doer).ToLowerInvariant() is "he" or "she") ? clause : -1;

    /// <summary>"Nine soldiers were killed when rebels stormed the base, while jets pounded the area": what others do meanwhile is not what the rest tells of. Not "while two were injured", which came of the same, nor "while residents say", which tells of the same.</summary>
    public bool IsMeanwhile(int act, int other) => ClauseMeanwhile(act) is >= 0 and var clause && ClauseMeanwhile(other) != clause;

    private int ClauseMeanwhile(int token)
    {
        for (int current = token, steps = 0; current >= 0 && steps < 8; current = tree.Head(current), steps++)
        {
            if (tree.Label(current) == DependencyLabel.Advcl && tree.Child(current, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) is "while" or "whereas" && tree.Child(current, DependencyLabel.Nsubj) >= 0 && !RivalFigures.IsSaying(tree.Document.Words(tree[current])) && !(s_befalling.Contains(tree.Lemma(current)) && IsSuffered(current))) return current;
        }
        return -1;
    }

    private int ClauseOfTime(int token)
    {
        for (int current = token, steps = 0; current >= 0 && steps < 8; current = tree.Head(current), steps++)
        {
            if (tree.Label(current) == DependencyLabel.Advcl && tree.Child(current, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) is "after" or "before" or "since") return current;
        }
        return -1;
    }

    /// <summary>"The killing of two policemen followed that of a boy"</summary>
    public bool AreInSequence(int a, int b) => tree.Head(a) == tree.Head(b) && tree.Head(a) is >= 0 and var verb && s_following.Contains(tree.Lemma(verb))
        && (tree.Label(a) == DependencyLabel.Nsubj || tree.Label(b) == DependencyLabel.Nsubj) && !tree.IsVerb(a) && !tree.IsVerb(b);

    /// <summary>"gunmen shot a cleric, and an explosion rocked the city": two clauses side by side, each with a subject of its own.</summary>
    public bool AreTwoClauses(Draft a, Draft b)
    {
        int x = ClauseOf(a.Head), y = ClauseOf(b.Head);
        // "Kenya said it struck a depot, and Uganda said it downed a drone": each tells of its own.
        if (a.Stage != b.Stage && x >= 0 && y >= 0 && tree.Label(x) == DependencyLabel.Ccomp && tree.Label(y) == DependencyLabel.Ccomp) (x, y) = (tree.Head(x), tree.Head(y));
        // "17 people were killed and 34 others were wounded in a bombing": both came of it.
        if (x >= 0 && y >= 0 && s_befalling.Contains(tree.Lemma(x)) && s_befalling.Contains(tree.Lemma(y)) && IsSuffered(x) && IsSuffered(y)) return false;
        return x >= 0 && y >= 0 && x != y && (IsBeside(x, y) || IsBeside(y, x))
            && tree.Child(x, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) >= 0 && tree.Child(y, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) >= 0;
    }

    /// <summary>"shot nine in Orsk in May, and in 2019 a deputy was murdered": two clauses side by side, each with a subject and a time of its own.</summary>
    public bool HaveOwnTimes(int a, int b)
    {
        int x = ClauseOf(a), y = ClauseOf(b);
        if (x < 0 || y < 0 || x == y || !(IsBeside(x, y) || IsBeside(y, x)) || tree.Child(x, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0 || tree.Child(y, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0) return false;
        return TimeOf(x) is >= 0 and var first && TimeOf(y) is >= 0 and var second && mentions.Times[first].Range != mentions.Times[second].Range;
    }

    private int TimeOf(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) is DependencyLabel.Obl or DependencyLabel.OblUnmarked or DependencyLabel.Advmod && mentions.TimeAt(child) is >= 0 and var time && mentions.Times[time].Range is not null) return time;
        }
        return -1;
    }

    // Behind "and", or behind ", while".
    private bool IsBeside(int second, int first) => tree.Head(second) == first && (tree.Label(second) == DependencyLabel.Conj || tree.Label(second) == DependencyLabel.Advcl && tree.Child(second, DependencyLabel.Mark) is > 0 and var mark && tree.Lemma(mark) is "while" && tree.Document.Words(tree[mark - 1]) is ",");

    /// <summary>"A bomb kills five, and gunmen kill three policemen": people who do it in a clause of their own did it without the bomb.</summary>
    public bool IsDoneByOthers(Draft befalling, Draft act)
    {
        if (!tree.IsVerb(befalling.Head) || IsSuffered(befalling.Head) || tree.Child(befalling.Head, DependencyLabel.Obj) < 0 || tree.Child(befalling.Head, DependencyLabel.Nsubj) is not (>= 0 and var doer) || doer == act.Head || !tree.IsNominal(doer)) return false;
        // "The army attacked the village, and soldiers killed 20": one side may be called by two names.
        if (tree.IsVerb(act.Head) && !mentions.IsTrigger(doer)) return false;
        if (!(mentions.IsTrigger(doer) || mentions.IsActorWord(doer) || mentions.IsOfKind(doer, "actor")) || mentions.MayBeSame(doer, act.Head)) return false;
        return AreTwoClauses(befalling, act);
    }

    /// <summary>"were killed", and "hundreds wounded" beside it</summary>
    public bool IsSuffered(int verb) => tree.IsPassive(verb) || tree.Child(verb, DependencyLabel.Obj) < 0 && (tree[verb].Tag == "VBN" || tree[verb].Tag == "VBD" && tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) is >= 0 and var first && tree.IsPassive(first));

    public int ClauseOf(int token) => tree.IsVerb(token) ? token : tree.GoverningVerb(token);

    /// <summary>"visited the camp and met the governor": two finite verbs of one type tell two things, "raided two homes and searched for a suspect" one. "suspended the vote, sealed the borders and imposed a curfew": two that stand beside a third are two as well.</summary>
    public bool AreTwoVerbs(Draft a, Draft b)
    {
        if (a.Strength != PatternStrength.Specific || b.Strength != PatternStrength.Specific || !tree.IsVerb(a.Head) || !tree.IsVerb(b.Head)) return false;
        bool first = tree.Label(b.Head) == DependencyLabel.Conj && (tree.Head(b.Head) == a.Head || tree.Label(a.Head) == DependencyLabel.Conj && tree.Head(a.Head) == tree.Head(b.Head));
        if (!first && !(tree.Label(a.Head) == DependencyLabel.Conj && tree.Head(a.Head) == b.Head)) return false;
        if (a.Type.Code != b.Type.Code) return true;
        // "kills seven people and injures 13 others"
        if (s_befalling.Contains(tree.Lemma(a.Head)) && s_befalling.Contains(tree.Lemma(b.Head)) && tree.Child(first ? b.Head : a.Head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0) return false;
        if ((a.Type.Families.Contains("fight") || a.Type.Families.Contains("crowd")) && IsSuffered(a.Head) && IsSuffered(b.Head)) return false;
        return !s_oneAct.Contains(a.Type.Code.Value) || !GoesOn(first ? b.Head : a.Head);
    }

    // A verb that brings nobody and nothing of its own: "convicted the general and jailed him".
    private bool GoesOn(int verb) => tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0 && (tree.Child(verb, DependencyLabel.Obj) is var thing && (thing < 0 || tree[thing].PartOfSpeech == PartOfSpeech.Pronoun));
}
