using Dateline.Claims.Parties;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Finds the words of a noun phrase around its head: the naming that goes into a claim.</summary>
internal sealed class PhraseReader(SyntaxTree tree, Mentions mentions, int floor)
{
    private const int LongestTail = 9;
    private const int LongestList = 16;
    private const int LongestPhrase = 24;

    private readonly WholeNames _names = new(tree, mentions);
    private readonly Belongings _belongings = new(tree, mentions);

    /// <summary>The span of the phrase, without a leading article "the" and without what only says where or when it is.</summary>
    public TextSpan Read(int head)
    {
        (int first, int last) = Bounds(head);
        (first, last) = _names.Widen(head, first, last, floor);
        // "the Bureau of Seeds and Soil" is one name.
        if (mentions.NameWithAnd(head) is { Tokens: var name } && name.Start.Value >= floor) (first, last) = (Math.Min(first, name.Start.Value), Math.Max(last, name.End.Value - 1));
        return SpanOf(first, last);
    }

    /// <summary>Whether a token stands in the line of filing, before the text proper.</summary>
    public bool IsFiling(int token) => token < floor;

    /// <summary>The words from one token to another, without a leading "the" and trailing marks.</summary>
    public TextSpan SpanOf(int first, int last)
    {
        // "shot dead the attacker", "shot dead by rebels"
        if (first + 1 < last && tree.Lemma(first) == "dead" && tree[first + 1].PartOfSpeech == PartOfSpeech.Determiner) first++;
        else if (first + 2 <= last && tree.Lemma(first) == "dead" && tree.Lemma(first + 1) == "by") first += 2;
        // "with the ministry saying"
        else if (first + 1 < last && tree.Document.Words(tree[first]) is "with" or "With" && tree[first].PartOfSpeech is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction) first++;
        while (first < last && (IsSkipped(first) || tree[first].PartOfSpeech == PartOfSpeech.Punctuation && !IsOpening(first))) first++;
        while (last > first && tree[last].PartOfSpeech == PartOfSpeech.Punctuation && !IsClosing(last)) last--;
        if (last > first && tree.Document.Words(tree[last]) is "'s" or "’s" or "'" or "’") last--;
        return new TextSpan(tree[first].Span.Start, tree[last].Span.End);
    }

    private (int First, int Last) Bounds(int head)
    {
        int first = head, last = head;
        foreach (int child in tree.Children(head))
        {
            if (child < head && IsPremodifier(child))
            {
                first = Math.Min(first, Leftmost(child, 0));
            }
            else if (child > head && IsPostmodifier(child, head))
            {
                int end = Rightmost(child, 0), longest = LongestTail;
                // "the ministers of Norland, Velmar, Orsk and the Kingdom of Dorbe"
                if (tree.Label(child) == DependencyLabel.Nmod && tree[head].Tag is "NNS" && LastName(child) is var listed && listed > end) (end, longest) = (listed, LongestList);
                // "tens of devices planted by rebels before they fled": of a tail that is too long only what is counted is kept.
                if (end - head > longest && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "of" && child - head <= 3) end = child;
                if (end - head <= longest && end <= SentenceEnd(head)) last = Math.Max(last, end);
            }
        }
        if (last - first > LongestPhrase) (first, last) = (Math.Max(first, head - 8), head);
        first = Math.Min(head, Math.Max(first, floor));
        // "August 12 2016 Rebels": a date before a name is no part of it.
        if (mentions.TimeAt(first) >= 0)
        {
            int name = first;
            while (name < head && (mentions.TimeAt(name) >= 0 || tree[name].PartOfSpeech == PartOfSpeech.Punctuation)) name++;
            if (mentions.TimeAt(name) < 0 && char.IsUpper(tree.Document.Text[tree[name].Span.Start])) first = name;
        }
        // "in Orsk two civilians": where they were is no part of who they were.
        if (first < head && first > floor && mentions.PlaceAt(first) >= 0 && tree.Lemma(first - 1) is "in" or "at" or "near")
        {
            int behind = first;
            while (behind < head && mentions.PlaceAt(behind) == mentions.PlaceAt(first)) behind++;
            if (tree[behind].PartOfSpeech is PartOfSpeech.Numeral or PartOfSpeech.Determiner) first = behind;
        }
        last = EndOfName(last);
        return (StartOfName(first), CloseBracket(first, last));
    }

    // "Tehrik-i-Taliban Pakistan", "Lashkar-e-Taiba": a name goes on over its hyphens, wherever the parser ends it.
    private int EndOfName(int last)
    {
        int end = SentenceEnd(last), begun = last;
        // "scores of passers-by"
        if (tree[last].PartOfSpeech == PartOfSpeech.Noun && last + 2 <= end && IsHyphen(last + 1)) return last + 2;
        if (tree[last].PartOfSpeech != PartOfSpeech.ProperNoun) return last;
        while (last + 2 <= end && IsHyphen(last + 1) && IsOfName(last + 2)) last += 2;
        while (last > begun && last < end && tree[last + 1].PartOfSpeech == PartOfSpeech.ProperNoun && (tree.Head(last + 1) == last || tree.Head(last + 1) == tree.Head(last) || tree.Head(last) == last + 1)) last++;
        return last;
    }

    private int StartOfName(int first)
    {
        int start = Math.Max(tree.Document.Sentences[tree.SentenceOf(first)].Start.Value, floor);
        while (tree[first].PartOfSpeech == PartOfSpeech.ProperNoun && first - 2 >= start && IsHyphen(first - 1) && IsOfName(first - 2)) first -= 2;
        return first;
    }

    private bool IsHyphen(int token) => tree.Document.Words(tree[token]) is "-" && tree[token - 1].Span.End == tree[token].Span.Start && tree[token + 1].Span.Start == tree[token].Span.End;

    private bool IsOfName(int token) => tree[token].PartOfSpeech == PartOfSpeech.ProperNoun || tree[token].Span.Length <= 2;

    private bool IsPremodifier(int child) => tree.Label(child) switch
    {
        DependencyLabel.Det or DependencyLabel.DetPredet => true,
        DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss or DependencyLabel.Flat or DependencyLabel.Nmod
            or DependencyLabel.NmodDesc or DependencyLabel.Appos or DependencyLabel.NmodUnmarked => tree.Child(child, DependencyLabel.Case) is var marker && (marker < 0 || marker > child),
        _ => false,
    };

    private bool IsPostmodifier(int child, int head) => tree.Label(child) switch
    {
        DependencyLabel.Flat or DependencyLabel.Compound or DependencyLabel.Fixed or DependencyLabel.Goeswith => true,
        DependencyLabel.Nummod => true,
        DependencyLabel.Appos => IsBracketed(child) || (child == head + 1 && tree[child].PartOfSpeech == PartOfSpeech.ProperNoun),
        // "convicted Ann Other of war crimes"
        DependencyLabel.Nmod when tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && tree.PrepositionOf(child) == "of" && tree.Lemma(child) is "crime" or "murder" or "genocide" or "treason" or "rape" or "terrorism" or "corruption" or "fraud" or "espionage" or "sedition" or "charge" or "involvement" or "complicity" => false,
        // "a court in Orsk for treason": for what it tries somebody is no part of its name.
        DependencyLabel.Nmod when tree.PrepositionOf(child) == "for" && tree[child].PartOfSpeech == PartOfSpeech.Noun && tree.Lemma(head).ToLowerInvariant() is "court" or "tribunal" or "judge" or "jury" or "police" => false,
        // "accused the rebels of shelling the town": what they are accused of is no part of their name.
        // "accused the party of fraud": so with a bare noun for it.
        DependencyLabel.Nmod when tree.PrepositionOf(child) == "of" && IsCharge(child, head) => false,
        DependencyLabel.Nmod => tree.PrepositionOf(child) is "of" or "for" && !(mentions.IsTrigger(child) && !mentions.IsActorWord(child)) || _belongings.IsOf(child, head),
        DependencyLabel.Amod => child == head + 1 && _belongings.IsBound(child, head),
        DependencyLabel.Acl => child == head + 1 && (!IsCutShort(child) || _belongings.IsBound(child, head)),
        _ => false,
    };

    // What is said without an article behind "of" is what somebody is accused of, where nothing else is.
    private bool IsCharge(int noun, int accused)
    {
        if (tree[noun].PartOfSpeech != PartOfSpeech.Noun || tree.Child(noun, DependencyLabel.Det, DependencyLabel.NmodPoss) >= 0 || tree.Head(accused) is not (>= 0 and var verb) || tree.Lemma(verb) is not ("accuse" or "suspect" or "convict" or "acquit" or "warn" or "deprive")) return false;
        if (tree.Label(accused) is not (DependencyLabel.Obj or DependencyLabel.NsubjPass or DependencyLabel.Iobj)) return false;
        int end = Math.Min(SentenceEnd(noun), noun + LongestTail);
        for (int i = noun + 1; i <= end; i++)
        {
            if (tree.Lemma(i) == "of" && tree.Governs(verb, i) && !tree.Governs(noun, i)) return false;
        }
        return true;
    }

    // "the governments of Velmar and Orsk": a plural is of all the names joined behind it.
    private int LastName(int name)
    {
        int last = name;
        if (tree[name].PartOfSpeech != PartOfSpeech.ProperNoun) return last;
        foreach (int child in tree.Children(name))
        {
            if (tree.Label(child) == DependencyLabel.Conj && tree[child].PartOfSpeech == PartOfSpeech.ProperNoun) last = Math.Max(last, Math.Max(Rightmost(child, 0), LastName(child)));
            // "the villages of Tal Orsk, Dorbe and Tula", joined by the parser to the first word of the first
            else if (child < name && tree.Label(child) == DependencyLabel.Compound) last = Math.Max(last, LastName(child));
        }
        return last;
    }

    // "soldiers led by", "nationals working at": what a clause leaves when its circumstances are cut off says nothing.
    private bool IsCutShort(int clause)
    {
        if (tree.Label(clause) != DependencyLabel.Acl) return false;
        if (tree[clause].Tag != "VBG") return true;
        foreach (int child in tree.Children(clause))
        {
            if (child > clause && tree.Label(child) is not (DependencyLabel.Punct or DependencyLabel.Conj or DependencyLabel.Cc or DependencyLabel.Advmod) && !IsWhereOrWhen(child)) return false;
        }
        return true;
    }

    // "Islamic State (IS)": the short form in brackets belongs to the name.
    private bool IsBracketed(int token) => token > 0 && tree.Document.Words(tree[token - 1]) is "(";

    private int CloseBracket(int first, int last)
    {
        bool open = false;
        for (int i = first; i <= last; i++)
        {
            if (tree.Document.Words(tree[i]) is "(") open = true;
            else if (tree.Document.Words(tree[i]) is ")") open = false;
        }
        return open && last + 1 < tree.Count && tree.Document.Words(tree[last + 1]) is ")" ? last + 1 : last;
    }

    private int Leftmost(int token, int depth)
    {
        int first = token;
        if (depth > 6) return first;
        foreach (int child in tree.Children(token))
        {
            if (child < first && tree.Label(child) is not DependencyLabel.Punct) first = Math.Min(first, Leftmost(child, depth + 1));
        }
        return first;
    }

    private int Rightmost(int token, int depth)
    {
        int last = token;
        if (depth > 6) return last;
        foreach (int child in tree.Children(token))
        {
            if (child > last && tree.Label(child) is not (DependencyLabel.Punct or DependencyLabel.AclRelcl or DependencyLabel.Conj or DependencyLabel.Advcl or DependencyLabel.Parataxis) && !IsWhereOrWhen(child) && !IsCutShort(child))
                last = Math.Max(last, Rightmost(child, depth + 1));
        }
        return last;
    }

    private bool IsWhereOrWhen(int token) => tree.PrepositionOf(token) is "in" or "at" or "on" or "near" or "during" or "after" or "since" or "from" or "by";

    private int SentenceEnd(int token) => tree.Document.Sentences[tree.SentenceOf(token)].End.Value - 1;

    private bool IsSkipped(int token) => tree[token].PartOfSpeech == PartOfSpeech.Determiner && tree.Document.Words(tree[token]) is "the" or "The" or "this" or "This" or "these" or "These" or "that" or "those";

    private bool IsOpening(int token) => tree.Document.Words(tree[token]) is "\"" or "“" or "(" or "'";

    private bool IsClosing(int token) => tree.Document.Words(tree[token]) is "\"" or "”" or ")" or "'";
}
