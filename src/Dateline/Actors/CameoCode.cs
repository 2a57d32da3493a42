namespace Dateline.Actors;

/// <summary>CAMEO's actor codes, put together from country and sector (CAMEO codebook 1.1b3, chapter 3: country code, then role code).</summary>
internal static class CameoCode
{
    /// <summary>The code of a country's sector, such as <c>IRQMIL</c>; null without a country.</summary>
    public static string? Of(string? country, string? sector)
    {
        if (country is null) return null;
        return sector is null ? country : country + RoleOf(sector);
    }

    /// <summary>CAMEO's role code of a PLOVER sector; the two differ where PLOVER changed it.</summary>
    private static string RoleOf(string sector) => sector switch
    {
        "JRN" => "MED",
        "MED" => "HLH",
        "PRM" => "UAF",
        "SOC" => "CVL",
        "PTY" => "GOV",
        _ => sector,
    };
}
