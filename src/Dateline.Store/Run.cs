using System.Security.Cryptography;
using System.Text;

namespace Dateline.Store;

/// <summary>What stands behind claims: the versions of all that made them.</summary>
/// <param name="Coder">The version of the coder.</param>
/// <param name="Codebook">The codebook's id.</param>
/// <param name="CodebookVersion">The codebook's version.</param>
/// <param name="Models">The models' names and checksums, in any form that changes when they do.</param>
public sealed record Run(string Coder, string Codebook, string CodebookVersion, string Models)
{
    /// <summary>A hash of all four: coding with the same versions again is the same run.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Coder, Codebook, CodebookVersion, Models))))[..16];
}
