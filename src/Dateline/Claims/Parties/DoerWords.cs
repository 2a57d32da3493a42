using System.Collections.Frozen;

namespace Dateline.Claims.Parties;

/// <summary>Tells nouns for people who do something by their ending: "hijacker", "separatist".</summary>
internal static class DoerWords
{
    // Nouns with such an ending that name no one.
    private static readonly FrozenSet<string> s_noDoers = new[]
    {
        "prayer", "number", "power", "letter", "paper", "newspaper", "order", "weather", "river", "water", "tower", "border", "matter", "winter", "summer", "corner", "dinner", "computer", "disorder", "murder", "offer", "factor", "sector", "error", "terror",
        "motor", "reactor", "tractor", "mirror", "harbor", "fever", "danger", "hunger", "anger", "shelter", "chapter", "quarter", "disaster", "crater", "trailer", "answer", "master", "corridor", "door", "floor", "horror", "labor", "rumor",
        "transfer", "surrender", "encounter", "theater", "helicopter", "container", "charter", "poster", "banner", "register", "rubber", "shoulder", "temper", "timber", "tender", "thunder", "cluster", "filter", "layer", "laser", "manner", "pager", "beeper", "scooter", "lighter", "printer", "charger", "scanner", "bunker", "launcher", "locker", "detector", "transmitter", "transformer", "generator", "router", "projector", "cooker", "cylinder", "boiler", "silencer", "concert", "desert", "alert",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a lemma has an ending of nouns for people who do something.</summary>
    public static bool IsNomenAgentis(string lemma) => lemma.Length > 4 && !s_noDoers.Contains(lemma) && (lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal)
        || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("ert", StringComparison.Ordinal) || lemma.EndsWith("eer", StringComparison.Ordinal));
}
