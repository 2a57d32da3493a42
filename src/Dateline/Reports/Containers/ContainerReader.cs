namespace Dateline.Reports.Containers;

/// <summary>Takes a stream apart into reports, whatever its form.</summary>
internal sealed class ContainerReader(ReadingOptions options)
{
    /// <summary>The reports of a stream, in order.</summary>
    /// <param name="stream">Read once from where it stands.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="depth">How many containers it already lies in.</param>
    public IEnumerable<Intake> Read(Stream stream, string name, int depth)
    {
        var peeked = new PeekedStream(stream, FormSniffer.Head);
        return FormSniffer.Tell(peeked.Head, name) switch
        {
            ContainerForm.Empty => [new Intake(null, ReportDiagnostic.Empty(name))],
            ContainerForm.Binary => [new Intake(null, ReportDiagnostic.Binary(name))],
            ContainerForm.Html => Whole(peeked, name, "text/html"),
            ContainerForm.JsonLines => JsonLines.Read(peeked, name, options),
            ContainerForm.Json => JsonFile.Read(peeked, name, options),
            _ => Whole(peeked, name, "text/plain"),
        };
    }

    private IEnumerable<Intake> Whole(Stream stream, string name, string mediaType)
    {
        byte[]? bytes = BoundedBytes.ReadAll(stream, options.LargestReport);
        yield return bytes is null
            ? new Intake(null, ReportDiagnostic.TooLong(name, options.LargestReport))
            : new Intake(new Report(name, null, null, mediaType, bytes), null);
    }
}
