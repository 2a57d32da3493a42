using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Text.Tokenizing;

namespace Dateline.Text.Naming;

/// <summary>Reads re3d (Dstl and Committed Software 2017): documents and entities as a JSON object a line, entities by character offsets.</summary>
/// <remarks>
/// The annotation nests. Kept are the outermost entities that the annotators were more sure of than not (confidence of a half or more: the
/// others are machine suggestions that they turned down), widened to whole words.
/// </remarks>
public static class DefenceReader
{
    private const double LeastConfidence = 0.5;

    /// <summary>The documents of one of the set's sources.</summary>
    /// <param name="documents">documents.json.</param>
    /// <param name="entities">entities.json.</param>
    /// <param name="source">What the documents give as their source.</param>
    /// <exception cref="JsonException">A line is not JSON.</exception>
    public static ImmutableArray<NameDocument> Read(TextReader documents, TextReader entities, string source)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(entities);
        var byDocument = Lines(entities).Select(e => new
            {
                Document = e.GetProperty("documentId").GetString()!, // required by the format
                Span = (Start: e.GetProperty("begin").GetInt32(), End: e.GetProperty("end").GetInt32()),
                Kind = e.GetProperty("type").GetString()!, // required by the format
                Confidence = e.GetProperty("confidence").GetDouble(),
            })
            .Where(e => e.Confidence >= LeastConfidence && e.Span.End > e.Span.Start).ToLookup(e => e.Document, e => (e.Span, e.Kind), StringComparer.Ordinal);
        var read = ImmutableArray.CreateBuilder<NameDocument>();
        foreach (var document in Lines(documents))
        {
            string text = document.GetProperty("text").GetString() ?? "";
            string id = document.GetProperty("_id").GetString() ?? "";
            var words = Tokenizer.Tokenize(text);
            read.Add(new NameDocument(source, text, words, SentenceSplitter.Split(text, words, BoundaryModel.English), Outermost(byDocument[id], words)));
        }
        return read.ToImmutable();
    }

    private static IEnumerable<JsonElement> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static ImmutableArray<(Range, string)> Outermost(IEnumerable<((int Start, int End) Span, string Kind)> entities, ImmutableArray<TextSpan> words)
    {
        var names = ImmutableArray.CreateBuilder<(Range, string)>();
        int covered = 0;
        foreach (var (span, kind) in entities.OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End))
        {
            int first = 0;
            while (first < words.Length && words[first].End <= span.Start) first++;
            int end = first;
            while (end < words.Length && words[end].Start < span.End) end++;
            if (first < covered || end == first) continue;
            names.Add((first..end, kind));
            covered = end;
        }
        return names.ToImmutable();
    }
}
