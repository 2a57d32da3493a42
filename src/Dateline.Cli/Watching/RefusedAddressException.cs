namespace Dateline.Cli.Watching;

/// <summary>A host has no address that may be reached.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
