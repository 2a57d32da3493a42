using System.Collections.Frozen;

namespace Dateline.Places.Compiling;

/// <summary>Takes the words for a kind of division off the names of divisions: "Al Anbar Governorate" is also called "Al Anbar".</summary>
internal static class DivisionNames
{
    private static readonly FrozenSet<string> Last = FrozenSet.ToFrozenSet(
    [
        "Province", "State", "Governorate", "Region", "Oblast", "Oblast’", "Oblast'", "Department", "District", "Prefecture", "Municipality", "Voivodeship", "Canton", "Republic", "Krai",
        "Kray", "Okrug", "Raion", "Rayon", "Division", "Territory", "City", "Emirate", "Shi", "Sheng", "Autonomous", "Zizhiqu", "Agency", "Parish", "Zone", "Atoll", "Islands", "Island", "County",
        "Woreda", "Cercle", "Borough", "Tehsil", "Upazila", "Subdistrict", "Regency", "Kabupaten", "Kota", "Metropolitan", "Federal", "Capital", "Hromada", "Commune", "Apskritis", "Administrative",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] First =
    [
        "Provincia de ", "Provincia del ", "Provincia di ", "Provincie ", "Departamento de ", "Departamento del ", "Province of ", "Province du ", "Province de ", "State of ", "Republic of ", "Région de ", "Région du ",
        "Region of ", "Muhafazat ", "Muḩāfaz̧at ", "Muḩāfaz̧at al ", "Ostan-e ", "Ostān-e ", "Wilaya de ", "Wilaya d’", "Wilaya d'", "Wilāyat-e ", "Wilāyat ", "Gouvernorat de ", "Gouvernorat du ", "Kabupaten ", "Kota ", "Mudiriyat ",
        "Distrikt ", "Département de ", "Département du ", "Cercle de ", "Powiat ", "Landkreis ", "Kreis ", "Gobolka ", "Estado de ", "Islamic Republic of ", "Autonomous Region of ", "City of ", "County of ", "Canton of ",
    ];

    /// <summary>The name without words for its kind; null when nothing would be left or nothing was taken off.</summary>
    public static string? Bare(string name)
    {
        string bare = name.Trim();
        foreach (string first in First)
        {
            if (!bare.StartsWith(first, StringComparison.OrdinalIgnoreCase)) continue;
            bare = bare[first.Length..];
            break;
        }
        for (int space = bare.LastIndexOf(' '); space > 0 && Last.Contains(bare[(space + 1)..]); space = bare.LastIndexOf(' ')) bare = bare[..space];
        return bare.Length > 2 && bare != name ? bare : null;
    }
}
