namespace Dateline.Reports;

/// <summary>A value of an article that is told beside its text.</summary>
public enum ArticleField : byte
{
    /// <summary>The headline.</summary>
    Title,
    /// <summary>The lines under the headline that sum the story up.</summary>
    Deck,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>The newspaper, agency or site.</summary>
    Outlet,
    /// <summary>The address.</summary>
    Url,
    /// <summary>When it was published.</summary>
    Published,
    /// <summary>When it was last changed.</summary>
    Modified,
    /// <summary>The language it says it is written in.</summary>
    Language,
}
