namespace Dateline.Incidents;

/// <summary>What an analyst rules about claims.</summary>
public enum MergeRulingKind : byte
{
    /// <summary>The claims tell of one happening.</summary>
    Join,
    /// <summary>The claims tell of another happening than the others named.</summary>
    Split,
    /// <summary>The claims tell of one happening, and the machine adds no others.</summary>
    Pin,
}
