namespace Dateline.Places.Compiling;

/// <summary>A place on its way into a compiled gazetteer.</summary>
internal sealed class PlaceDraft
{
    public required string Title { get; set; }
    public required PlaceKind Kind { get; init; }
    public uint GeoNamesId { get; set; }
    public string Code { get; set; } = "";
    public string Country { get; set; } = "";
    public Coordinates Centre { get; set; }
    public long Population { get; set; }

    /// <summary>The box around its area; null for a point, and for areas whose edges are not known.</summary>
    public Bounds? Bounds { get; set; }

    /// <summary>Whether the project's own tables have it, because the news of conflicts names it more than its size would have it.</summary>
    public bool IsNewsworthy { get; set; }

    /// <summary>GeoNames codes of the divisions it lies in, such as <c>US.LA</c> and <c>US.LA.079</c>; empty when unknown.</summary>
    public string Province { get; set; } = "";

    public string District { get; set; } = "";

    /// <summary>Keys of its names; true for those that are only alternative.</summary>
    public SortedDictionary<string, bool> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a name; a main name stays one when it is added again as an alternative.</summary>
    public void AddName(string name, bool alternative)
    {
        if (NameKey.Of(name) is not { Length: > 1 } key) return;
        AddKey(key, alternative);
        foreach ((string full, string brief) in Abbreviations)
        {
            if (key.StartsWith(full, StringComparison.Ordinal)) AddKey(brief + key[full.Length..], alternative);
            else if (key.StartsWith(brief, StringComparison.Ordinal)) AddKey(full + key[brief.Length..], alternative);
        }
    }

    public void AddKey(string key, bool alternative)
    {
        if (key.Length > NameKey.MaxLength) return;
        Names[key] = alternative && (!Names.TryGetValue(key, out bool before) || before);
    }

    /// <summary>How likely a bare name means this place rather than another of its name: size, with a bonus for rank.</summary>
    public double Weight => Kind switch
    {
        PlaceKind.Country => 100,
        PlaceKind.Continent => 90,
        PlaceKind.Province => 4 + Math.Log10(Population + 1000),
        PlaceKind.District => Math.Log10(Population + 10) - 1.5,
        PlaceKind.Neighbourhood => Math.Log10(Population + 10) - 1,
        PlaceKind.Town => Math.Log10((IsNewsworthy ? Math.Max(Population, PlaceWeight.NewsworthySize) : Population) + 10),
        _ => 4,
    };

    private static readonly (string Full, string Brief)[] Abbreviations = [("saint ", "st "), ("sainte ", "ste "), ("mount ", "mt "), ("fort ", "ft "), ("port ", "pt ")];
}
