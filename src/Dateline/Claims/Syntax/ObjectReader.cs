using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Reads what hangs on a verb's object and belongs to the act: "halted strikes against X", "handed a load of flour to X", "fired dozens of rockets on X".</summary>
internal sealed class ObjectReader(SyntaxTree tree, Mentions mentions)
{
    // What an act does to those it is not aimed at: "the killing enraged the town", "the shelling forced families out".
    private static readonly FrozenSet<string> s_outcomes = new[] { "enrage", "enraged", "outrage", "horrify", "sicken", "disgust", "appal", "appall", "force", "drive", "displace", "uproot", "prompt", "lead" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_giving = new[] { "give", "send", "hand", "lend", "sell", "offer", "grant", "pledge", "promise", "deliver", "supply", "loan", "provide", "donate", "ship" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_firing = new[] { "fire", "launch", "drop", "hurl", "throw", "lob", "rain", "unleash" }.ToFrozenSet(StringComparer.Ordinal);

    private const int Farthest = 12;

    /// <summary>Whether a verb says that somebody gets something.</summary>
    public static bool IsGiving(string verb) => s_giving.Contains(verb);

    /// <summary>Adds the slots behind a verb's object.</summary>
    public void Read(int verb, List<Slot> slots)
    {
        int thing = tree.Child(verb, DependencyLabel.Obj);
        if (thing < 0) return;
        if (mentions.IsTrigger(thing) || thing <= verb + 2)
        {
            foreach (int part in tree.Coordinated(thing)) ReadPart(part, slots);
        }
        string lemma = tree.Lemma(verb);
        if (thing < verb) return;
        if (s_giving.Contains(lemma)) ReadAfter(verb, "to", slots);
        else if (s_firing.Contains(lemma)) ReadAfter(verb, "on", slots);
    }

    private void ReadPart(int part, List<Slot> slots)
    {
        foreach (int child in tree.Children(part))
        {
            string preposition = tree.PrepositionOf(child);
            if (preposition == "with" && IsAbsolute(child)) continue;
            if (tree.Label(child) == DependencyLabel.Nmod && preposition is "against" or "with" or "to" or "on" or "for" or "from") Add(slots, preposition, child);
            // "launched nine drones and two missiles at the port"
            if (tree.Label(child) == DependencyLabel.Nmod && preposition == "at" && tree.Lemma(part) is "drone" or "missile" or "rocket" or "uav") Add(slots, preposition, child);
            // "launched an offensive targeting positions"
            if (tree.Label(child) == DependencyLabel.Acl && tree.Lemma(child) == "target" && tree.Child(child, DependencyLabel.Obj) is >= 0 and var aim) Add(slots, "against", aim);
        }
    }

    // "handed over a load of flour worth a million to the town": it may hang on any noun between.
    private void ReadAfter(int verb, string preposition, List<Slot> slots)
    {
        int end = Math.Min(tree.Document.Sentences[tree.SentenceOf(verb)].End.Value, verb + Farthest);
        for (int i = verb + 1; i < end; i++)
        {
            if (tree.IsVerb(i) || tree.Document.Words(tree[i]) is "," or ";") return;
            if (tree.Label(i) != DependencyLabel.Case || tree.Lemma(i) != preposition || tree.Head(i) is not (>= 0 and var noun) || noun < i || !tree.IsNominal(noun) || mentions.TimeAt(noun) >= 0) continue;
            if (!slots.Exists(slot => slot.Head == noun)) Add(slots, preposition, noun);
            return;
        }
    }

    /// <summary>Whether a noun behind "with" does something of its own: "ends its pact, with the minister ordering troops to leave".</summary>
    public bool IsAbsolute(int noun) => tree.Child(noun, DependencyLabel.Case) is > 0 and var with && tree.Document.Words(tree[with - 1]) is "," && tree.Child(noun, DependencyLabel.Acl) is >= 0 and var clause && tree[clause].Tag == "VBG";

    private static void Add(List<Slot> slots, string name, int head)
    {
        var slot = new Slot(name, head);
        if (!slots.Contains(slot)) slots.Add(slot);
    }

    /// <summary>Whether a verb tells what an act did to those it was not aimed at: "enraged the town", "left thousands without power".</summary>
    public bool IsOutcome(int verb) => s_outcomes.Contains(tree.Lemma(verb)) || tree.Lemma(verb) == "leave" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var thing && thing + 1 < tree.Count && tree.Lemma(thing + 1) == "without";
}
