using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>A sentence and its first tree, in the form in which <see cref="HeadFeatures"/> looks at them. Reused from sentence to sentence.</summary>
/// <threadsafety>Not thread-safe.</threadsafety>
internal sealed class HeadContext
{
    /// <summary>The tag of what lies before and behind the sentence.</summary>
    private const uint Before = 100, Behind = 101;

    private uint[] _words = [], _tags = [], _endings = [], _children = [], _prepositions = [];
    private PartOfSpeech[] _parts = [];
    private int[] _heads = [], _marks = [], _verbs = [], _first = [], _next = [];
    private DependencyLabel[] _labels = [];

    /// <summary>The number of words.</summary>
    public int Length { get; private set; }

    /// <summary>Takes in a sentence and its first tree.</summary>
    public void Set(FirstTree first)
    {
        Length = first.Heads.Length;
        if (_words.Length < Length) Grow(Length * 2);
        first.Heads.CopyTo(_heads);
        first.Labels.CopyTo(_labels);
        TaggedText text = first.Text;
        _marks[0] = _verbs[0] = 0;
        for (int i = 0; i < Length; i++)
        {
            ReadOnlySpan<char> word = text.Words[first.Start + i].In(text.Text);
            _words[i] = (uint)WordHash.Fold(word);
            _endings[i] = word.Length > 3 ? (uint)WordHash.Fold(word[^3..]) : 0;
            _tags[i] = (uint)PennTags.NumberOf(text.Tags[first.Start + i]);
            _parts[i] = text.PartsOfSpeech[first.Start + i];
            _marks[i + 1] = _marks[i] + (_parts[i] == PartOfSpeech.Punctuation ? 1 : 0);
            _verbs[i + 1] = _verbs[i] + (_parts[i] == PartOfSpeech.Verb ? 1 : 0);
            (_first[i], _children[i], _prepositions[i]) = (-1, 0, 0);
        }
        // From the last word to the first, so that each list of children begins with the first of them.
        for (int i = Length - 1; i >= 0; i--)
        {
            int head = _heads[i];
            if (head < 0) continue;
            (_next[i], _first[head]) = (_first[head], i);
            _children[head] |= BitOf(_labels[i]);
            if (_labels[i] is DependencyLabel.Case or DependencyLabel.Mark) _prepositions[head] = _words[i];
        }
    }

    /// <summary>The fingerprint of a word, without case; of the root another one.</summary>
    public uint Word(int word) => word < 0 ? 7 : _words[word];

    /// <summary>The fingerprint of a word's last three letters; 0 for a short word.</summary>
    public uint Ending(int word) => _endings[word];

    /// <summary>The Penn tag of a word, also of a place outside of the sentence.</summary>
    public uint Tag(int word) => word < 0 ? Before : word >= Length ? Behind : _tags[word];

    /// <summary>The universal part of speech.</summary>
    public PartOfSpeech Part(int word) => _parts[word];

    /// <summary>A word's head in the first tree, -1 for the root's.</summary>
    public int Head(int word) => _heads[word];

    /// <summary>A word's relation in the first tree.</summary>
    public DependencyLabel Label(int word) => _labels[word];

    /// <summary>The first word that hangs on a word; -1 for none.</summary>
    public int FirstChild(int head) => _first[head];

    /// <summary>The next word that hangs on the same head; -1 for none.</summary>
    public int NextChild(int child) => _next[child];

    /// <summary>Which of the telling relations stand below a word, one bit each.</summary>
    public uint Children(int head) => _children[head];

    /// <summary>The bit of a relation among those that are telling; 0 for the others.</summary>
    public static uint BitOf(DependencyLabel label) => label switch
    {
        DependencyLabel.Nsubj or DependencyLabel.NsubjPass => 1,
        DependencyLabel.Obj => 2,
        DependencyLabel.Cop => 4,
        DependencyLabel.Cc => 8,
        DependencyLabel.Conj => 16,
        DependencyLabel.Mark => 32,
        DependencyLabel.Aux or DependencyLabel.AuxPass => 64,
        DependencyLabel.Det => 128,
        _ => 0,
    };

    /// <summary>The fingerprint of a word's first preposition or conjunction; 0 for none.</summary>
    public uint Preposition(int word) => _prepositions[word];

    /// <summary>How many marks stand behind one word and before another.</summary>
    public int MarksBetween(int low, int high) => _marks[high] - _marks[low + 1];

    /// <summary>How many verbs stand behind one word and before another.</summary>
    public int VerbsBetween(int low, int high) => _verbs[high] - _verbs[low + 1];

    /// <summary>Whether the sentence has a verb.</summary>
    public bool HasVerb => _verbs[Length] > 0;

    private void Grow(int size)
    {
        (_words, _tags, _endings, _children, _prepositions) = (new uint[size], new uint[size], new uint[size], new uint[size], new uint[size]);
        _parts = new PartOfSpeech[size];
        (_heads, _marks, _verbs, _first, _next) = (new int[size], new int[size + 1], new int[size + 1], new int[size], new int[size]);
        _labels = new DependencyLabel[size];
    }
}
