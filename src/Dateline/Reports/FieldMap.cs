using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dateline.Reports;

/// <summary>Which fields of a JSON object hold the parts of an article, each as a list of names of which the first present one counts.</summary>
/// <remarks>A name may be a path of names divided by dots: <c>source.name</c>.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FieldMap
{
    private static readonly string[] Parts = ["id", "url", "published", "modified", "outlet", "title", "deck", "byline", "language", "text", "html"];

    private FieldMap(ImmutableDictionary<string, ImmutableArray<string>> names) => Names = names;

    /// <summary>The fields named as the parts are: id, url, published, modified, outlet, title, deck, byline, language, text, html; and the names of JSON Feed 1.1 for the same.</summary>
    public static FieldMap Standard { get; } = new(Parts.ToImmutableDictionary(part => part, part => part switch
    {
        "url" => ["url", "external_url"],
        "published" => ["published", "date_published"],
        "modified" => ["modified", "date_modified"],
        "deck" => ["deck", "summary"],
        "text" => ["text", "content_text"],
        "html" => ["html", "content_html"],
        _ => ImmutableArray.Create(part),
    }, StringComparer.Ordinal));

    // The shapes as their makers document them.
    private static readonly ImmutableDictionary<string, string> BuiltIn = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("dateline", ""),
        KeyValuePair.Create("gdelt", "url=url|DocumentIdentifier|documentidentifier,published=seendate|DATE|date,outlet=domain|SourceCommonName,title=title|PageTitle,language=language,text=text|content|maintext"),
        KeyValuePair.Create("news-please", "url=url,published=date_publish|date_download,modified=date_modify,outlet=source_domain,title=title|title_page,deck=description,byline=authors,language=language,text=maintext|text"),
        KeyValuePair.Create("newsapi", "url=url,published=publishedAt,outlet=source.name|source.id,title=title,deck=description,byline=author,language=language,text=content"),
        KeyValuePair.Create("commoncrawl", "url=url|requested_url,published=published_date|publish_date|date,outlet=publisher|sitename|hostname|domain,title=title,deck=description,byline=author,language=language|main_language,text=plain_text|cleaned_text|text,html=html"),
    ]);

    internal ImmutableDictionary<string, ImmutableArray<string>> Names { get; }

    /// <summary>The names of the maps that are built in.</summary>
    public static IEnumerable<string> BuiltInNames => BuiltIn.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads a map: the name of a built-in one, or pairs such as <c>text=body,title=head|headline</c>; parts that are not named keep their standard fields.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="map">The map; null when the text is none.</param>
    /// <param name="problem">What is wrong, in a sentence; null when all is well.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FieldMap? map, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (map, problem) = (null, null);
        string pairs = BuiltIn.GetValueOrDefault(text.Trim(), text);
        ImmutableDictionary<string, ImmutableArray<string>> names = Standard.Names;
        foreach (string pair in pairs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string part = equals < 0 ? pair : pair[..equals].Trim();
            if (equals < 0 || !Parts.Contains(part))
            {
                problem = equals < 0
                    ? $"\"{pair}\" is neither a pair such as text=body nor one of {string.Join(", ", BuiltInNames)}"
                    : $"\"{part}\" is not one of {string.Join(", ", Parts)}";
                return false;
            }
            names = names.SetItem(part, [.. pair[(equals + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
        }
        map = new FieldMap(names);
        return true;
    }
}
