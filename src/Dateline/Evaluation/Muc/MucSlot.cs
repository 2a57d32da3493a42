namespace Dateline.Evaluation.Muc;

/// <summary>A scored slot of a MUC-4 template, by its number in the template (MUC-4 task documentation, part 1, section 2).</summary>
public enum MucSlot : byte
{
#pragma warning disable CS1591 // The members are the slots' own names; the task documentation defines each.
    Date = 2, Location, Type, Stage, InstrumentId, InstrumentType, Category, IndividualId, OrganizationId, Confidence,
    PhysicalId, PhysicalType, PhysicalNumber, PhysicalNation, PhysicalEffect, PhysicalTotal,
    HumanName, HumanDescription, HumanType, HumanNumber, HumanNation, HumanEffect, HumanTotal,
#pragma warning restore CS1591
}
