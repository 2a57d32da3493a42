using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells acts that are only thought of: what a story makes up, what is unlikely or hard to do, what somebody has the chance to do, what is to come about when something else does.</summary>
internal sealed class HypothesisJudge(SyntaxTree tree)
{
    // How far up from an act the words stand that tell of whom or what a story is.
    private const int FarthestStory = 10;

    private static readonly FrozenSet<string> s_fictions = Set("novel", "textbook", "thriller", "comic", "videogame", "game", "fable", "tale", "sitcom", "telenovela", "musical", "opera", "film", "movie", "episode", "sequel", "story", "screenplay", "play", "drama", "fairytale", "legend", "myth", "scene");

    private static readonly FrozenSet<string> s_narrating = Set("describe", "depict", "portray", "narrate", "follow", "tell", "feature", "recount");

    // Of these it is told in earnest as well: "the film depicts the massacre", "the story tells of the raid".
    private static readonly FrozenSet<string> s_ofReal = Set("story", "film", "movie", "play", "drama", "legend", "opera", "musical", "episode", "scene", "game");

    private static readonly FrozenSet<string> s_unlikely = Set("unlikely", "doubtful", "improbable", "inconceivable", "impossible", "unthinkable", "implausible", "doubt");

    private static readonly FrozenSet<string> s_ease = Set("easy", "easier", "hard", "harder", "difficult", "possible", "impossible", "dangerous", "tempting", "necessary", "essential", "crucial", "vital", "better", "best", "important", "unthinkable", "safe", "risky", "pointless", "useless");

    private static readonly FrozenSet<string> s_chances = Set("opportunity", "chance", "ability", "inability", "capability", "capacity", "right", "power", "permission", "freedom", "potential", "means", "option", "temptation", "obligation", "mandate");

    private static readonly FrozenSet<string> s_carryingOut = Set("launch", "carry", "conduct", "mount", "stage", "commit", "perpetrate", "execute", "undertake");

    // What is done behind these is done: "used drones to carry out a strike", "came back to carry out an attack".
    private static readonly FrozenSet<string> s_doing = Set("use", "deploy", "employ", "fire", "join", "return", "continue", "go", "manage", "storm", "enter", "exploit", "infiltrate", "unite", "team");

    /// <summary>What stands against an act's being more than a thought; null when nothing does.</summary>
    /// <param name="draft">The act.</param>
    /// <param name="frame">The verb whose mood it shares; -1 when there is none.</param>
    public (string Rule, string Reason)? Against(Draft draft, int frame)
    {
        if (IsMadeUp(draft.Head)) return ("fiction", "It is only told in a story.");
        // "an assault would be a catastrophe"
        if (frame < 0) return draft.Type.Families.Contains("fight") && draft.IsIndefinite && tree.Label(draft.Head) == DependencyLabel.Nsubj && tree.Child(tree.Head(draft.Head), DependencyLabel.Cop) >= 0 && tree.Modal(tree.Head(draft.Head)) is "would" ? ("possible", "It is only said what it would be.") : null;
        if (IsTopic(frame)) return ("possible", "It is only said what doing it would be.");
        if (draft.IsSaying) return null;
        if (IsUnlikely(frame)) return ("possible", "It is only called unlikely.");
        if (IsWeighed(frame)) return ("possible", "It is only said how easy or needful it is.");
        if (IsChance(frame)) return ("possible", "It is only said that somebody may or can do it.");
        if (IsOfWhoever(frame)) return ("conditional", "It is only said of anybody who may do something.");
        if (tree.HasTo(frame) && tree.Head(frame) is >= 0 and var pretender && tree.Lemma(pretender) is "pretend" or "feign") return ("pretended", "It is only pretended.");
        if (IsYetToCome(frame)) return ("conditional", "It is only told as a condition.");
        if (frame != draft.Head && !draft.IsDefinite && draft.Type.Families.Contains("fight") && IsCarriedOutLater(frame)) return ("purpose", "It is only told as a purpose.");
        return null;
    }

    /// <summary>"had the rebels attacked, Kenya would have sent troops", which the parser reads as "had them attacked": whether a clause supposes something without "if".</summary>
    public bool IsSupposed(int verb)
    {
        if (tree[verb].Tag is not ("VBD" or "VBN") || tree.Label(verb) != DependencyLabel.Xcomp || tree.Head(verb) is not (>= 0 and var had) || had > verb) return false;
        if (!tree.Document.Words(tree[had]).Equals("had", StringComparison.OrdinalIgnoreCase) || tree.Child(had, DependencyLabel.Nsubj) >= 0 || tree.Child(had, DependencyLabel.Obj) is not (>= 0 and var subject) || subject > verb) return false;
        Range sentence = tree.Document.Sentences[tree.SentenceOf(verb)];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (tree[i].Tag == "MD" && tree.Lemma(i) is "would" or "could" or "might") return true;
        }
        return false;
    }

    // "a story in the textbook described a boy whose father was arrested", "in the novel, rebels burn the village"
    private bool IsMadeUp(int act)
    {
        for (int verb = act, steps = 0; verb >= 0 && steps < FarthestStory; verb = tree.Head(verb), steps++)
        {
            if (!tree.IsVerb(verb)) continue;
            foreach (int child in tree.Children(verb))
            {
                string lemma = tree.Lemma(child).ToLowerInvariant();
                if (child == act || !s_fictions.Contains(lemma)) continue;
                if (tree.Label(child) == DependencyLabel.Nsubj && verb != act && s_narrating.Contains(tree.Lemma(verb)) && (!s_ofReal.Contains(lemma) || IsOfBook(child) || IsPresent(verb) && lemma is not ("story" or "drama"))) return true;
                if (tree.Label(child) is DependencyLabel.Obl && tree.PrepositionOf(child) == "in" && IsPresent(verb) && lemma is not ("drama" or "play" or "legend" or "story")) return true;
            }
        }
        return false;
    }

    // "a story in the textbook"
    private bool IsOfBook(int story) => tree.Child(story, DependencyLabel.Nmod) is >= 0 and var book && s_fictions.Contains(tree.Lemma(book).ToLowerInvariant());

    private bool IsPresent(int verb) => tree[verb].Tag is "VBZ" or "VBP";

    // "it is unlikely that the two will meet", "doubts that they will attack"
    private bool IsUnlikely(int verb)
    {
        verb = FirstOfList(verb);
        return tree.Label(verb) is DependencyLabel.Ccomp or DependencyLabel.Csubj && tree.Head(verb) is >= 0 and var above && s_unlikely.Contains(tree.Lemma(above)) && (tree.IsVerb(above) || tree.Child(above, DependencyLabel.Cop) >= 0);
    }

    // "it is easier to seek the extradition", "it would be hard to attack"
    private bool IsWeighed(int verb)
    {
        verb = FirstOfList(verb);
        return tree.HasTo(verb) && tree.Head(verb) is >= 0 and var above && above < verb && s_ease.Contains(tree.Lemma(above)) && tree.Child(above, DependencyLabel.Cop) >= 0;
    }

    // "the opportunity to conduct attacks", wherever the parser hangs the verb
    private bool IsChance(int verb)
    {
        verb = FirstOfList(verb);
        if (!tree.HasTo(verb)) return false;
        if (tree.Label(verb) == DependencyLabel.Acl && s_chances.Contains(tree.Lemma(tree.Head(verb)))) return true;
        int to = tree.Child(verb, DependencyLabel.Mark);
        return to > 0 && s_chances.Contains(tree.Lemma(to - 1)) && !tree.IsVerb(to - 1) && tree.Lemma(to - 1) is not "right";
    }

    // "to attack the town would be a crime"
    private bool IsTopic(int verb) => tree.HasTo(verb) && tree.Label(verb) == DependencyLabel.Csubj && tree.Head(verb) > verb && tree.Modal(tree.Head(verb)) is "would" or "will" or "could" or "may" or "might";

    // "anyone who helps the rebels will be arrested"
    private bool IsOfWhoever(int verb) => tree.Modal(verb) is not null && tree.Child(verb, DependencyLabel.NsubjPass, DependencyLabel.Nsubj) is >= 0 and var whoever && tree.Lemma(whoever).ToLowerInvariant() is "anyone" or "anybody" or "whoever";

    // "when the weapon is provided, it can be used", "before they would cross the border": an act told in the present tense beside what is to come.
    private bool IsYetToCome(int verb)
    {
        verb = FirstOfList(verb);
        if (tree.Label(verb) != DependencyLabel.Advcl) return false;
        string marker = "";
        foreach (int child in tree.Children(verb))
        {
            if (child > verb) break;
            if (tree.Label(child) is DependencyLabel.Mark or DependencyLabel.Advmod && tree.Lemma(child).ToLowerInvariant() is "when" or "once" or "whenever" or "before" or "until" or "till") marker = tree.Lemma(child).ToLowerInvariant();
        }
        if (marker is "before" or "until" or "till") return tree.Modal(verb) is "would" or "could" or "can";
        return marker.Length > 0 && IsInPresent(verb) && tree.Modal(tree.Head(verb)) is "can" or "could" or "may" or "might" or "will" or "would" or "should" or "must" or "shall";
    }

    // "is provided", "attack"; not "are being provided" nor "have attacked"
    private bool IsInPresent(int verb)
    {
        if (IsPresent(verb)) return true;
        if (tree[verb].Tag != "VBN") return false;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux) return false;
        }
        return tree.Child(verb, DependencyLabel.AuxPass) is >= 0 and var be && IsPresent(be);
    }

    // "massed near the town to launch an attack"
    private bool IsCarriedOutLater(int verb)
    {
        verb = FirstOfList(verb);
        return tree.HasTo(verb) && s_carryingOut.Contains(tree.Lemma(verb)) && tree.Label(verb) is DependencyLabel.Advcl or DependencyLabel.Xcomp && tree.Head(verb) is >= 0 and var above && above < verb && tree.IsVerb(above)
            && (tree.Label(verb) == DependencyLabel.Advcl ? !s_doing.Contains(tree.Lemma(above)) : tree.Lemma(above) is "send" or "dispatch" or "train" or "station" or "mobilize" or "mobilise");
    }

    // "to destroy tunnels and seize arms": what is said of the first infinitive is said of the second.
    private int FirstOfList(int verb) => tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) is >= 0 and var first && tree.IsVerb(first) && tree[first].Tag == tree[verb].Tag && tree.Child(verb, DependencyLabel.Nsubj) < 0 ? first : verb;

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
