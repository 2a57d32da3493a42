namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a noun phrase is to an incident; the string slots of a MUC-4 template, and none.</summary>
internal enum MucRole : byte { None, Individual, Organization, Physical, HumanName, HumanDescription, Instrument }
