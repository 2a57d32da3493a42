using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>What a larger network, which is no part of this project, holds of the words of some texts: for each tag of a name its probability. The texts themselves are not in it.</summary>
/// <remarks>
/// The file is a <see cref="ModelFile"/>. For each set of texts it holds the name, the number of words, a fingerprint of them, and a run of bytes: 0 for a word that is surely
/// outside of names, else the number of tags that are possible and for each a byte, the tag times sixteen plus its probability in fifteenths.
/// </remarks>
public sealed class TeacherTags
{
    /// <summary>The task that stands in the head of the file.</summary>
    public const string Task = "names.teacher";

    private const int Steps = 15;

    private readonly ImmutableDictionary<string, (int Words, long Fingerprint, byte[] Codes)> _sets;

    private TeacherTags(ImmutableDictionary<string, (int, long, byte[])> sets) => _sets = sets;

    /// <exception cref="InvalidDataException">The file is none of these, or damaged.</exception>
    public static TeacherTags Read(Stream file)
    {
        ModelReader reader = ModelFile.Read(file, Task);
        var sets = ImmutableDictionary.CreateBuilder<string, (int, long, byte[])>(StringComparer.Ordinal);
        for (int left = reader.ReadInt32(); left > 0; left--)
            sets[reader.ReadString()] = (reader.ReadInt32(), reader.ReadArray<long>()[0], reader.ReadArray<byte>());
        return new(sets.ToImmutable());
    }

    /// <summary>Writes the probabilities of sets of texts, <see cref="NameScheme.Tags"/> a word.</summary>
    internal static void Write(Stream file, IReadOnlyList<(string Name, IReadOnlyList<NameDocument> Documents, float[] Probabilities)> sets)
    {
        int tags = NameScheme.Universal.Tags;
        var contents = new ModelWriter();
        contents.Write(sets.Count);
        foreach (var (name, documents, probabilities) in sets)
        {
            var codes = new List<byte>();
            for (int word = 0; word < probabilities.Length / tags; word++)
            {
                int count = codes.Count;
                codes.Add(0);
                for (int tag = 0; tag < tags; tag++)
                {
                    int steps = (int)MathF.Round(probabilities[word * tags + tag] * Steps);
                    if (steps > 0) codes.Add((byte)(tag << 4 | steps));
                }
                if (codes.Count == count + 2 && codes[^1] == Steps) codes.RemoveAt(count + 1);
                else codes[count] = (byte)(codes.Count - count - 1);
            }
            contents.Write(name);
            contents.Write(documents.Sum(document => document.Words.Length));
            contents.WriteArray<long>([FingerprintOf(documents)]);
            contents.WriteArray<byte>([.. codes]);
        }
        ModelFile.Write(file, Task, contents);
    }

    /// <summary>The probabilities of the words of each document.</summary>
    /// <exception cref="InvalidDataException">The teacher did not see these texts.</exception>
    internal IReadOnlyList<float[]> Of(string name, IReadOnlyList<NameDocument> documents)
    {
        if (!_sets.TryGetValue(name, out var set) || set.Words != documents.Sum(document => document.Words.Length) || set.Fingerprint != FingerprintOf(documents))
            throw new InvalidDataException($"The teacher did not see these texts: {name}.");
        int at = 0;
        return [.. documents.Select(document => Take(set.Codes, ref at, document.Words.Length))];
    }

    private static float[] Take(byte[] codes, ref int at, int words)
    {
        int tags = NameScheme.Universal.Tags;
        var probabilities = new float[words * tags];
        for (int word = 0; word < words; word++)
        {
            int count = codes[at++], sum = 0;
            var row = probabilities.AsSpan(word * tags, tags);
            if (count == 0) row[0] = 1;
            for (int i = 0; i < count; i++) sum += codes[at + i] & 15;
            for (int i = 0; i < count; i++, at++) row[codes[at] >> 4] = (codes[at] & 15) / (float)sum;
        }
        return probabilities;
    }

    private static long FingerprintOf(IReadOnlyList<NameDocument> documents)
    {
        ulong fingerprint = 0;
        foreach (var document in documents)
        {
            foreach (var word in document.Words) fingerprint = (fingerprint * 0x9E3779B97F4A7C15) ^ WordHash.Fold(word.In(document.Text));
        }
        return (long)fingerprint;
    }
}
