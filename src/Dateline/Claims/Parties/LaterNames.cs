using System.Collections.Frozen;
using System.Globalization;
using Dateline.Claims.Attributing;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Names people whom a report first calls by what they are and some sentences on by name: "A teacher was arrested. Tom Otieno, 44, was held at his home."</summary>
internal sealed class LaterNames(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    // How many sentences on the name is still that of whom the news began with.
    private const int Reach = 3;

    private const int LongestAside = 24;

    private static readonly FrozenSet<string> s_persons = new[]
    {
        "suspect", "accused", "defendant", "victim", "individual", "native", "convict", "fugitive", "felon", "guard", "soldier", "student", "pupil", "teen", "aide", "sergeant", "son", "daughter", "wife", "husband", "girlfriend", "boyfriend", "gunman", "foe", "mason", "cousin", "nephew", "widow", "member", "patient",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Whose they are tells who is meant: "the eldest son of a warlord".
    private static readonly FrozenSet<string> s_relations = new[] { "son", "daughter", "wife", "husband", "girlfriend", "boyfriend", "brother", "sister", "father", "mother", "cousin", "nephew", "aide", "leader", "head", "founder", "widow" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_suspects = new[] { "suspect", "accused", "defendant", "gunman", "attacker", "shooter", "assailant", "killer", "perpetrator", "fugitive", "convict" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_hurt = new[] { "die", "succumb", "find", "pronounce", "suffer", "kill", "shoot", "stab", "wound", "injure", "murder", "survive", "bury", "hit", "strike", "beat", "rape", "kidnap", "abduct" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_held = new[] { "arrest", "charge", "detain", "hold", "remand", "indict", "sentence", "convict", "jail", "accuse", "plead", "appear", "face", "serve", "admit", "confess", "arraign", "lodge", "apprehend", "book", "extradite", "stand" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<int, Filler?> _names = [];

    private readonly Lazy<Dictionary<string, int>> _firstByLast = new(() => FirstByLast(tree.Document), LazyThreadSafetyMode.None);

    /// <summary>Puts the name in the place of the description, in drafts of one article.</summary>
    public void Settle(List<Draft> drafts)
    {
        var part = new Dictionary<int, Parts>();
        foreach (Draft draft in drafts)
        {
            Note(part, draft.Actors, draft, Parts.Did);
            Note(part, draft.Targets, draft, Parts.Struck);
        }
        foreach (Draft draft in drafts)
        {
            Name(draft.Actors, part);
            Name(draft.Targets, part);
        }
    }

    private static void Note(Dictionary<int, Parts> parts, List<Filler> fillers, Draft draft, Parts role)
    {
        if (draft.Type.Families.Contains("law")) role = role == Parts.Struck ? Parts.Held : Parts.None;
        else if (!draft.Type.Families.Contains("fight")) role = Parts.None;
        foreach (Filler filler in fillers) parts[filler.Head] = parts.GetValueOrDefault(filler.Head) | role;
    }

    private void Name(List<Filler> fillers, Dictionary<int, Parts> parts)
    {
        for (int i = 0; i < fillers.Count; i++)
        {
            int head = mentions.Antecedent(fillers[i].Head) is >= 0 and var before && parts.ContainsKey(before) && tree[fillers[i].Head].PartOfSpeech == PartOfSpeech.Noun ? before : fillers[i].Head;
            if (!_names.TryGetValue(head, out Filler? name)) _names[head] = name = NameOf(head, parts);
            if (name is { } known && !fillers.Exists(other => other.Span == known.Span)) fillers[i] = known;
        }
    }

    private Filler? NameOf(int head, Dictionary<int, Parts> parts)
    {
        if (!IsBroughtIn(head)) return null;
        int sentence = tree.SentenceOf(head), last = Math.Min(sentence + Reach, tree.Document.Sentences.Length - 1);
        for (int s = sentence + 1; s <= last; s++)
        {
            if (NameIn(s, head, parts) is { } name) return name;
        }
        return null;
    }

    // What the sentence is about; of others only whoever was hit may be the one whose end is told next.
    private bool IsTopic(int head) => tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Head(head) is >= 0 and var verb && tree.Label(verb) is DependencyLabel.Root or DependencyLabel.Ccomp;

    // "A teacher", "Man", "The son of a warlord", without a name.
    private bool IsBroughtIn(int head)
    {
        if (tree[head].Tag != "NN" || !IsPerson(head)) return false;
        bool whose = false;
        foreach (int child in tree.Children(head))
        {
            if (tree[child].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsPersonName(child) && tree.Label(child) is not (DependencyLabel.Nmod or DependencyLabel.NmodPoss)) return false;
            if (tree.Label(child) == DependencyLabel.Conj) return false;
            whose |= tree.Label(child) == DependencyLabel.NmodPoss || tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "of";
        }
        int article = tree.Child(head, DependencyLabel.Det);
        if (article < 0) return tree.SentenceOf(head) == 0 || whose && s_relations.Contains(tree.Lemma(head));
        return tree.Lemma(article).ToLowerInvariant() is "a" or "an" || whose && s_relations.Contains(tree.Lemma(head));
    }

    private bool IsPerson(int head) => tree.Lemma(head).ToLowerInvariant() is var lemma && (s_persons.Contains(lemma) || s_relations.Contains(lemma) || DoerWords.IsNomenAgentis(lemma) || codebook.IsIn("civilians", lemma) && lemma is not ("family" or "people" or "community" or "staff"));

    // "Tom Otieno, 44, was held", "The suspect, Tom Otieno, was held": one who is named here first, beside what the name is of.
    private Filler? NameIn(int sentence, int description, Dictionary<int, Parts> parts)
    {
        Range tokens = tree.Document.Sentences[sentence];
        int start = tokens.Start.Value;
        if (PersonFrom(start, Math.Min(start + 5, tokens.End.Value)) is not { } person) return null;
        (int first, int end) = (person.Tokens.Start.Value, person.Tokens.End.Value);
        if (end - first < 2 || end + 1 >= tokens.End.Value || _firstByLast.Value.GetValueOrDefault(LastWord(tree.Document, person)) != first) return null;
        if (tree.Document.Words(tree[end]) is not ("," or "--" or "—" or "–" or "-" or "(")) return null;
        Parts part = parts.GetValueOrDefault(description);
        if (tree[start].PartOfSpeech == PartOfSpeech.Determiner)
        {
            int role = start + 1;
            if (role + 1 >= first || tree.Document.Words(tree[first - 1]) is not ("," or "--" or "—" or "–" or "-")) return null;
            string noun = tree.Lemma(role).ToLowerInvariant();
            if (!IsTopic(description) && noun != "victim" || !(noun == tree.Lemma(description) || s_suspects.Contains(noun) && (part & Parts.Struck) == 0 || noun == "victim" && part == Parts.Struck)) return null;
            return new Filler(tree.HeadOf(person.Tokens), person.Span, "later-name");
        }
        for (int i = start; i < first; i++)
        {
            // A title or a rank, but nothing else, may stand before the name.
            if (tree[i].PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun)) return null;
        }
        // Sentences that tell of no happening have no tree.
        int verb = VerbBehind(end, tokens.End.Value, out bool active);
        if (verb < 0) return null;
        int age = AgeBehind(end), own = AgeOf(description);
        if (own > 0 && age > 0 && own != age) return null;
        bool sameNoun = SaysSame(end, tokens.End.Value, description);
        string lemma = tree.Lemma(verb);
        if (active && ReportingLexicon.English.Verb(lemma) is { Kind: AttributionKind.Statement } && !s_held.Contains(lemma) && !sameNoun) return null;
        bool hurt = s_hurt.Contains(lemma) && (!active || lemma is "die" or "succumb" or "suffer" or "survive"), held = s_held.Contains(lemma);
        if (hurt && (part & Parts.Struck) == 0 || held && part == Parts.Struck || !hurt && !IsTopic(description)) return null;
        if (!hurt && !held && !sameNoun && age != own && IsAmongOthers(description, age, parts)) return null;
        return new Filler(tree.HeadOf(person.Tokens), person.Span, "later-name");
    }

    // The verb behind what stands in commas or brackets after a name, the participle of a passive; -1 where none follows.
    private int VerbBehind(int comma, int end, out bool active)
    {
        active = true;
        for (int i = comma + 1; i + 1 < Math.Min(end, comma + LongestAside); i++)
        {
            if (tree[i].PartOfSpeech != PartOfSpeech.Punctuation || tree.Document.Words(tree[i]) is not ("," or "--" or "—" or "–" or "-" or ")")) continue;
            int verb = i + 1;
            while (verb + 1 < end && tree[verb].PartOfSpeech == PartOfSpeech.Adverb) verb++;
            if (tree[verb].Tag is not ("VBD" or "VBZ" or "VBP" or "MD")) continue;
            for (int j = verb + 1; j < Math.Min(end, verb + 5) && tree.Lemma(verb) is "be" or "have" or "will" or "may" or "must"; j++)
            {
                if (tree[j].Tag is not ("VBN" or "VBG" or "VB")) continue;
                active = tree[j].Tag != "VBN" || tree.Lemma(verb) == "have" && tree.Lemma(j) != "be" && tree.Lemma(j - 1) != "be";
                if (tree.Lemma(j) != "be") return j;
            }
            return verb;
        }
        return -1;
    }

    // "A man stabbed a woman": either may be named next.
    private bool IsAmongOthers(int description, int age, Dictionary<int, Parts> parts)
    {
        Range sentence = tree.Document.Sentences[tree.SentenceOf(description)];
        for (int other = sentence.Start.Value; other < sentence.End.Value; other++)
        {
            if (other != description && parts.ContainsKey(other) && tree[other].Tag == "NN" && IsPerson(other) && (AgeOf(other) is var years && (years < 0 || years == age))) return true;
        }
        return false;
    }

    // "Ann Carter, former member of the council"
    private bool SaysSame(int comma, int end, int description)
    {
        for (int i = comma + 1; i < Math.Min(end, comma + 6); i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.Punctuation && tree.Document.Words(tree[i]) is not "-" || tree.IsVerb(i)) return false;
            if (tree[i].PartOfSpeech == PartOfSpeech.Noun && string.Equals(tree.Lemma(i), tree.Lemma(description), StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private int AgeBehind(int comma) => comma + 1 < tree.Count && int.TryParse(tree.Document.Words(tree[comma + 1]), CultureInfo.InvariantCulture, out int age) ? age : -1;

    // "a 27-year-old man", however the words are cut
    private int AgeOf(int noun)
    {
        ReadOnlySpan<char> text = tree.Document.Text;
        int from = tree[Math.Max(tree.Document.Sentences[tree.SentenceOf(noun)].Start.Value, noun - 8)].Span.Start;
        ReadOnlySpan<char> before = text[from..tree[noun].Span.Start];
        int year = before.LastIndexOf("-year-old");
        if (year < 0) return -1;
        int digits = year;
        while (digits > 0 && char.IsAsciiDigit(before[digits - 1])) digits--;
        return int.TryParse(before[digits..year], CultureInfo.InvariantCulture, out int age) ? age : -1;
    }

    private Entity? PersonFrom(int first, int end)
    {
        if (first >= end) return null;
        int from = tree.Document.EntityFrom(tree[first].Span.Start);
        for (int i = from; i < tree.Document.Entities.Length && tree.Document.Entities[i].Tokens.Start.Value < end; i++)
        {
            if (tree.Document.Entities[i].Kind == EntityKind.Person) return tree.Document.Entities[i];
        }
        return null;
    }

    private static string LastWord(Document document, Entity person) => document.Words(document.Tokens[person.Tokens.End.Value - 1]).ToString();

    private static Dictionary<string, int> FirstByLast(Document document)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Entity entity in document.Entities)
        {
            if (entity.Kind == EntityKind.Person && entity.Tokens.End.Value > entity.Tokens.Start.Value) first.TryAdd(LastWord(document, entity), entity.Tokens.Start.Value);
        }
        return first;
    }

    // What somebody is told to have done or to have met with.
    [Flags]
    private enum Parts
    {
        None = 0,
        Did = 1,
        Struck = 2,
        Held = 4,
    }
}
