namespace Dateline.Store;

/// <summary>A page found in a feed and not yet read.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Feed">The address of the feed.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record WaitingPage(string Url, string Feed, int Attempts);
