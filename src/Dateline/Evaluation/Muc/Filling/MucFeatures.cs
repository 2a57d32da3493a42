using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What the classifiers see of a phrase, a sentence or a text.</summary>
internal static class MucFeatures
{
    /// <summary>A phrase: its head, its group, the words around them, the verbs and heads that govern it, and its sentence.</summary>
    public static void AddPhrase(FeatureSet features, MucText text, in MucPhrase phrase)
    {
        Document document = text.Document;
        features.Add("bias");
        Token own = document.Tokens[phrase.Head];
        string head = own.Lemma;
        features.Add("head", head);
        features.Add("suffix", head.AsSpan(Math.Max(0, head.Length - 3)));
        features.Add("tag", own.Tag);
        AddGroup(features, document, phrase, head);
        AddNeighbours(features, document, phrase, head);
        AddVerbs(features, document, phrase, head);
        AddSyntax(features, document, phrase.Head, head);
        AddNamings(features, text, phrase);
        AddName(features, text, phrase.Head);
        AddClaims(features, text, phrase, head);
        AddSentence(features, document, phrase.Sentence, "s");
        features.Add("position", Bucket(phrase.Sentence));
    }

    private static void AddGroup(FeatureSet features, Document document, in MucPhrase phrase, string head)
    {
        for (int i = phrase.Group.First; i < phrase.Head; i++)
        {
            features.Add("before", document.Tokens[i].Lemma);
            features.Add("tag-before", document.Tokens[i].Tag);
        }
        for (int i = phrase.Head + 1; i < phrase.Group.End; i++) features.Add("behind", document.Tokens[i].Lemma);
        features.Add("length", Bucket(phrase.Head - phrase.Group.First));
        string last = phrase.Head == phrase.Group.End - 1 ? "" : document.Tokens[phrase.Group.End - 1].Lemma;
        features.Add("last", last);
        string next = phrase.Head + 1 < phrase.Group.End ? document.Tokens[phrase.Head + 1].Lemma : "";
        features.Add("next", next, head);
        features.Add("next-tag", next.Length == 0 ? "" : document.Tokens[phrase.Head + 1].Tag, document.Tokens[phrase.Head].Tag);
        if (phrase.Head > phrase.Group.First) features.Add("pair", document.Tokens[phrase.Head - 1].Lemma, head);
    }

    /// <summary>The words of a sentence, each alone and with the next.</summary>
    public static void AddSentence(FeatureSet features, Document document, int sentence, string prefix)
    {
        if (sentence < 0 || sentence >= document.Sentences.Length) return;
        int end = document.Sentences[sentence].End.Value;
        for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Auxiliary)
                features.Add(prefix, token.Lemma);
        }
    }

    /// <summary>The words of a whole text, each once however often it stands there, with those of its first sentences told apart.</summary>
    public static void AddText(FeatureSet features, Document document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        features.Add("bias");
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Adverb)) continue;
            if (seen.Add(token.Lemma)) features.Add("d", token.Lemma);
            if (i > 0 && seen.Add(document.Tokens[i - 1].Lemma + " " + token.Lemma)) features.Add("dd", document.Tokens[i - 1].Lemma, token.Lemma);
        }
        for (int sentence = 0; sentence < Math.Min(3, document.Sentences.Length); sentence++) AddSentence(features, document, sentence, "lead");
    }

    private static void AddNeighbours(FeatureSet features, Document document, in MucPhrase phrase, string head)
    {
        int start = document.Sentences[phrase.Sentence].Start.Value, end = document.Sentences[phrase.Sentence].End.Value;
        for (int k = 1; k <= 3; k++)
        {
            string left = phrase.Group.First - k >= start ? document.Tokens[phrase.Group.First - k].Lemma : "<s>";
            string right = phrase.Group.End + k - 1 < end ? document.Tokens[phrase.Group.End + k - 1].Lemma : "</s>";
            string place = Bucket(k);
            features.Add("left" + place, left);
            features.Add("right" + place, right);
            if (k == 1)
            {
                features.Add("left-head", left, head);
                features.Add("right-head", right, head);
            }
        }
        int first = phrase.Group.First, behind = phrase.Group.End;
        if (first - 2 >= start) features.Add("left2", document.Tokens[first - 2].Lemma, document.Tokens[first - 1].Lemma);
        if (behind + 1 < end) features.Add("right2", document.Tokens[behind].Lemma, document.Tokens[behind + 1].Lemma);
    }

    // The nearest verb on each side, whether it is passive, and the preposition between.
    private static void AddVerbs(FeatureSet features, Document document, in MucPhrase phrase, string head)
    {
        int start = document.Sentences[phrase.Sentence].Start.Value, end = document.Sentences[phrase.Sentence].End.Value;
        string preposition = "";
        for (int i = phrase.Group.First - 1; i >= start; i--)
        {
            if (preposition.Length == 0 && document.Tokens[i].PartOfSpeech == PartOfSpeech.Adposition) preposition = document.Tokens[i].Lemma;
            if (document.Tokens[i].PartOfSpeech != PartOfSpeech.Verb) continue;
            string verb = document.Tokens[i].Lemma + (IsPassive(document, i, start) ? "/p" : "");
            features.Add("verb-left", verb, preposition);
            features.Add("verb-left-head", verb, head);
            features.Add("verb-left-far", Bucket((phrase.Group.First - i) / 3));
            break;
        }
        for (int i = phrase.Group.End; i < end; i++)
        {
            if (document.Tokens[i].PartOfSpeech != PartOfSpeech.Verb) continue;
            string verb = document.Tokens[i].Lemma + (IsPassive(document, i, start) ? "/p" : "");
            features.Add("verb-right", verb);
            features.Add("verb-right-head", verb, head);
            break;
        }
    }

    /// <summary>An extent of a phrase: where it starts and ends within its group and behind it.</summary>
    public static void AddStretch(FeatureSet features, MucText text, in MucPhrase stretch, string role)
    {
        Document document = text.Document;
        features.Add("bias", role);
        Token first = document.Tokens[stretch.First];
        features.Add("first", first.Lemma);
        features.Add("first-tag", first.Tag, document.Tokens[stretch.Head].Tag);
        string before = stretch.First > stretch.Group.First ? document.Tokens[stretch.First - 1].Lemma : "<g>";
        string beforeTag = stretch.First > stretch.Group.First ? document.Tokens[stretch.First - 1].Tag : "<g>";
        features.Add("before", before);
        features.Add("before-tag", beforeTag, first.Tag);
        features.Add("before-role", beforeTag, role);
        features.Add("first-role", first.Tag, role);
        features.Add("length", Bucket(stretch.Head - stretch.First), role);
        string joined = stretch.End == stretch.Head + 1 ? "" : document.Tokens[stretch.End - 1].Lemma;
        features.Add("joined", joined.Length == 0 ? "no" : "yes", role);
        features.Add("joined-head", joined.Length == 0 ? "no" : "yes", document.Tokens[stretch.Head].Lemma);
        features.Add("joined-to", joined);
        features.Add("joined-length", Bucket(stretch.End - stretch.Head));
        int behind = stretch.End;
        string follows = behind < document.Tokens.Length ? document.Tokens[behind].Lemma : "";
        features.Add("follows", follows is "of" ? "of" : "", document.Tokens[stretch.Head].Lemma);
        features.Add("follows-role", follows is "of" ? "of" : "", role);
        string head = document.Tokens[stretch.Head].Lemma;
        features.Add("first-head", stretch.First == stretch.Head ? "" : first.Lemma, head);
        features.Add("before-head", before, head);
        features.Add("length-head", Bucket(stretch.Head - stretch.First), head);
        features.Add("rest-tag-" + role, beforeTag, first.Tag);
        features.Add("whole", stretch.Words(document), role);
        features.Add("group", Bucket(stretch.Group.End - stretch.Group.First), Bucket(stretch.Head - stretch.First));
        features.Add("start", AtName(text, stretch.First, stretch.First - 1), role);
        features.Add("end", AtName(text, stretch.End - 1, stretch.End), role);
        int again = 0;
        foreach (MucPhrase other in text.Namings[head])
            if (IsAgain(document, stretch, other)) again++;
        features.Add("again", Bucket(again), Bucket(text.Namings[head].Count()));
    }

    // Whether a stretch has all of a name at one of its ends.
    private static string AtName(MucText text, int inside, int outside)
    {
        if (!text.Names.TryGetValue(inside, out Entity name)) return text.Names.ContainsKey(outside) ? "beside" : "none";
        bool cut = outside >= name.Tokens.Start.Value && outside < name.Tokens.End.Value;
        return cut ? "cut" : name.Kind.ToString();
    }

    // Whether the words up to the head stand elsewhere too.
    private static bool IsAgain(Document document, in MucPhrase stretch, in MucPhrase other)
    {
        int length = stretch.Head - stretch.First;
        if (other.Head == stretch.Head || other.Head - length < other.Group.First) return false;
        for (int k = 0; k <= length; k++)
            if (document.Tokens[other.Head - k].Lemma != document.Tokens[stretch.Head - k].Lemma) return false;
        return true;
    }

    private static void AddSyntax(FeatureSet features, Document document, int token, string head)
    {
        if (document.Depth < AnalysisDepth.Syntax) return;
        int top = TopOf(document, token);
        if (top != token) features.Add("within", document.Tokens[token].Label.ToString(), document.Tokens[top].Lemma);
        AddRelation(features, document, top, "relation", head);
        // What is said of the first of a list, or of a name, is said of the others and of its apposition.
        for (int i = 0; i < 3 && document.Tokens[top].Label is DependencyLabel.Conj or DependencyLabel.Appos && document.Tokens[top].Head >= 0; i++)
        {
            top = TopOf(document, document.Tokens[top].Head);
            features.Add("beside", document.Tokens[top].Lemma);
            AddRelation(features, document, top, "relation", head);
        }
    }

    // The word by which the phrase that a word belongs to hangs in the sentence: a name hangs by its first word, a noun in front by the last.
    private static int TopOf(Document document, int token)
    {
        for (int i = 0; i < 5 && document.Tokens[token].Label is DependencyLabel.Flat or DependencyLabel.Compound && document.Tokens[token].Head >= 0; i++) token = document.Tokens[token].Head;
        return token;
    }

    /// <summary>The word by which a phrase hangs in the sentence; of a list or an apposition the first.</summary>
    public static int GovernedOf(Document document, int token)
    {
        int top = TopOf(document, token);
        for (int i = 0; i < 3 && document.Tokens[top].Label is DependencyLabel.Conj or DependencyLabel.Appos && document.Tokens[top].Head >= 0; i++) top = TopOf(document, document.Tokens[top].Head);
        return top;
    }

    private static void AddRelation(FeatureSet features, Document document, int token, string name, string head)
    {
        Token own = document.Tokens[token];
        if (own.Head < 0) return;
        Token governor = document.Tokens[own.Head];
        string label = own.Label.ToString(), verb = governor.Lemma + ((governor.Morphology & Morphology.Passive) != 0 ? "/p" : "");
        features.Add(name, label, verb);
        if (head.Length > 0) features.Add(name + "-head", label, head);
        if (governor.Head >= 0) features.Add(name + "-up", governor.Label.ToString(), document.Tokens[governor.Head].Lemma);
        for (int i = token - 1; i >= Math.Max(0, token - 10); i--)
        {
            if (document.Tokens[i].Head != token || document.Tokens[i].Label != DependencyLabel.Case) continue;
            features.Add(name + "-case", verb, document.Tokens[i].Lemma);
            break;
        }
    }

    // The kind of name that a word belongs to, with what stands beside the name and what it hangs on.
    private static void AddName(FeatureSet features, MucText text, int head)
    {
        if (!text.Names.TryGetValue(head, out Entity name))
        {
            features.Add("name", "no");
            return;
        }
        ImmutableArray<Token> tokens = text.Document.Tokens;
        string kind = name.Kind.ToString();
        int first = name.Tokens.Start.Value, end = name.Tokens.End.Value;
        features.Add("name", kind, head == end - 1 ? "last" : "within");
        if (first > 0) features.Add("name-left", kind, tokens[first - 1].Lemma);
        if (end < tokens.Length) features.Add("name-right", kind, tokens[end].Lemma);
        Token top = tokens[TopOf(text.Document, head)];
        if (top.Head >= 0) features.Add("name-" + top.Label, kind, tokens[top.Head].Lemma);
    }

    // The part that the phrase takes in what the text claims, and what its sentence claims.
    private static void AddClaims(FeatureSet features, MucText text, in MucPhrase phrase, string head)
    {
        string part = "", type = "";
        if (text.Claims[phrase.Head] is { } own)
        {
            (part, type) = (own.Part.ToString(), own.Type ?? "");
            features.Add("part", part, type);
            features.Add("part-head", part, head);
            features.Add("part-kind", part, own.Kind.ToString());
        }
        features.Add("part", part);
        Range sentence = text.Document.Sentences[phrase.Sentence];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (text.Claims[i] is not { Part: MucPart.Trigger or MucPart.TurnedDown } trigger) continue;
            features.Add("trigger", trigger.Type ?? "", part);
            features.Add("trigger-head", trigger.Type ?? "", head);
        }
    }

    // How the text speaks of the same word elsewhere.
    private static void AddNamings(FeatureSet features, MucText text, in MucPhrase phrase)
    {
        int count = 0;
        foreach (MucPhrase other in text.Namings[text.Document.Tokens[phrase.Head].Lemma])
        {
            if (other.Head == phrase.Head) continue;
            if (++count > 6) break;
            int top = TopOf(text.Document, other.Head);
            AddRelation(features, text.Document, top, "other", "");
            if (other.Group.End - 1 == other.Head) features.Add("other-before", other.Head > other.Group.First ? text.Document.Tokens[other.Head - 1].Lemma : "");
        }
        features.Add("namings", Bucket(count));
        if (count > 0) features.Add("earliest", Bucket(text.Namings[text.Document.Tokens[phrase.Head].Lemma].First().Sentence));
    }

    public static bool IsPassive(Document document, int verb, int start)
    {
        if (document.Tokens[verb].Tag is not ("VBN" or "VBD")) return false;
        for (int i = verb - 1; i >= Math.Max(start, verb - 4); i--)
            if (document.Tokens[i].Lemma is "be" or "get") return true;
        return false;
    }

    public static string Bucket(int number) => (number switch { < 0 => -1, <= 4 => number, <= 6 => 6, <= 10 => 10, _ => 20 }).ToString(CultureInfo.InvariantCulture);
}
