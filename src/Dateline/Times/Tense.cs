namespace Dateline.Times;

/// <summary>Whether the words around a time tell of what was or of what is to come.</summary>
internal enum Tense : byte { Unknown, Past, Future }
