using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Makes of one happening as many as there are places with figures of their own: "killed 12 people in Orsk and nine in Tula" (GUIDELINES: places each with a toll of their own are claims of their own).</summary>
internal sealed class PlaceDistribution(SyntaxTree tree, Mentions mentions)
{
    // "were killed in the northern city of Orsk": as many tokens from people to their place.
    private const int FarthestPlace = 10;

    public void Split(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            if (draft.Tolls.Count < 2 || !draft.Type.Families.Contains("fight")) continue;
            List<(int Place, List<TollMention> Tolls)> groups = ByPlace(draft);
            if (groups.Count < 2) continue;
            draft.Place = groups[0].Place;
            foreach ((int place, List<TollMention> tolls) in groups.Skip(1))
            {
                draft.Tolls.RemoveAll(tolls.Contains);
                draft.OtherPlaces.Remove(place);
                draft.Targets.RemoveAll(target => tolls.Exists(toll => target.Span.Overlaps(toll.Span)));
                drafts.Insert(++i, draft.At(place, tolls));
            }
        }
    }

    // The figures with the place right behind them, or behind the figure before that they go with; empty when the first has none.
    private List<(int Place, List<TollMention> Tolls)> ByPlace(Draft draft)
    {
        var groups = new List<(int Place, List<TollMention> Tolls)>();
        int sentenceEnd = tree.Document.Sentences[draft.Sentence].End.Value;
        List<TollMention> tolls = [.. draft.Tolls.Where(toll => tree.SentenceOf(toll.Trigger) == draft.Sentence).OrderBy(toll => toll.Span.Start)];
        for (int i = 0; i < tolls.Count; i++)
        {
            int next = i + 1 < tolls.Count ? tolls[i + 1].Tokens.Start.Value : sentenceEnd, place = PlaceBehind(tolls[i], next);
            if (place < 0 && groups.Count == 0) return [];
            if (place < 0 || groups.Exists(group => IsSame(group.Place, place))) groups[^1].Tolls.Add(tolls[i]);
            else if (tolls[i].Share is TollShare.Whole or TollShare.Further) groups.Add((place, [tolls[i]]));
            else return [];
        }
        return groups;
    }

    // Only words of where stand between: "12 people in the northern city of Orsk", "twelve people were killed in Orsk".
    private int PlaceBehind(TollMention toll, int end)
    {
        int from = toll.Tokens.End.Value;
        Range places = mentions.PlacesIn(from..Math.Min(end, from + FarthestPlace));
        for (int i = places.Start.Value; i < places.End.Value; i++)
        {
            int place = mentions.Places[i].Mention.Tokens.Start.Value;
            if (tree.PrepositionOf(tree.HeadOf(mentions.Places[i].Mention.Tokens)) is not ("in" or "at" or "near" or "outside" or "of")) continue;
            for (int word = from; word < place; word++)
            {
                if ((tree[word].PartOfSpeech == PartOfSpeech.Verb && word != toll.Trigger) || tree[word].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Pronoun) return -1;
            }
            return i;
        }
        return -1;
    }

    private bool IsSame(int a, int b) => a == b || mentions.Places[a].Mention.Span.In(tree.Document.Text).SequenceEqual(mentions.Places[b].Mention.Span.In(tree.Document.Text));
}
