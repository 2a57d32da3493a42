namespace Dateline.Times;

/// <summary>Which way words point, and from where.</summary>
internal enum Pointer : byte
{
    /// <summary>No pointer, as in "the end of the year": the year of telling, or in a history the one the narrative has come to.</summary>
    None,
    /// <summary>"last", "past": backwards from the day of speaking.</summary>
    Last,
    /// <summary>"this", "current".</summary>
    This,
    /// <summary>"next", "coming", "upcoming": forwards from the day of speaking.</summary>
    Next,
    /// <summary>"previous", "earlier", "before": backwards from the time the narrative has come to.</summary>
    Previous,
    /// <summary>"following", "later", "after": forwards from the time the narrative has come to.</summary>
    Following,
    /// <summary>"that", "the same": the time the narrative has come to.</summary>
    Same,
    /// <summary>"recent".</summary>
    Recent,
}
