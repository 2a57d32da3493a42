using System.Collections.Frozen;

namespace Dateline.Claims.Attributing;

/// <summary>Verbs that take a clause and tell of no saying or thinking.</summary>
internal static class LightVerbs
{
    private static readonly FrozenSet<string> s_verbs = new[]
    {
        "make", "let", "help", "have", "get", "keep", "ensure", "happen", "matter", "need", "do", "be", "go", "come", "take", "cause", "mean", "turn", "watch", "give", "bring", "force", "allow", "enable",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string lemma) => s_verbs.Contains(lemma);
}
