using System.Net;
using System.Net.Sockets;

namespace Dateline.Cli.Watching;

/// <summary>Tells addresses of the public internet from those that lead into the machine or its network, which a feed could abuse (server-side request forgery).</summary>
internal static class AddressPolicy
{
    // Special-purpose blocks of RFC 6890 and its registries.
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(block => IPNetwork.Parse(block)),
    ];

    /// <summary>Whether an address may be reached without <c>--allow-private</c>.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (Embedded(address) is { } inner) return IsPublic(inner);
        return !s_special.Any(block => block.Contains(address));
    }

    /// <summary>The IPv4 address that an IPv6 one stands for (mapped, NAT64, 6to4); null when it stands for none.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        if (bytes is [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..]) return new IPAddress(bytes.AsSpan(12, 4));
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }
}
