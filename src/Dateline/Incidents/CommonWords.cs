using System.Collections.Frozen;

namespace Dateline.Incidents;

/// <summary>Words that so many reports share that sharing them says nothing about telling of the same happening.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<uint> Hashes = string.Join(' ',
        "the and that with for was were had has have been being his her its their they them this these those from into onto upon over under after before during while when where which who whom whose what there here also just only even still more most much many some any all both each other another such than then too very not but nor yet can could would should will shall may might must did does doing done about above again against between because until since through without within around near outside inside along across behind among amid per via",
        "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand several few first second third last next early late later earlier",
        "said says say saying told tells tell reported reports report according added adding statement statements spokesman spokeswoman spokesperson official officials authorities authority source sources news agency media press local state national government minister ministry president",
        "police officer officers sheriff department military army forces force troops soldiers soldier security people person man woman men women boy girl child children family victim victims suspect suspects resident residents civilian civilians",
        "killed kill killing dead death deaths died dies injured injuries wounded hurt hospital attack attacks attacked shot shooting shots fired gun gunshot gunmen gunman fire bomb bombing explosion blast strike strikes wound wounds scene incident investigation investigators investigating arrested charged",
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow morning afternoon evening night day days week weeks month months year years hours hour minutes time old",
        "city town village area district province country region street road house home car vehicle building north south east west northern southern eastern western central")
        .Split(' ').Select(word => StableHash.OfFolded(word)).ToFrozenSet();

    /// <summary>Whether the word with this folded hash is common.</summary>
    public static bool Contains(uint foldedHash) => Hashes.Contains(foldedHash);
}
