namespace Dateline.Reports;

/// <summary>What was fetched or read from disk, verbatim.</summary>
/// <param name="Source">The file, archive member or address that it came from, for messages; for a line of a file <c>file:line</c>.</param>
/// <param name="Url">The address of the page; null when it is not known.</param>
/// <param name="Retrieved">When it was fetched; null for files.</param>
/// <param name="MediaType">Such as <c>text/html</c>, <c>text/plain</c> or <c>application/json</c>, with a charset parameter where one was declared.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record Report(string Source, Uri? Url, DateTimeOffset? Retrieved, string MediaType, ReadOnlyMemory<byte> Bytes);
