using System.Collections.Immutable;
using System.IO.Compression;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>What a larger network, which is no part of this project, holds of the trees of some texts: for each word its likely heads and relations. The texts themselves are not in it.</summary>
/// <remarks>
/// The file is a <see cref="ModelFile"/>. For each set of texts it holds the name, the number of words, a fingerprint of them, and runs of bytes compressed with Brotli, so that like stands by like:
/// how many heads and relations each word has (0 for a word of a sentence that was not read), the distances to the heads, the shares of words with several heads in fifteenths,
/// the relations, and the shares of words with several.
/// </remarks>
public sealed class TeacherTrees
{
    /// <summary>The task that stands in the head of the file.</summary>
    public const string Task = "parser.teacher";

    /// <summary>Longer sentences are not kept, and not learned from.</summary>
    internal const int LongestSentence = 120;

    private const int Steps = 15, Root = 127, Most = 15;

    private readonly ImmutableDictionary<string, (int Words, long Fingerprint, byte[][] Runs)> _sets;

    private TeacherTrees(ImmutableDictionary<string, (int, long, byte[][])> sets) => _sets = sets;

    /// <summary>Reads a teacher's file.</summary>
    /// <exception cref="InvalidDataException">The file is none of these, or damaged.</exception>
    public static TeacherTrees Read(Stream file)
    {
        ModelReader reader = ModelFile.Read(file, Task);
        var sets = ImmutableDictionary.CreateBuilder<string, (int, long, byte[][])>(StringComparer.Ordinal);
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            sets[reader.ReadString()] = (reader.ReadInt32(), reader.ReadArray<long>()[0],
                [.. Enumerable.Range(0, RunsOf(new()).Length).Select(_ => Unpack(reader.ReadInt32(), reader.ReadArray<byte>()))]);
        }
        return new(sets.ToImmutable());
    }

    /// <summary>The number of words of a set of texts; 0 for a set that the teacher did not see.</summary>
    public int WordsOf(string name) => _sets.TryGetValue(name, out var set) ? set.Words : 0;

    /// <summary>Writes what is held of sets of sentences, each given by its words; null for sentences that were not read.</summary>
    internal static void Write(Stream file, IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Sentences, IReadOnlyList<SoftTree?> Trees)> sets)
    {
        var contents = new ModelWriter();
        contents.Write(sets.Count);
        foreach (var (name, sentences, trees) in sets)
        {
            var codes = new Codes();
            for (int s = 0; s < sentences.Count; s++)
            {
                for (int word = 0; word < sentences[s].Count; word++) Add(codes, sentences[s].Count > LongestSentence ? null : trees[s], word);
            }
            contents.Write(name);
            contents.Write(sentences.Sum(sentence => sentence.Count));
            contents.WriteArray<long>([FingerprintOf(sentences)]);
            foreach (var run in RunsOf(codes))
            {
                contents.Write(run.Count);
                contents.WriteArray<byte>(Pack([.. run]));
            }
        }
        ModelFile.Write(file, Task, contents);
    }

    /// <summary>What is held of each sentence of a set; null for those that were not read.</summary>
    /// <exception cref="InvalidDataException">The teacher did not see these texts.</exception>
    internal IReadOnlyList<SoftTree?> Of(string name, IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        if (!_sets.TryGetValue(name, out var set) || set.Words != sentences.Sum(sentence => sentence.Count) || set.Fingerprint != FingerprintOf(sentences))
            throw new InvalidDataException($"The teacher did not see these texts: {name}.");
        int[] at = new int[set.Runs.Length];
        return [.. sentences.Select(sentence => Take(set.Runs, at, sentence.Count))];
    }

    private static void Add(Codes codes, SoftTree? tree, int word)
    {
        if (tree is null)
        {
            codes.Counts.Add(0);
            return;
        }
        var (arcs, relations) = (Round(tree.Arcs[word]), Round(tree.Relations[word]));
        codes.Counts.Add((byte)(arcs.Count * (Most + 1) + relations.Count));
        foreach (var (head, steps) in arcs)
        {
            codes.Heads.Add((byte)(sbyte)(head < 0 ? Root : head - word));
            if (arcs.Count > 1) codes.HeadShares.Add(steps);
        }
        foreach (var (relation, steps) in relations)
        {
            codes.Relations.Add((byte)relation);
            if (relations.Count > 1) codes.RelationShares.Add(steps);
        }
    }

    /// <summary>The choices that have a step or more, or else the likeliest.</summary>
    private static List<(int Choice, byte Steps)> Round(ReadOnlySpan<(int Choice, float Share)> shares)
    {
        var rounded = new List<(int, byte)>();
        foreach (var (choice, share) in shares)
        {
            if (MathF.Round(share * Steps) is > 0 and var steps) rounded.Add((choice, (byte)steps));
        }
        if (rounded.Count == 0) rounded.Add((shares[0].Choice, 1));
        return rounded;
    }

    private static SoftTree? Take(byte[][] runs, int[] at, int words)
    {
        var (arcs, relations) = (new Shares(), new Shares());
        bool read = false;
        for (int word = 0; word < words; word++)
        {
            int counts = runs[0][at[0]++];
            read |= counts > 0;
            Take(arcs, counts / (Most + 1), runs, at, 1, code => (sbyte)code == Root ? -1 : (sbyte)code + word);
            Take(relations, counts % (Most + 1), runs, at, 3, code => code);
        }
        return read ? new(arcs, relations) : null;
    }

    private static void Take(Shares target, int count, byte[][] runs, int[] at, int run, Func<byte, int> choice)
    {
        float sum = 0;
        for (int i = 0; i < count && count > 1; i++) sum += runs[run + 1][at[run + 1] + i];
        for (int i = 0; i < count; i++) target.Add(choice(runs[run][at[run]++]), count > 1 ? runs[run + 1][at[run + 1]++] / sum : 1);
        target.End();
    }

    private static List<byte>[] RunsOf(Codes codes) => [codes.Counts, codes.Heads, codes.HeadShares, codes.Relations, codes.RelationShares];

    private static byte[] Pack(byte[] run)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(run.Length)];
        if (!BrotliEncoder.TryCompress(run, packed, out int written, quality: 11, window: 24)) throw new InvalidOperationException("A run of bytes does not fit where it must.");
        return packed[..written];
    }

    private static byte[] Unpack(int length, byte[] packed)
    {
        byte[] run = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed, run, out int written) || written != length) throw new InvalidDataException("The teacher's file is damaged.");
        return run;
    }

    private static long FingerprintOf(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        ulong fingerprint = 0;
        foreach (var sentence in sentences)
        {
            foreach (string word in sentence) fingerprint = (fingerprint * 0x9E3779B97F4A7C15) ^ WordHash.Fold(word);
            fingerprint = fingerprint * 0x9E3779B97F4A7C15 ^ 1;
        }
        return (long)fingerprint;
    }

    private sealed class Codes
    {
        public List<byte> Counts { get; } = [];

        public List<byte> Heads { get; } = [];

        public List<byte> HeadShares { get; } = [];

        public List<byte> Relations { get; } = [];

        public List<byte> RelationShares { get; } = [];
    }
}
