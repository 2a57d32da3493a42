namespace Dateline.Incidents;

/// <summary>An analyst's judgement of a field, or of a whole incident.</summary>
public enum Verdict : byte
{
    /// <summary>It is right as the machine has it.</summary>
    Accept,
    /// <summary>It is wrong, and another value is right.</summary>
    Correct,
    /// <summary>It is wrong, and no value is known to be right.</summary>
    Reject,
    /// <summary>It can be neither confirmed nor refuted.</summary>
    Unverifiable,
}
