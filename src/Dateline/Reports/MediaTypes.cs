namespace Dateline.Reports;

/// <summary>The media types that reports of this folder bear.</summary>
internal static class MediaTypes
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Json = "application/json";
    public const string Mail = "message/rfc822";
    public const string Pdf = "application/pdf";
    public const string WikiText = "text/x-wiki";

    /// <summary>A feed with one entry: RSS, Atom or RSS 1.0.</summary>
    public const string FeedEntry = "application/rss+xml";

    /// <summary>One page of an export of MediaWiki.</summary>
    public const string WikiPage = "application/x-mediawiki+xml";
}
