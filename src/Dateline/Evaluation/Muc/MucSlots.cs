using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>What the slots of a MUC-4 template hold (task documentation, part 1, sections 6 and 7).</summary>
internal static class MucSlots
{
    /// <summary>The kinds of fill.</summary>
    public enum FillKind : byte { Text, Set, Date, Location, Number }

    public static ImmutableArray<MucSlot> All { get; } = [.. Enum.GetValues<MucSlot>()];

    /// <summary>The template's own label of each slot, and the name used in score reports.</summary>
    public static (string Label, string Row) NamesOf(MucSlot slot) => slot switch
    {
        MucSlot.Date => ("INCIDENT: DATE", "inc-date"),
        MucSlot.Location => ("INCIDENT: LOCATION", "inc-loc"),
        MucSlot.Type => ("INCIDENT: TYPE", "inc-type"),
        MucSlot.Stage => ("INCIDENT: STAGE OF EXECUTION", "inc-stage"),
        MucSlot.InstrumentId => ("INCIDENT: INSTRUMENT ID", "inc-instr-id"),
        MucSlot.InstrumentType => ("INCIDENT: INSTRUMENT TYPE", "inc-instr-type"),
        MucSlot.Category => ("PERP: INCIDENT CATEGORY", "perp-inc-cat"),
        MucSlot.IndividualId => ("PERP: INDIVIDUAL ID", "perp-ind-id"),
        MucSlot.OrganizationId => ("PERP: ORGANIZATION ID", "perp-org-id"),
        MucSlot.Confidence => ("PERP: ORGANIZATION CONFIDENCE", "perp-org-conf"),
        MucSlot.PhysicalId => ("PHYS TGT: ID", "phys-tgt-id"),
        MucSlot.PhysicalType => ("PHYS TGT: TYPE", "phys-tgt-type"),
        MucSlot.PhysicalNumber => ("PHYS TGT: NUMBER", "phys-tgt-num"),
        MucSlot.PhysicalNation => ("PHYS TGT: FOREIGN NATION", "phys-tgt-nation"),
        MucSlot.PhysicalEffect => ("PHYS TGT: EFFECT OF INCIDENT", "phys-tgt-effect"),
        MucSlot.PhysicalTotal => ("PHYS TGT: TOTAL NUMBER", "phys-tgt-total-num"),
        MucSlot.HumanName => ("HUM TGT: NAME", "hum-tgt-name"),
        MucSlot.HumanDescription => ("HUM TGT: DESCRIPTION", "hum-tgt-desc"),
        MucSlot.HumanType => ("HUM TGT: TYPE", "hum-tgt-type"),
        MucSlot.HumanNumber => ("HUM TGT: NUMBER", "hum-tgt-num"),
        MucSlot.HumanNation => ("HUM TGT: FOREIGN NATION", "hum-tgt-nation"),
        MucSlot.HumanEffect => ("HUM TGT: EFFECT OF INCIDENT", "hum-tgt-effect"),
        MucSlot.HumanTotal => ("HUM TGT: TOTAL NUMBER", "hum-tgt-total-num"),
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    public static FillKind KindOf(MucSlot slot) => slot switch
    {
        MucSlot.Date => FillKind.Date,
        MucSlot.Location => FillKind.Location,
        MucSlot.InstrumentId or MucSlot.IndividualId or MucSlot.OrganizationId or MucSlot.PhysicalId or MucSlot.HumanName or MucSlot.HumanDescription => FillKind.Text,
        MucSlot.PhysicalNumber or MucSlot.PhysicalTotal or MucSlot.HumanNumber or MucSlot.HumanTotal => FillKind.Number,
        _ => FillKind.Set,
    };

    /// <summary>The set fill one step more general; null for those at the top of their hierarchy (part 1, sections 7.8 and 7.12).</summary>
    public static string? ParentOf(string setFill) => setFill switch
    {
        "MACHINE GUN" or "MORTAR" or "HANDGUN" or "RIFLE" => "GUN",
        "BOMB" or "GRENADE" or "MOLOTOV COCKTAIL" => "EXPLOSIVE",
        "VEHICLE BOMB" or "DYNAMITE" or "MINE" or "AERIAL BOMB" => "BOMB",
        "MISSILE" or "ROCKET" => "PROJECTILE",
        "SUSPECTED OR ACCUSED BY AUTHORITIES" => "SUSPECTED OR ACCUSED",
        "ARSON" or "BOMBING" or "KIDNAPPING" or "HIJACKING" or "ROBBERY" or "FORCED WORK STOPPAGE" => "ATTACK",
        _ => null,
    };
}
