namespace Dateline.Reports.Copies;

/// <summary>How an article stands to the one it shares its wording with.</summary>
public enum CopyKind : byte
{
    /// <summary>It shares its wording with none before it.</summary>
    Original,
    /// <summary>The same copy in another place, whole, cut or with another lead: no independent report.</summary>
    Reprint,
    /// <summary>The same outlet's article at the same address, or under the same wording, published again later: it supersedes the earlier one, and both are kept.</summary>
    LaterVersion,
}
