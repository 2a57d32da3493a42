using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Triggers;

/// <summary>Decides whether a pattern's conditions hold around a trigger.</summary>
internal sealed class ConditionJudge(SyntaxTree tree, Mentions mentions, SaidContent said)
{
    /// <summary>How many tokens before or behind a trigger "before" and "next" reach.</summary>
    public const int Window = 3;

    /// <summary>How many tokens around a trigger "near" reaches within the sentence.</summary>
    public const int Far = 20;

    private readonly OwnClause _clause = new(tree);

    /// <summary>Whether all conditions hold that a match must meet.</summary>
    public bool AllHold(TriggerMatch match, List<Slot> slots)
    {
        foreach (Condition condition in match.Pattern.When)
        {
            if (!Holds(condition, match, slots, within: true)) return false;
        }
        return true;
    }

    /// <summary>The condition that speaks against a match by holding; null when none does.</summary>
    public Condition? Against(TriggerMatch match, List<Slot> slots)
    {
        foreach (Condition condition in match.Pattern.Unless)
        {
            if (Holds(condition, match, slots, within: false)) return condition;
        }
        return null;
    }

    // What must stand there may stand within the phrase; what must not is looked for at its head alone: "an oil depot" is not oil.
    private bool Holds(Condition condition, TriggerMatch match, List<Slot> slots, bool within)
    {
        switch (condition.Slot)
        {
            case "near" or "clause":
                Range sentence = tree.Document.Sentences[tree.SentenceOf(match.Head)];
                int clause = condition.Slot == "clause" ? match.Head : -1;
                return Any(condition, Math.Max(sentence.Start.Value, match.First - Far), match.First, clause) || Any(condition, match.Last + 1, Math.Min(sentence.End.Value, match.Last + 1 + Far), clause);
            case "before":
                return Any(condition, Math.Max(SentenceStart(match.First), match.First - Window), match.First);
            case "governor":
                return IsGoverned(condition, match.Head);
            case "next":
                return Any(condition, match.Last + 1, Math.Min(SentenceEnd(match.Last), match.Last + 1 + Window));
        }
        if (condition.Slot == "content") return said.Find(condition, match.Head) is not null;
        if (condition.Slot == "duty") return said.FindDuty(condition, match.Head) is not null;
        if (condition.Slot == "topic") return said.IsAbout(condition, match.Head);
        if (condition.Slot == "infinitive") return HoldsForInfinitive(condition, match.Head);
        if (condition.Slot == "object" && within && ObjectBehind(match, slots) is >= 0 and var behind) return Stands(condition, behind);
        foreach (Slot slot in slots)
        {
            if (slot.Name != condition.Slot && !(condition.Slot == "object" && slot.Name is "of" && match.Pattern.Kind == TriggerKind.Noun)) continue;
            foreach (int head in tree.Coordinated(slot.Head))
            {
                if (Stands(condition, head)) return true;
                if (tree[head].PartOfSpeech == PartOfSpeech.Pronoun && mentions.Antecedent(head) is >= 0 and var named && Stands(condition, named)) return true;
                if (within && StandsWithin(condition, head, 2)) return true;
            }
        }
        return false;
    }

    private bool IsGoverned(Condition condition, int noun)
    {
        int head = tree.Head(noun);
        if (head >= 0 && Stands(condition, head)) return true;
        if (head >= 0 && tree.Head(head) >= 0 && tree.Label(head) is DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Conj && Stands(condition, tree.Head(head))) return true;
        // "a bomb that killed", "a bomb killed", which the parser may take for the same
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && tree.IsVerb(child) && tree.Label(child) is DependencyLabel.Acl or DependencyLabel.AclRelcl && Stands(condition, child)) return true;
        }
        return false;
    }

    // "called on its members to attack": what is to be done, also where a noun between governs it; not what is not to be done.
    // "to carry out attacks": the act is named by what is carried out.
    private bool StandsAsAct(Condition condition, int verb) =>
        tree.Lemma(verb) is "carry" or "launch" or "conduct" or "stage" or "mount" or "commit" or "perpetrate" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var act && Stands(condition, act);

    private bool HoldsForInfinitive(Condition condition, int head)
    {
        // "The army ordered residents to leave", where the parser hangs the verb onto the noun behind it.
        if (tree.MislaidSubject(head) >= 0 && Governs(condition, tree.Head(head), head)) return true;
        foreach (int child in tree.Children(head))
        {
            if (tree.IsVerb(child))
            {
                if (IsToDo(child) && (Stands(condition, child) || StandsAsAct(condition, child))) return true;
                continue;
            }
            if (tree.Label(child) is not (DependencyLabel.Obj or DependencyLabel.Iobj or DependencyLabel.Obl or DependencyLabel.Nsubj)) continue;
            if (Governs(condition, child, head)) return true;
        }
        return false;
    }

    private bool Governs(Condition condition, int noun, int head)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.IsVerb(child) && child > head && IsToDo(child) && (Stands(condition, child) || StandsAsAct(condition, child))) return true;
        }
        return false;
    }

    private bool IsToDo(int verb)
    {
        bool to = false;
        // "an end to fighting"
        if (tree[verb].Tag == "VBG") return false;
        foreach (int child in tree.Children(verb))
        {
            if (child > verb) break;
            if (tree.Lemma(child) is "not" or "never" or "n't") return false;
            to |= tree.Label(child) == DependencyLabel.Mark && tree.Lemma(child) == "to";
        }
        return to;
    }

    // Where the parser gives a finite verb neither subject nor object, as in headlines, its object is the noun phrase right behind it; -1 when there is none.
    private int ObjectBehind(TriggerMatch match, List<Slot> slots)
    {
        if (match.Pattern.Kind != TriggerKind.Verb || tree[match.Head].Tag is not ("VBZ" or "VBP" or "VBD") || slots.Exists(slot => slot.Name is "object" or "subject")) return -1;
        int last = -1;
        for (int i = match.Last + 1; i < Math.Min(SentenceEnd(match.Last), match.Last + 7); i++)
        {
            PartOfSpeech part = tree[i].PartOfSpeech;
            if (part is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) last = i;
            else if (last >= 0 || part is not (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Pronoun)) break;
        }
        return last;
    }

    // "the town of Orsk", "Foreign Minister Ann Other", "two cases of ammunition": the measure or title stands beside the head.
    private bool StandsWithin(Condition condition, int head, int depth)
    {
        foreach (int child in tree.Children(head))
        {
            bool names = tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Flat or DependencyLabel.Appos or DependencyLabel.NmodDesc or DependencyLabel.Nummod || (tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "of" or "");
            if (names && (Stands(condition, child) || (depth > 1 && StandsWithin(condition, child, depth - 1)))) return true;
        }
        return false;
    }

    private bool Any(Condition condition, int first, int end, int clause = -1)
    {
        for (int i = first; i < end; i++)
        {
            if (IsFarFrom(condition, i)) continue;
            // "on 15 March soldiers killed": a month is no march.
            if (tree[i].PartOfSpeech == PartOfSpeech.ProperNoun && Lower(i) is "march" or "may" && mentions.TimeAt(i) >= 0) continue;
            if (Stands(condition, i) && (clause < 0 || _clause.Holds(clause, i))) return true;
        }
        return false;
    }

    // Whether the token is neither a word nor a mention that the condition asks for, as most are, told at a glance.
    private bool IsFarFrom(Condition condition, int token) => condition.Kinds.IsEmpty && !condition.Outline.MayHold(tree.Marks[token]);

    private bool Stands(Condition condition, int token)
    {
        if (IsFarFrom(condition, token)) return false;
        string lemma = Lower(token);
        // "killed on March 2": a month is no march.
        if (lemma is "march" or "may" && mentions.IsOfKind(token, "time") && !condition.Kinds.Contains("time")) return false;
        if (condition.Outline.MayHold(tree.Marks[token]) && HasWord(condition, tree.Document, token, lemma)) return true;
        foreach (string kind in condition.Kinds)
        {
            if (mentions.IsOfKind(token, kind)) return true;
        }
        return false;
    }

    /// <summary>Whether a token is one of a condition's words, given its lemma as it stands in codebooks.</summary>
    public static bool HasWord(Condition condition, Document document, int token, string lemma) => LengthAt(condition, document, token, lemma) > 0;

    /// <summary>How many tokens the longest of a condition's words or phrases has that ends at a token; 0 when none does.</summary>
    public static int LengthAt(Condition condition, SyntaxTree tree, int token) => condition.Outline.MayHold(tree.Marks[token]) ? LengthAt(condition, tree.Document, token, Lower(tree[token])) : 0;

    private static int LengthAt(Condition condition, Document document, int token, string lemma)
    {
        string form = FormOf(document, token, lemma);
        int longest = LongestPhrase(condition, document, token, lemma);
        if (!ReferenceEquals(form, lemma)) longest = Math.Max(longest, LongestPhrase(condition, document, token, form));
        if (longest > 0) return longest;
        Token word = document.Tokens[token];
        if (condition.Words.Contains(lemma) || !ReferenceEquals(form, lemma) && condition.Words.Contains(form) || !ReferenceEquals(lemma, word.Lemma) && condition.Words.Contains(word.Lemma)) return 1;
        // What has no singular in the lexicon has one in codebooks: "troops", "supplies".
        if (word.Tag is "NNS" or "NNPS" or "NNP" && lemma.EndsWith('s') && condition.Words.Contains(Singular(lemma))) return 1;
        if (condition.Compounds.Count > 0 && token + 2 < document.Tokens.Length && IsHyphen(document, token + 1) && condition.Compounds.TryGetValue(lemma, out ImmutableArray<string[]> beginning))
        {
            foreach (string[] parts in beginning)
            {
                if (BeginsAt(parts, document, token)) return 1;
            }
        }
        return 0;
    }

    // How many tokens the longest phrase has that ends at a token in a word; 0 when none does.
    private static int LongestPhrase(Condition condition, Document document, int token, string last)
    {
        int longest = 0;
        if (token == 0 || condition.Phrases.Count == 0 || !condition.Phrases.TryGetValue(last, out ImmutableArray<string[]> ending)) return 0;
        foreach (string[] parts in ending) longest = Math.Max(longest, LengthUpTo(parts, document, token));
        return longest;
    }

    // How many tokens the parts have when the last of them stands at the token; hyphens are passed over. 0 when they do not stand there.
    private static int LengthUpTo(string[] parts, Document document, int token)
    {
        int last = token;
        for (int part = parts.Length - 2; part >= 0; part--)
        {
            token--;
            if (token > 0 && IsHyphen(document, token)) token--;
            if (token < 0 || Lower(document.Tokens[token]) is var lemma && lemma != parts[part] && !(parts[part] == "not" && lemma is "n't") && !document.Words(document.Tokens[token]).Equals(parts[part], StringComparison.OrdinalIgnoreCase)) return 0;
        }
        return last - token + 1;
    }

    private static bool BeginsAt(string[] parts, Document document, int token)
    {
        for (int part = 1; part < parts.Length; part++)
        {
            token += 2;
            if (token >= document.Tokens.Length || !IsHyphen(document, token - 1) || Lower(document.Tokens[token]) != parts[part]) return false;
        }
        return true;
    }

    private static bool IsHyphen(Document document, int token) => document.Words(document.Tokens[token]) is "-";

    // A word as the text has it, in lower case; the lemma itself where they are the same.
    private static string FormOf(Document document, int token, string lemma)
    {
        ReadOnlySpan<char> form = document.Words(document.Tokens[token]);
        return form.Equals(lemma, StringComparison.OrdinalIgnoreCase) ? lemma : form.ToString().ToLowerInvariant();
    }

    private static string Singular(string plural) => plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : plural[..^1];

    private string Lower(int token) => Lower(tree[token]);

    private static string Lower(Token token) => token.PartOfSpeech == PartOfSpeech.ProperNoun ? token.Lemma.ToLowerInvariant() : token.Lemma;

    private int SentenceStart(int token) => tree.Document.Sentences[tree.SentenceOf(token)].Start.Value;

    private int SentenceEnd(int token) => tree.Document.Sentences[tree.SentenceOf(token)].End.Value;
}
