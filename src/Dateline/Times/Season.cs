namespace Dateline.Times;

/// <summary>A season of the northern year; TIMEX3's SP, SU, FA and WI.</summary>
internal enum Season : byte { None, Spring, Summer, Autumn, Winter }
