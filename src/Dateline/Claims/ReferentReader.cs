using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Tells for whom a word stands that names nobody by itself: a pronoun, "the group", "its forces".</summary>
internal sealed class ReferentReader(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenSet<string> s_groupWords = new[] { "group", "movement", "organization", "organisation" }.ToFrozenSet(StringComparer.Ordinal);

    // "the coalition" after "the Norlandian-led coalition": the fuller naming of whom the same noun named before.
    public int Fuller(int head)
    {
        if (tree[head].PartOfSpeech != PartOfSpeech.Noun || mentions.Antecedent(head) is not (>= 0 and var named) || named > head || !string.Equals(tree.Lemma(named), tree.Lemma(head), StringComparison.OrdinalIgnoreCase)) return head;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.NmodPoss or DependencyLabel.Nummod) return head;
        }
        return named;
    }

    // "IS" after "Islamic State"
    private bool IsAcronym(int head) => tree.Document.Words(tree[head]) is { Length: >= 2 and <= 6 } word && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    // Who helps, watches or reports is not the group that kills.
    private bool IsPeaceful(int head)
    {
        Range tokens = tree.Document.TokensIn(phrases.Read(head));
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree.Document.Words(tree[i]) is "Cross" or "Crescent" or "Observatory" or "Nations" or "Ministry" or "Watch" or "Amnesty" or "Agency" or "Commission" or "Committee" or "Rights" or "Monitor") return true;
        }
        return false;
    }

    // "the group": the last one named before it, in its sentence or the one before; the word itself where none is.
    private int GroupBefore(int head)
    {
        int sentence = tree.SentenceOf(head), determiner = tree.Child(head, DependencyLabel.Det);
        if (determiner < 0 || tree.Lemma(determiner) is not ("the" or "this") || tree.Child(head, DependencyLabel.Amod) >= 0 || tree.Child(head, DependencyLabel.Compound) >= 0 || tree.Child(head, DependencyLabel.Nmod) >= 0) return head;
        for (int i = head - 1; i >= 0 && sentence - tree.SentenceOf(i) <= 1; i--)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && codebook.IsIn("insurgents", tree.Lemma(i).ToLowerInvariant()) && tree.Child(i, DependencyLabel.Compound) >= 0) return i;
        }
        return head;
    }

    /// <summary>What a pronoun stands for, by the analyzer's chains, else the subject of the verb of speech above it; other words stand for themselves. -1 when it is not known.</summary>
    public int Of(int head, Draft draft)
    {
        if (tree[head].PartOfSpeech != PartOfSpeech.Pronoun)
        {
            if (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && IsAcronym(head) && mentions.PlaceAt(head) < 0 && mentions.Antecedent(head) is >= 0 and var full && tree[full].PartOfSpeech == PartOfSpeech.ProperNoun) return full;
            if (!s_groupWords.Contains(tree.Lemma(head))) return head;
            if (mentions.Antecedent(head) is >= 0 and var named && !(draft.Type.Families.Contains("fight") && IsPeaceful(named))) return named;
            return GroupBefore(head);
        }
        if (mentions.Antecedent(head) is >= 0 and var antecedent) return antecedent;
        string lemma = tree.Lemma(head).ToLowerInvariant();
        if (lemma is not ("they" or "it" or "he" or "she" or "its" or "their" or "his" or "her")) return -1;
        for (int verb = draft.Head, steps = 0; verb >= 0 && steps < 6; verb = tree.Head(verb), steps++)
        {
            if (!tree.IsVerb(verb)) continue;
            int subject = tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass);
            if (subject >= 0 && subject != head && tree[subject].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && subject < head) return subject;
        }
        return -1;
    }

    // "its remaining forces": those of whom it stands for, who is the one that acts; the noun itself where there is no such pronoun.
    public int OwnerOfForces(int head, Draft draft)
    {
        int owner = tree.Child(head, DependencyLabel.NmodPoss);
        if (owner < 0 || tree[owner].PartOfSpeech != PartOfSpeech.Pronoun || !codebook.IsIn("armed", tree.Lemma(head).ToLowerInvariant())) return head;
        return Of(owner, draft) is >= 0 and var named && named != owner ? StateOf(named) : head;
    }

    // "Velmar's defence ministry said its forces": they are the state's.
    private int StateOf(int body)
    {
        if (tree.Lemma(body) is not ("ministry" or "spokesman" or "spokeswoman" or "spokesperson" or "minister" or "department" or "office")) return body;
        foreach (int child in tree.Children(body))
        {
            if (child < body && (tree.Label(child) == DependencyLabel.NmodPoss || mentions.IsDemonym(child)) && mentions.IsActorWord(child)) return child;
        }
        return body;
    }

    /// <summary>For whom somebody speaks: "Front spokesman Ann Other" claims for the Front; others speak for themselves.</summary>
    public Filler GroupOf(Filler claimer)
    {
        Range tokens = tree.Document.TokensIn(claimer.Span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree.Lemma(i) is not ("spokesman" or "spokesperson" or "spokeswoman" or "representative")) continue;
            foreach (int child in tree.Children(i))
            {
                bool before = child < i && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.Amod && (tree[child].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(child));
                bool behind = child > i && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "of" or "for" or "from";
                if (before || behind) return claimer with { Head = child, Span = phrases.Read(child) };
            }
        }
        return claimer;
    }
}
