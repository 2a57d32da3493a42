namespace Dateline.Places;

/// <summary>How the place that is meant lies to the place that is named.</summary>
public enum PlaceRelation : byte
{
    /// <summary>It is that place, or lies in it.</summary>
    At,
    /// <summary>It is close by: "near", "outside", "on the outskirts of", "around".</summary>
    Near,
    /// <summary>It lies between the named place and the next one: "between Homs and Hama", "the road from Homs to Hama".</summary>
    Between,
    /// <summary>It lies at a distance: "15 km south-west of".</summary>
    Offset,
}
