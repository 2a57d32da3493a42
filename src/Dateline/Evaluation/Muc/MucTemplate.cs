using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>One filled MUC-4 template: one incident of one message.</summary>
/// <param name="Message">The message's id, without the origin in parentheses.</param>
/// <param name="Number">The template's number within the message, from 1.</param>
/// <param name="Optional">Whether leaving the whole template out is as good.</param>
/// <param name="Slots">The fillers by slot; a slot that is null ("-") has none, one that does not apply ("*") is missing.</param>
public sealed record MucTemplate(string Message, int Number, bool Optional, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>> Slots)
{
    /// <summary>The fillers of a slot; empty when it is null or does not apply.</summary>
    public ImmutableArray<MucFill> this[MucSlot slot] => Slots.TryGetValue(slot, out ImmutableArray<MucFill> fills) ? fills : [];
}
