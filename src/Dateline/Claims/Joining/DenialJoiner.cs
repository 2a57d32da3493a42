using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Joins what somebody only denies with the happening that others told of.</summary>
internal sealed class DenialJoiner(SyntaxTree tree, Mentions mentions)
{
    // How many sentences on it is still denied, and how many drafts before are looked at.
    private const int FarthestDenial = 4, Neighbours = 24;

    // "Police fired on a crowd. The chief denied that anybody had been shot at": one happening, which somebody denies.
    public void Join(List<Draft> drafts)
    {
        for (int i = drafts.Count - 1; i > 0; i--)
        {
            Draft denied = drafts[i];
            // Who denies it names nobody and nothing of their own, or points to what was told.
            if (!denied.Denied || denied.Targets.Count > 0 && !denied.IsDefinite && !PointsBack(denied) || denied.Tolls.Exists(toll => toll.Numbered) || denied.Time >= 0 || denied.Place >= 0 && !denied.IsPlaceBefore && !PointsBack(denied) || denied.Type.Families.Contains("words")) continue;
            for (int j = i - 1; j >= Math.Max(0, i - Neighbours); j--)
            {
                Draft told = drafts[j];
                if (told.Denied || told.Background || told.Stage is not (Stage.Occurred or Stage.Ongoing) || denied.Sentence - told.Sentence is not (>= 0 and <= FarthestDenial) || !IsOfKind(told, denied) && !(PointsBack(denied) && told.Type.Families.Contains("fight") && tree.Lemma(denied.Head) is "target" or "hit" or "strike" or "attack" or "bomb" or "shell") || !denied.IsDefinite && !(PointsBack(denied) && told.Actors.Count == 0) && !denied.Actors.TrueForAll(actor => told.Actors.Exists(other => mentions.MayBeSame(other.Head, actor.Head)))) continue;
                (told.Denied, told.DeniedBy) = (true, denied.DeniedBy);
                drafts.RemoveAt(i);
                break;
            }
        }
    }

    // "a strike on a prison killed nine, while the coalition denied targeting the facility": what it was aimed at was named before.
    private bool PointsBack(Draft denied) => denied.Targets.Count > 0 && denied.Targets.TrueForAll(target => tree.Child(target.Head, DependencyLabel.Det) is >= 0 and var determiner && tree.Lemma(determiner) is "the" or "this" or "that" or "these" or "those");

    private static bool IsOfKind(Draft told, Draft denied) => told.Type.Code == denied.Type.Code || denied.Strength != PatternStrength.Specific && SameHappening.TypesAgree(told, denied) || told.Type.Code.Value == "force-against-protesters" && denied.Type.Code.Value == "attack";
}
