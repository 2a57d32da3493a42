namespace Dateline.Quantities;

/// <summary>What the words before a number make of it.</summary>
public enum CountQualifier : byte
{
    /// <summary>Nothing: "41".</summary>
    Exact,
    /// <summary>"at least 40", "no fewer than 40".</summary>
    AtLeast,
    /// <summary>"more than 30", "over 30".</summary>
    MoreThan,
    /// <summary>"up to 20", "as many as 20", "at most 20".</summary>
    AtMost,
    /// <summary>"fewer than 10".</summary>
    LessThan,
    /// <summary>"nearly 50", "almost 50".</summary>
    Nearly,
    /// <summary>"about 20", "some 200,000".</summary>
    About,
    /// <summary>"dozens", "several": no number at all.</summary>
    Vague,
    /// <summary>"between 5 and 8", "two or three", "10-15".</summary>
    Between,
}
