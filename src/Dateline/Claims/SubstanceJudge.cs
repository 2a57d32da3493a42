using System.Collections.Frozen;

namespace Dateline.Claims;

/// <summary>Turns down what a report only touches on: words without anything said about them, speech without a speaker, dealings without a party.</summary>
internal static class SubstanceJudge
{
    private static readonly FrozenSet<string> s_needActor = new[]
    {
        "threat", "warning", "accusation", "demand", "condemnation", "rejection", "responsibility-claim", "meeting", "agreement", "sanction", "mobilization",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why a finished draft is no claim; null when it is one.</summary>
    public static (string Rule, string Reason)? Against(Draft draft, bool onlySentence)
    {
        if (s_needActor.Contains(draft.Type.Code.Value) && draft.Actors.Count == 0 && !onlySentence) return ("nobody", "Nobody is said to have done it.");
        bool bare = draft.Actors.Count == 0 && draft.Targets.Count == 0 && draft.Place < 0 && draft.Tolls.Count == 0 && draft.Time < 0;
        if (bare && !onlySentence) return ("bare", "Nothing is said about it.");
        return null;
    }
}
