namespace Dateline.Reports;

/// <summary>How reports are read.</summary>
/// <threadsafety>Immutable; the converter of PDF must itself be callable from several threads.</threadsafety>
public sealed record ReadingOptions
{
    /// <summary>The present day, only to warn of dates of publication beyond it; null for no such warning.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Which fields of a JSON object mean what.</summary>
    public FieldMap Fields { get; init; } = FieldMap.Standard;

    /// <summary>Gives the text of a PDF document, or null when it cannot; null itself when no such program is installed.</summary>
    public Func<ReadOnlyMemory<byte>, string?>? PdfText { get; init; }

    /// <summary>The most bytes that one report may have, unpacked; longer ones are left out with a message.</summary>
    public int LargestReport { get; init; } = 32 << 20;
}
