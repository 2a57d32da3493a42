using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Drops what was shot down of an attack that is told: "fired 90 drones. The air force said 60 were downed" is one happening.</summary>
internal sealed class Intercepts(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_downing = new[] { "shoot", "down", "intercept", "destroy", "neutralize", "neutralise", "repel" }.ToFrozenSet(StringComparer.Ordinal);

    // How many sentences on, and how many drafts before.
    private const int Reach = 3, Neighbours = 12;

    public void Drop(List<Draft> drafts, List<Rejection> rejections)
    {
        for (int i = drafts.Count - 1; i > 0; i--)
        {
            Draft downed = drafts[i];
            if (downed.Stage != Stage.Attempted || !IsOfAir(downed) || !tree.IsVerb(downed.Head) || !s_downing.Contains(tree.Lemma(downed.Head)) || downed.Weapon is not { } weapon || downed.Targets.Count + downed.Tolls.Count > 0 || downed.Time >= 0 || downed.Denied) continue;
            if (downed.Place >= 0 && !downed.IsPlaceBefore) continue;
            for (int j = i - 1; j >= Math.Max(0, i - Neighbours); j--)
            {
                Draft attack = drafts[j];
                if (downed.Sentence - attack.Sentence > Reach) break;
                if (attack.Background || attack.Denied || attack.Stage is not (Stage.Occurred or Stage.Ongoing) || !IsOfAir(attack) || attack.Weapon is not { } fired || !IsSame(fired, weapon) || !downed.Actors.TrueForAll(actor => attack.Actors.Exists(other => Words(other.Span).Equals(Words(actor.Span), StringComparison.OrdinalIgnoreCase)))) continue;
                rejections.Add(new Rejection(tree[downed.Head].Span, "told-as-attack", "What was shot down is part of the attack told before."));
                drafts.RemoveAt(i);
                break;
            }
        }
    }

    private static bool IsOfAir(Draft draft) => draft.Type.Code.Value is "air-strike" or "shelling";

    private ReadOnlySpan<char> Words(TextSpan span) => span.In(tree.Document.Text);

    // "150 drones" and "119 drones"
    private bool IsSame(TextSpan fired, TextSpan downed)
    {
        string thing = tree.Lemma(tree.HeadOf(tree.Document.TokensIn(downed)));
        Range words = tree.Document.TokensIn(fired);
        for (int i = words.Start.Value; i < words.End.Value; i++)
        {
            if (tree.Lemma(i).Equals(thing, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
