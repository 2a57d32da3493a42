using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>The result of scoring responses against keys, as a MUC-4 score report.</summary>
/// <param name="Templates">Templates: matched ones are correct.</param>
/// <param name="Slots">Each slot over all templates: fillers of missing templates are missing, those of spurious templates spurious.</param>
/// <param name="Matched">All slots of matched templates only (MATCHED ONLY).</param>
/// <param name="Missing">All slots of missing templates.</param>
/// <param name="Spurious">All slots of spurious templates.</param>
public sealed record MucScore(MucTally Templates, ImmutableSortedDictionary<MucSlot, MucTally> Slots, MucTally Matched, MucTally Missing, MucTally Spurious)
{
    /// <summary>Matched and missing templates (MATCHED/MISSING).</summary>
    public MucTally MatchedMissing => Matched + Missing;

    /// <summary>Matched and spurious templates (MATCHED/SPURIOUS).</summary>
    public MucTally MatchedSpurious => Matched + Spurious;

    /// <summary>All templates (ALL TEMPLATES), the figure that MUC-4 compared systems by.</summary>
    public MucTally AllTemplates => Matched + Missing + Spurious;

    /// <summary>Only the slots filled from finite lists (SET FILLS ONLY).</summary>
    public MucTally SetFills => SumOf(MucSlots.FillKind.Set);

    /// <summary>Only the slots filled with strings of the text (STRING FILLS ONLY).</summary>
    public MucTally StringFills => SumOf(MucSlots.FillKind.Text);

    private MucTally SumOf(MucSlots.FillKind kind) => Slots.Where(slot => MucSlots.KindOf(slot.Key) == kind).Aggregate(default(MucTally), (sum, slot) => sum + slot.Value);
}
