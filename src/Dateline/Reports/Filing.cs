using Dateline.Text;

namespace Dateline.Reports;

/// <summary>The line at the head of a wire story that says where and by whom it was filed: "ADEN, May 5 (Agency) —".</summary>
/// <param name="Span">All of it, the dash included; it is not part of what is coded.</param>
/// <param name="Place">The words for the place of filing; null when there are none.</param>
/// <param name="Day">The words for the day of filing; null when there are none.</param>
/// <param name="Agency">The words for the agency; null when there are none.</param>
public sealed record Filing(TextSpan Span, TextSpan? Place, TextSpan? Day, TextSpan? Agency)
{
    /// <summary>The same line in a text in which it stands so many code units further on.</summary>
    internal Filing Moved(int by) => new(Span.Moved(by), Place?.Moved(by), Day?.Moved(by), Agency?.Moved(by));
}
