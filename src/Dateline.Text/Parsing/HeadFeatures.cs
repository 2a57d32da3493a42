namespace Dateline.Text.Parsing;

/// <summary>The fingerprints of a word under one of its likely heads: the two words, what stands around and between them, and what else hangs on either in the first tree.</summary>
/// <remarks>After the second-order features of parsers by graphs (R. McDonald, F. Pereira, "Online learning of approximate dependency parsing algorithms", EACL 2006).</remarks>
internal ref struct HeadFeatures
{
    /// <summary>The most fingerprints of one candidate.</summary>
    public const int Most = 64;

    // How far up it is looked whether the head hangs on the word itself.
    private const int MostSteps = 40;

    private readonly HeadContext _context;
    private readonly Span<uint> _features;
    private readonly int _word, _head;
    private readonly DependencyLabel _label;
    private readonly uint _relation, _side, _wordTag, _headTag;
    private uint _beside; // the telling relations below the head, the word's own left out
    private int _count;

    private HeadFeatures(HeadContext context, int word, int head, DependencyLabel label, Span<uint> features)
    {
        (_context, _word, _head, _label) = (context, word, head, label);
        _features = features;
        _side = head < 0 ? 0u : head < word ? 1u : 2u;
        _relation = 4 * (uint)label + _side;
        (_wordTag, _headTag) = (context.Tag(word), head < 0 ? 99 : context.Tag(head));
    }

    /// <summary>Writes the fingerprints and returns how many there are.</summary>
    public static int Write(HeadContext context, (int Word, int Head, DependencyLabel Label) candidate, Span<uint> features)
    {
        var written = new HeadFeatures(context, candidate.Word, candidate.Head, candidate.Label, features);
        written.AddWords();
        if (candidate.Head < 0) written.AddRoot();
        else
        {
            written.AddBetween();
            written.AddPrepositions();
            written.AddAbove();
            written.AddBeside();
            written.AddBelow();
            if (candidate.Label == DependencyLabel.Conj) written.AddLikeness();
        }
        return written._count;
    }

    // The two words, their tags and the tags around them.
    private void AddWords()
    {
        uint word = _context.Word(_word), head = _context.Word(_head), distance = Distance();
        Add(1, _relation);
        Add(2, _relation, distance);
        Add(3, _relation, _wordTag, _headTag);
        Add(4, _relation, word, _headTag);
        Add(5, _relation, _wordTag, head);
        Add(6, _relation, word, head);
        Add(7, _wordTag, _headTag, distance);
        Add(8, _relation, _wordTag, _headTag, distance);
        Add(9, _relation, head);
        Add(10, _relation, word);
        Add(11, word, _headTag, distance);
        uint before = _context.Tag(_word - 1), behind = _context.Tag(_word + 1), preposition = _context.Preposition(_word);
        Add(12, Pair(before, behind), _wordTag, _headTag, _side);
        Add(13, _relation, preposition, _headTag);
        Add(14, _relation, preposition, head);
        Add(15, preposition, word, _headTag);
        Add(16, preposition, Pair(_wordTag, _headTag), distance);
        if (_head < 0) return;
        uint headBefore = _context.Tag(_head - 1), headBehind = _context.Tag(_head + 1);
        Add(17, Pair(before, headBehind), _wordTag, _headTag, _side);
        Add(18, Pair(behind, headBefore), _wordTag, _headTag, _side);
        Add(19, Pair(headBefore, headBehind), _wordTag, _headTag, _side);
    }

    // The word as the sentence's root.
    private void AddRoot()
    {
        uint below = _context.Children(_word);
        Add(20, _wordTag);
        Add(21, _wordTag, _context.HasVerb ? 1u : 0u);
        Add(22, _wordTag, below);
        Add(23, _wordTag, _word == 0 ? 1u : 0u, _context.Tag(1));
    }

    // Marks, verbs and crossing arcs between the two.
    private void AddBetween()
    {
        int low = Math.Min(_word, _head), high = Math.Max(_word, _head);
        uint marks = (uint)Math.Min(3, _context.MarksBetween(low, high)), verbs = (uint)Math.Min(3, _context.VerbsBetween(low, high));
        Add(24, _relation, marks, verbs);
        Add(25, Pair(_wordTag, _headTag), marks, verbs, _side);
        Add(26, _relation, _context.Tag(low + 1), _context.Tag(high - 1), _wordTag);
        uint crossing = 0;
        for (int i = low + 1; i < high && crossing < 2; i++)
        {
            if (_context.Head(i) is var head && head >= 0 && (head < low || head > high)) crossing++;
        }
        Add(27, _relation, crossing);
        Add(28, _wordTag, _headTag, crossing);
        if (_label == DependencyLabel.Conj) Add(29, _context.Preposition(_word) == _context.Preposition(_head) ? 1u : 0u, _wordTag == _headTag ? 1u : 0u, marks);
    }

    private void AddPrepositions()
    {
        uint headPreposition = _context.Preposition(_head);
        Add(30, _relation, _context.Preposition(_word), headPreposition);
        Add(31, _relation, _wordTag, _headTag, headPreposition == 0 ? 0u : 1u);
    }

    // What the head itself hangs on.
    private void AddAbove()
    {
        uint label = (uint)_context.Label(_head);
        int above = _context.Head(_head);
        uint aboveTag = above < 0 ? 99 : _context.Tag(above), aboveLabel = above < 0 ? 0 : (uint)_context.Label(above);
        Add(32, _relation, label, _wordTag);
        Add(33, _relation, label, _headTag, aboveTag);
        Add(34, _relation, label, aboveLabel, above < _head ? 1u : 2u);
        Add(35, _context.Word(_word), label, _headTag);
        Add(36, _relation, label, above == _word ? 1u : 0u);
        Add(37, _context.Word(_word), _context.Tag(_word - 1), label, _side);
        int at = _head;
        for (int steps = 0; at >= 0 && at != _word && steps < MostSteps; steps++) at = _context.Head(at);
        Add(38, (uint)_label, at == _word ? 1u : 0u);
    }

    // What else hangs on the head.
    private void AddBeside()
    {
        uint same = 0;
        int near = -1;
        for (int child = _context.FirstChild(_head); child >= 0; child = _context.NextChild(child))
        {
            if (child == _word) continue;
            DependencyLabel label = _context.Label(child);
            _beside |= HeadContext.BitOf(label);
            if (label == _label && same < 3) same++;
            if (label != DependencyLabel.Punct && child < _head == _word < _head && (near < 0 || Math.Abs(child - _word) < Math.Abs(near - _word))) near = child;
        }
        uint nearLabel = near < 0 ? 99 : (uint)_context.Label(near), nearSide = near < 0 ? 0u : near < _word ? 1u : 2u;
        Add(39, _relation, same);
        Add(40, (uint)_label, _wordTag, _headTag, Math.Min(same, 2));
        Add(41, _relation, nearLabel, nearSide);
        Add(42, _relation, nearLabel, nearSide, _wordTag);
        Add(43, _relation, _beside, _headTag);
        Add(44, _relation, _beside, _context.Preposition(_word));
        Add(45, (uint)_label, _context.Word(_word), nearLabel, nearSide);
    }

    // What hangs on the word.
    private void AddBelow()
    {
        uint below = _context.Children(_word);
        Add(46, _relation, below, _headTag);
        Add(47, _relation, below, _wordTag, _beside);
        Add(48, _relation, below, (uint)_context.Label(_head));
    }

    // Things that are joined are alike.
    private void AddLikeness()
    {
        Add(49, _context.Part(_word) == _context.Part(_head) ? 1u : 0u, (uint)_context.Label(_head), _beside & 1);
        Add(50, _context.Ending(_word) != 0 && _context.Ending(_word) == _context.Ending(_head) ? 1u : 0u);
        Add(51, (uint)_context.Part(_word), (uint)_context.Part(_head), _wordTag == _headTag ? 1u : 0u, _side);
    }

    private readonly uint Distance()
    {
        if (_head < 0) return 0;
        uint distance = (uint)Math.Abs(_head - _word);
        uint size = distance switch { <= 5 => distance, <= 7 => 6, <= 10 => 7, <= 15 => 8, _ => 9 };
        return 2 * size + _side - 1;
    }

    private static uint Pair(uint one, uint other) => one * 128 + other;

    private void Add(uint kind, uint one, uint two = 0, uint three = 0, uint four = 0)
    {
        uint hash = Mix(Mix(Mix(Mix(kind * 0x9E3779B1, one), two), three), four);
        _features[_count++] = hash ^ (hash >> 13);
    }

    private static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }
}
