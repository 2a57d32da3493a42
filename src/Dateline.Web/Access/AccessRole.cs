namespace Dateline.Web.Access;

/// <summary>What somebody may do.</summary>
public enum AccessRole : byte
{
    /// <summary>Look and export.</summary>
    Reader,
    /// <summary>Judge, join and split too.</summary>
    Reviewer,
}
