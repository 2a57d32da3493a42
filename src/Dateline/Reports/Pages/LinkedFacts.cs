using System.Collections.Frozen;
using System.Net;
using System.Text.Json;

namespace Dateline.Reports.Pages;

/// <summary>What the linked data (JSON-LD, schema.org) of a page say of its article.</summary>
internal sealed class LinkedFacts
{
    private const int LargestScript = 4 << 20;
    private const int DeepestNesting = 12;

    // The types of schema.org for what is read, the more fitting the lower the number.
    private static readonly FrozenDictionary<string, int> Types = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["NewsArticle"] = 0, ["ReportageNewsArticle"] = 0, ["AnalysisNewsArticle"] = 0, ["BackgroundNewsArticle"] = 0, ["OpinionNewsArticle"] = 0, ["LiveBlogPosting"] = 0, ["Report"] = 1,
        ["Article"] = 1, ["BlogPosting"] = 1, ["SocialMediaPosting"] = 2, ["ScholarlyArticle"] = 2, ["TechArticle"] = 1, ["DiscussionForumPosting"] = 2, ["Recipe"] = 2, ["Review"] = 3, ["CreativeWork"] = 3,
        ["VideoObject"] = 4, ["PodcastEpisode"] = 3, ["WebPage"] = 5, ["ItemPage"] = 5, ["FAQPage"] = 5, ["AboutPage"] = 5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private int _rank = int.MaxValue;

    public string? Type { get; private set; }

    public string? Headline { get; private set; }

    public string? Description { get; private set; }

    public string? Author { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Language { get; private set; }

    public string? Url { get; private set; }

    public string? Body { get; private set; }

    /// <summary>Reads all scripts; broken ones are mended where they can be and passed over where not.</summary>
    public static LinkedFacts Read(IEnumerable<string> scripts)
    {
        var facts = new LinkedFacts();
        foreach (string script in scripts.Where(script => script.Length <= LargestScript))
        {
            using JsonDocument? json = Parse(script) ?? Parse(Mended(script));
            if (json is not null)
            {
                facts.Visit(json.RootElement, 0);
            }
            else
            {
                facts.Published ??= Loose(script, "\"datePublished\"");
                facts.Modified ??= Loose(script, "\"dateModified\"");
            }
        }
        return facts;
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script.AsMemory().Trim().TrimEnd(';'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes out the wrappers of comments and the line breaks within strings, which are the usual faults.</summary>
    private static string Mended(string script)
    {
        int start = script.AsSpan().IndexOfAny('{', '[');
        int end = script.AsSpan().LastIndexOfAny('}', ']');
        return start < 0 || end < start ? "" : string.Create(end + 1 - start, (script, start), static (span, from) =>
        {
            from.script.AsSpan(from.start, span.Length).CopyTo(span);
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(span[i]) ? ' ' : span[i];
            }
        });
    }

    private static string? Loose(string script, string key)
    {
        int at = script.IndexOf(key, StringComparison.Ordinal);
        int open = at < 0 ? -1 : script.IndexOf('"', at + key.Length);
        int close = open < 0 ? -1 : script.IndexOf('"', open + 1);
        return close > open && close - open < 60 ? script[(open + 1)..close] : null;
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > DeepestNesting)
        {
            return;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Visit(item, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                // Other stories are often listed within; comments have dates of their own.
                if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "itemReviewed" or "hasPart")
                {
                    Visit(property.Value, depth + 1);
                }
            }
        }
    }

    private void Take(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type))
        {
            return;
        }
        string? name = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).FirstOrDefault(item => item is not null && Types.ContainsKey(item)) : Text(type);
        if (name is null || !Types.TryGetValue(name, out int rank))
        {
            return;
        }
        bool better = rank < _rank;
        _rank = Math.Min(rank, _rank);
        Type = better ? name : Type;
        Headline = Better(Headline, Of(element, "headline") ?? Of(element, "name"), better);
        Description = Better(Description, Of(element, "description"), better);
        Author = Better(Author, Names(element, "author") ?? Names(element, "creator"), better);
        Publisher = Better(Publisher, Names(element, "publisher"), better);
        Published = Better(Published, Of(element, "datePublished") ?? Of(element, "dateCreated") ?? Of(element, "uploadDate"), better);
        Modified = Better(Modified, Of(element, "dateModified"), better);
        Language = Better(Language, Of(element, "inLanguage"), better);
        Url = Better(Url, Of(element, "url") ?? Of(element, "mainEntityOfPage"), better);
        Body = Better(Body, Of(element, "articleBody") ?? Of(element, "text"), better);
    }

    private static string? Better(string? old, string? found, bool better) => found is null ? old : old is null || better ? found : old;

    private static string? Of(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value) ? Text(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value) : null;

    private static string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }
        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        string joined = string.Join(", ", all.Select(item => item.ValueKind == JsonValueKind.Object ? Of(item, "name") : Text(item)).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct());
        return joined.Length == 0 ? null : joined;
    }

    // Texts in linked data are often escaped once more for HTML.
    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? WebUtility.HtmlDecode(JsonFields.Unescaped(value)).Trim() is { Length: > 0 } text ? text : null : null;
}
