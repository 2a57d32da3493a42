namespace Dateline.Reports.Containers;

/// <summary>The forms of files that reports come in.</summary>
internal enum ContainerForm
{
    Empty,
    Binary,
    Text,
    Html,
    JsonLines,
    Json,
    Gzip,
    Zip,
    Warc,
    Mail,
    Mailbox,
    Feed,
    WikiDump,
    WikiText,
    Pdf,
}
