using System.Collections.Immutable;

namespace Dateline.Quantities;

/// <summary>Leaves out of a sentence's tolls the hurt who are told to have died: "A boy died after being shot" counts one, not two.</summary>
internal static class HurtOfDead
{
    // "killed or wounded": so many tokens lie at most between two words told in one breath, which hold for the same people together.
    private const int OneBreath = 2;

    /// <summary>Removes them from the mentions behind <paramref name="first"/>, and returns the mentions.</summary>
    public static ImmutableArray<TollMention>.Builder Drop(ImmutableArray<TollMention>.Builder mentions, int first)
    {
        for (int i = mentions.Count - 1; i >= first; i--)
        {
            if (mentions[i].Kind == TollKind.Injured && IsOfDead(mentions[i], mentions, first)) mentions.RemoveAt(i);
        }
        return mentions;
    }

    private static bool IsOfDead(TollMention hurt, ImmutableArray<TollMention>.Builder mentions, int first)
    {
        for (int i = first; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == TollKind.Killed && mentions[i].Span == hurt.Span && Math.Abs(mentions[i].Trigger - hurt.Trigger) > OneBreath) return true;
        }
        return false;
    }
}
