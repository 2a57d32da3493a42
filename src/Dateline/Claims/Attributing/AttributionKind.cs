namespace Dateline.Claims.Attributing;

/// <summary>What somebody does with the words that are attributed to them.</summary>
public enum AttributionKind : byte
{
    /// <summary>States them as a fact: says, reports, announces, shows.</summary>
    Statement,
    /// <summary>Lays them at another's door: accuses, blames.</summary>
    Accusation,
    /// <summary>Says that they are not so: denies, rejects.</summary>
    Denial,
    /// <summary>Says that it was their own doing: claims responsibility, admits.</summary>
    Responsibility,
    /// <summary>Asks for, orders, promises or threatens them.</summary>
    Demand,
    /// <summary>Believes, hopes, fears, wants or supports them.</summary>
    Attitude,
    /// <summary>Speaks of them and judges them: criticizes, praises, calls.</summary>
    Judgement,
}
