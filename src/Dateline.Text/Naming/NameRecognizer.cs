using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Finds the names in tagged sentences.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class NameRecognizer(NameModel model)
{
    /// <summary>Longer sentences are read in stretches.</summary>
    private const int LongestSentence = 160;

    private const int BatchSize = 384;

    private static readonly Lazy<NameRecognizer?> LazyEnglish = new(() =>
        ModelFile.ReadEmbedded(NameModel.Task) is { } reader && WordVectors.English is { } vectors ? new(NameModel.Read(reader, vectors)) : null);

    private readonly ConcurrentBag<Workplace> _workplaces = [];

    /// <summary>The recognizer that travels within this library; null when it holds none.</summary>
    public static NameRecognizer? English => LazyEnglish.Value;

    /// <summary>What kinds of things words are known to name.</summary>
    public WordCategories Categories => model.Categories;

    /// <summary>What words are to <see cref="Naming.PhraseWords"/>.</summary>
    public WordCategories PhraseWords => model.PhraseWords;

    /// <summary>The tags of all words of a document, one list for each scheme asked for.</summary>
    public int[][] Tag(TaggedText text, ReadOnlySpan<Range> sentences, params ReadOnlySpan<NameScheme> schemes) => Tag(text, sentences, recent: null, schemes);

    // What is recent holds tags of the first scheme only.
    private int[][] Tag(TaggedText text, ReadOnlySpan<Range> sentences, RecentSentences<int[]>? recent, params ReadOnlySpan<NameScheme> schemes)
    {
        var tags = new int[schemes.Length][];
        foreach (ref int[] list in tags.AsSpan()) list = new int[text.Words.Length];
        if (!_workplaces.TryTake(out var place)) place = new();
        place.Begin();
        place.Context.Clear();
        place.Context.AddDocument(text.Text, text.Words, sentences);
        foreach (var sentence in sentences)
        {
            var (offset, length) = sentence.GetOffsetAndLength(text.Words.Length);
            if (length == 0) continue;
            bool caseless = LetterCase.IsMute(text.Text, text.Words.Slice(offset, length));
            for (int start = offset; start < offset + length; start += LongestSentence)
            {
                int words = Math.Min(LongestSentence, offset + length - start);
                if (place.Batch.Count + words > BatchSize && place.Batch.Count > 0) Finish(place, schemes, tags, recent);
                place.Add(model, text, (start, words), (caseless, start == offset));
                if (recent?.Find(place.KeyOf(place.Starts.Count - 1)) is not { } known) continue;
                known.CopyTo(tags[0].AsSpan(start));
                place.Withdraw();
            }
        }
        if (place.Batch.Count > 0) Finish(place, schemes, tags, recent);
        _workplaces.Add(place);
        return tags;
    }

    /// <summary>The names of a document, in text order.</summary>
    /// <param name="text">The tagged words.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="weapons">Whether names of weapons are looked for too, which takes a network of its own.</param>
    /// <param name="recent">Tags of sentences that came before, which are added to where no weapons are looked for; null to tell each anew, which gives the same.</param>
    public ImmutableArray<Entity> Find(TaggedText text, ReadOnlySpan<Range> sentences, bool weapons, RecentSentences<int[]>? recent = null)
    {
        int[][] tags = weapons ? Tag(text, sentences, NameScheme.Universal, NameScheme.Defence) : Tag(text, sentences, recent, NameScheme.Universal);
        LocationSpans.FindLower(text, tags[0], model.Categories);
        new NameConsistency().Settle(text, tags[0]);
        LocationSpans.FindOwned(text, tags[0], model.Categories);
        var names = new List<Entity>();
        var covered = new BitArray(text.Words.Length);
        foreach (var (start, end, kind) in NameScheme.Spans(tags[0]))
        {
            names.Add(Name(text, start..end, KindOf(text, end - 1, kind)));
            for (int word = start; word < end; word++) covered[word] = true;
        }
        foreach (var (start, end, kind) in weapons ? NameScheme.Spans(tags[1]) : [])
        {
            if (s_weapons.Contains(kind) && IsNamed(text, start, end) && !AnyOf(covered, start, end)) names.Add(Name(text, start..end, EntityKind.Weapon));
        }
        names.Sort((left, right) => left.Span.CompareTo(right.Span));
        return [.. names];
    }

    private static readonly int[] s_weapons = [NameScheme.Defence.KindOf("Weapon"), NameScheme.Defence.KindOf("MilitaryPlatform")];

    private static Entity Name(TaggedText text, Range words, EntityKind kind) =>
        new(new TextSpan(text.Words[words.Start.Value].Start, text.Words[words.End.Value - 1].End), words, kind);

    private EntityKind KindOf(TaggedText text, int lastWord, int kind)
    {
        var letters = text.Words[lastWord].In(text.Text);
        return NameScheme.Universal.Kinds[kind] switch
        {
            "PER" => EntityKind.Person,
            "ORG" => EntityKind.Organization,
            "LOC" => NameKinds.OfLocation(letters),
            _ => NameKinds.OfOther(letters, text.Tags[lastWord], (model.Categories.Find(letters) & WordCategories.Person) != 0),
        };
    }

    /// <summary>Whether a phrase holds a proper noun or a number, as names of weapons do and common nouns for them do not.</summary>
    private static bool IsNamed(TaggedText text, int start, int end)
    {
        for (int word = start; word < end; word++)
        {
            if (text.PartsOfSpeech[word] == PartOfSpeech.ProperNoun || text.Words[word].In(text.Text).ContainsAnyInRange('0', '9')) return true;
        }
        return false;
    }

    private static bool AnyOf(BitArray words, int start, int end)
    {
        for (int word = start; word < end; word++)
        {
            if (words[word]) return true;
        }
        return false;
    }

    private void Finish(Workplace place, ReadOnlySpan<NameScheme> schemes, int[][] tags, RecentSentences<int[]>? recent)
    {
        var names = model.Network.Forward(place.Pass, place.Batch);
        for (int i = 0; i < schemes.Length; i++)
        {
            var head = model.Network.Head(schemes[i]);
            var scores = ReferenceEquals(head, model.Network.Names) ? names : model.Network.PhraseScores(place.Pass, place.Batch);
            for (int s = 0; s < place.Starts.Count; s++)
            {
                int from = place.Batch.Sentences[s], length = place.Batch.Sentences[s + 1] - from;
                head.Decode(scores.Slice(from * head.Scores.Outputs, length * head.Scores.Outputs), tags[i].AsSpan(place.Starts[s], length), place.Pass.Chain);
            }
        }
        for (int s = 0; recent is not null && s < place.Starts.Count; s++)
        {
            recent.Keep(place.KeyOf(s), tags[0].AsSpan(place.Starts[s], place.Batch.Sentences[s + 1] - place.Batch.Sentences[s]).ToArray());
        }
        place.Begin();
    }

    /// <summary>The working memory of one thread.</summary>
    private sealed class Workplace
    {
        public TokenBatch Batch { get; } = new(NameModel.TagTables);

        public NamePass Pass { get; } = new();

        public NameContext Context { get; } = new();

        public List<int> Starts { get; } = [];

        private readonly char[] _key = new char[SentenceKey.Longest];

        /// <summary>All numbers of a sentence's words, by their fingerprints; valid until the next is asked for.</summary>
        public ReadOnlySpan<char> KeyOf(int sentence)
        {
            int first = Batch.Sentences[sentence], words = Batch.Sentences[sentence + 1] - first;
            Span<ulong> key = MemoryMarshal.Cast<char, ulong>(_key.AsSpan());
            for (int i = 0; i < words; i++) key[i] = Batch.KeyOf(first + i);
            return MemoryMarshal.Cast<ulong, char>(key[..words]);
        }

        /// <summary>Takes the sentence that was added last out again.</summary>
        public void Withdraw()
        {
            Starts.RemoveAt(Starts.Count - 1);
            Batch.WithdrawSentence();
        }

        public void Begin()
        {
            Batch.Clear();
            Starts.Clear();
        }

        public void Add(NameModel model, TaggedText text, (int Start, int Length) stretch, (bool Caseless, bool First) how)
        {
            int at = Batch.AddSentence(stretch.Length);
            Starts.Add(stretch.Start);
            for (int i = 0; i < stretch.Length; i++)
            {
                int word = stretch.Start + i;
                var letters = text.Words[word].In(text.Text);
                model.Words.Write(Batch, at + i, new(letters, text.PartsOfSpeech[word], text.Tags[word], how.Caseless));
                var tags = Batch.Tags.Slice((at + i) * Batch.TagTables, Batch.TagTables);
                if (!how.Caseless) tags[2] = Context.Number(letters, i == 0 && how.First);
            }
        }
    }
}
