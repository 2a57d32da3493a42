namespace Dateline.Exports;

/// <summary>PLOVER's event types and their quad classes (PLOVER manual 2.0).</summary>
internal static class PloverTypes
{
    /// <summary>The quad class, 1 to 4; null for no type. SANCTION, which the manual gives both as 3 and as 4, is 4: it is a material act.</summary>
    public static string? Quad(string? type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => "1",
        "COOPERATE" or "AID" or "RETREAT" => "2",
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => "3",
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => "4",
        _ => null,
    };

    /// <summary>Whether a type asks for a recipient.</summary>
    public static bool NeedsRecipient(string type) => type is "COOPERATE" or "AID" or "SANCTION";
}
