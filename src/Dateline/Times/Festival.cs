namespace Dateline.Times;

/// <summary>A feast, holy month or other named day of the year.</summary>
internal enum Festival : byte
{
    None, Christmas, ChristmasEve, NewYear, NewYearsEve, Easter, GoodFriday, Pentecost, Epiphany, AllSaints, Halloween, Thanksgiving, IndependenceDayUs, LaborDay, MemorialDay,
    VeteransDay, ValentinesDay, MayDay, ElectionDay, Passover, YomKippur, RoshHashanah, Hanukkah, Ramadan, Muharram, Ashura, EidAlFitr, EidAlAdha, Mawlid, Nowruz, Diwali, OrthodoxChristmas,
    Arbaeen, LunarNewYear, MartinLutherKingDay, PresidentsDay, PalmSunday, HolyWeek, Sukkot, Hajj, BastilleDay, VictoryDay, OrthodoxEaster, ColumbusDay,
}
