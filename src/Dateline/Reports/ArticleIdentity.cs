using System.Security.Cryptography;
using System.Text;

namespace Dateline.Reports;

/// <summary>Makes the id of an article whose source gave none.</summary>
internal static class ArticleIdentity
{
    private const int Bytes = 10;

    /// <summary>The first 80 bits of the SHA-256 of outlet, address and text, as 20 hexadecimal digits behind "a-".</summary>
    public static ArticleId Of(string? outlet, Uri? url, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, outlet ?? "");
        Append(hash, url?.AbsoluteUri ?? "");
        Append(hash, text);
        return new ArticleId($"a-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes))}");
    }

    private static void Append(IncrementalHash hash, string part)
    {
        // UTF-16 as it stands, so that lone surrogates count too; the NUL divides the parts.
        hash.AppendData(Encoding.Unicode.GetBytes(part));
        hash.AppendData([0, 0]);
    }
}
