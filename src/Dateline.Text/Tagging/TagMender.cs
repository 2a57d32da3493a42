using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Text.Tagging;

/// <summary>Mends the tags of words that are both noun and verb where news tells in the present tense ("rebels attack a town"), of which treebanks have few examples: a clause needs one finite verb and has no two side by side.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class TagMender
{
    private const int VerbClass = 2, PluralClass = 16, ThirdPersonClass = 32, PastClasses = 128 | 256;

    // Words after which a clause of its own begins.
    private static readonly FrozenSet<string> s_openers = new[] { "after", "as", "when", "while", "because", "before", "that", "although", "if", "where", "who", "which", "since", "until", "amid", "though" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_speech = new[] { "says", "reports", "claims", "states", "calls" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_prepositions = new[] { "in", "on", "against", "at", "across", "near", "by", "of", "over" }.ToFrozenSet(StringComparer.Ordinal);

    // Pasts that are presents of other verbs.
    private static readonly FrozenSet<string> s_presentToo = new[] { "lay", "saw", "wound", "found", "fell", "bore", "ground", "felt", "rent", "bound", "wove", "are", "am", "is", "have", "do", "has", "does" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TagLabels _labels;
    private readonly WordClasses _classes;
    private readonly byte _name, _plural, _base, _third, _past;

    public TagMender(TagLabels labels, WordClasses classes)
    {
        _labels = labels;
        _classes = classes;
        _name = LabelOf("PROPN|NNP");
        _plural = LabelOf("NOUN|NNS");
        _base = LabelOf("VERB|VBP");
        _third = LabelOf("VERB|VBZ");
        _past = LabelOf("VERB|VBD");
    }

    /// <summary>Mends the labels of the words of a text.</summary>
    public void Mend(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, byte[] labels)
    {
        foreach (Range sentence in sentences) new Sentence(this, text, words, labels, sentence).Mend();
    }

    private byte LabelOf(string name) => (byte)_labels.Names.IndexOf(name);

    /// <summary>One sentence while it is mended.</summary>
    private readonly ref struct Sentence(TagMender mender, string text, ImmutableArray<TextSpan> words, byte[] labels, Range sentence)
    {
        private readonly int _start = sentence.Start.Value, _end = sentence.End.Value;

        public void Mend()
        {
            for (int i = _start; i + 1 < _end; i++)
            {
                // "IS said it was behind the blast": the group, where the words around it are not in capitals.
                if (Word(i) is "IS" && char.IsLower(text[words[i + 1].Start])) labels[i] = mender._name;
            }
            for (int i = _start + 1; i + 1 < _end; i++)
            {
                switch (Tag(i))
                {
                    // "conducts strikes": the second is what is conducted. "Drone attacks in the north have killed": a plural before its verb.
                    case "VBZ" when (Tag(i - 1) == "VBZ" && Tag(i + 1) is "IN" or "TO" or "CC" or "," or "." || HasVerbBehind(i)) && Is(i, PluralClass) && !s_speech.Contains(Word(i).ToString()):
                        labels[i] = mender._plural;
                        break;
                    // "Gunmen open fire".
                    case "JJ" when Word(i) is "open" && Word(i + 1) is "fire" && IsNoun(i - 1):
                        labels[i] = mender._base;
                        break;
                    // "militants attack and sink a ship", "police shoot dead a man".
                    case "NN" when (IsPlural(i - 1) || (Tag(i - 1) is "NNP" && Tag(i + 1) == "CD")) && (Is(i, VerbClass) || IsOnlyPast(i)) && char.IsLower(text[words[i].Start]) && Follows(i) && !HasFinite(i):
                        labels[i] = IsOnlyPast(i) ? mender._past : mender._base;
                        break;
                    // "Gunmen shot dead two men": no present has this form.
                    case "VBP" when IsOnlyPast(i):
                        labels[i] = mender._past;
                        break;
                    // "A prisoner shot a guard": no present tense, and no noun where it stands between a noun and an object.
                    case "VBP" when Word(i) is "shot":
                    case "NN" when Word(i) is "shot" && (IsNoun(i - 1) || Tag(i - 1) == "PRP") && Follows(i) && !HasFinite(i):
                        labels[i] = mender._past;
                        break;
                    // "killed five and wounded twenty": right behind "and", with a number behind it, it is no participle.
                    case "VBN" or "JJ" when Tag(i - 1) == "CC" && Tag(i + 1) is "CD" or "DT" && Is(i, PastClasses) && TagBefore(i) is "VBD":
                        labels[i] = mender._past;
                        break;
                    // "The air force bombs three plants", "the group hands over two men".
                    case "NNS" when (Tag(i - 1) is "NN" or "NNP" or "NNPS" || Word(i - 1) is "military") && Is(i, ThirdPersonClass) && char.IsLower(text[words[i].Start]) && (Tag(i + 1) is "CD" or "DT" or "PRP$" || Word(i + 1) is "over" or "out" or "down" or "off") && !HasFinite(i):
                    // "two people died, the local radio reports."
                    case "NNS" when Word(i) is "reports" or "claims" or "states" && Tag(i + 1) == "." && Tag(i - 1) is "NN" or "NNP" or "NNPS" && HasFinite(i):
                        labels[i] = mender._third;
                        break;
                }
            }
        }

        private string Tag(int token) => mender._labels.Tags[labels[token]];

        private ReadOnlySpan<char> Word(int token) => words[token].In(text);

        private bool Is(int token, int wanted) => (mender._classes.Of(Word(token)) & wanted) != 0;

        private bool IsOnlyPast(int token) => IrregularForms.Verb(Word(token)) is { } lemma && !Word(token).SequenceEqual(lemma) && !s_presentToo.Contains(Word(token).ToString()) && char.IsLower(text[words[token].Start]);

        private bool IsNoun(int token) => Tag(token) is "NN" or "NNS" or "NNP" or "NNPS";

        private bool IsPlural(int token) => Tag(token) is "NNS" or "NNPS" || Word(token) is "police" or "Police";

        // The tag of the nearest verb before a word.
        private string TagBefore(int token)
        {
            for (int i = token - 1; i >= _start; i--)
            {
                if (Tag(i) is ['V', 'B', ..] tag) return tag;
            }
            return "";
        }

        // What may stand behind a verb but not within a name or a noun phrase.
        private bool Follows(int token)
        {
            if (Tag(token + 1) is "DT" or "CD" or "PRP$" or "PRP") return true;
            if (Word(token + 1) is "dead") return true;
            return Tag(token + 1) == "CC" && token + 2 < _end && Tag(token + 2) is "VB" or "VBP";
        }

        // "attacks in the north have killed": only a phrase of place stands between, and the verb behind is a plural's.
        private bool HasVerbBehind(int token)
        {
            if (token + 3 >= _end || !IsNoun(token - 1) && Tag(token - 1) != "JJ" || !s_prepositions.Contains(Word(token + 1).ToString())) return false;
            for (int i = token + 2; i < Math.Min(_end, token + 9); i++)
            {
                if (Tag(i) == "VBP" && Word(i) is "have" or "are") return IsNoun(i - 1);
                if (Tag(i) is not ("DT" or "JJ" or "NN" or "NNP" or "NNPS" or "NNS" or "IN" or "CD" or "POS" or "HYPH" or "VBN")) return false;
            }
            return false;
        }

        // Whether the clause around a word has a finite verb already.
        private bool HasFinite(int token)
        {
            for (int i = token - 1; i >= _start && !Opens(i); i--)
            {
                if (IsFinite(i)) return true;
            }
            for (int i = token + 1; i < _end && !Opens(i); i++)
            {
                if (IsFinite(i)) return true;
            }
            return false;
        }

        private bool Opens(int token) => s_openers.Contains(Word(token).ToString()) || Tag(token) is ":" or "." or "``" or "''";

        private bool IsFinite(int token) => Tag(token) is "VBZ" or "VBP" or "VBD" or "MD";
    }
}
