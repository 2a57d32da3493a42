using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Web.Access;

/// <summary>Hashes passwords and tokens with PBKDF2 and SHA-256, in the form <c>pbkdf2$ROUNDS$SALT$HASH</c> with base64 parts.</summary>
/// <remarks>600,000 rounds (OWASP Password Storage Cheat Sheet, 2023, for PBKDF2-HMAC-SHA256).</remarks>
public static class SecretHash
{
    private const int Rounds = 600_000, SaltBytes = 16, HashBytes = 32;

    /// <summary>The hash of a secret with a new salt.</summary>
    public static string Of(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return FormattableString.Invariant($"pbkdf2${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(secret, salt, Rounds))}");
    }

    /// <summary>Whether a secret has a hash; false for a hash of another form.</summary>
    public static bool Matches(string secret, string hash)
    {
        ArgumentNullException.ThrowIfNull(secret);
        string[] parts = (hash ?? "").Split('$');
        if (parts.Length != 4 || parts[0] != "pbkdf2" || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) || rounds < 1) return false;
        Span<byte> salt = stackalloc byte[64], wanted = stackalloc byte[64];
        if (!Convert.TryFromBase64String(parts[2], salt, out int saltLength) || !Convert.TryFromBase64String(parts[3], wanted, out int wantedLength)) return false;
        return CryptographicOperations.FixedTimeEquals(Derive(secret, salt[..saltLength], rounds), wanted[..wantedLength]);
    }

    private static byte[] Derive(string secret, ReadOnlySpan<byte> salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, rounds, HashAlgorithmName.SHA256, HashBytes);
}
