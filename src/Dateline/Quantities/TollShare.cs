namespace Dateline.Quantities;

/// <summary>How the people of a toll relate to those told just before.</summary>
public enum TollShare : byte
{
    /// <summary>A figure of its own.</summary>
    Whole,
    /// <summary>They are among those of the figure before: "including three children", "two of them women".</summary>
    Included,
    /// <summary>They come on top of the figure before: "and two soldiers", "three others".</summary>
    Further,
    /// <summary>They come on top of those told in other sentences: "One militant was also killed".</summary>
    Besides,
    /// <summary>The figure that the one before replaces: "rose to 45 from 40".</summary>
    Replaced,
    /// <summary>Another source's figure for the people of one before: "the ministry put the toll at 23, hospitals at 31".</summary>
    Rival,
}
