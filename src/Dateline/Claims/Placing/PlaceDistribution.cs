using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Makes of one happening as many as there are places with figures of their own: "killed 12 people in Orsk and nine in Tula" (GUIDELINES: places each with a toll of their own are claims of their own).</summary>
internal sealed class PlaceDistribution(SyntaxTree tree, Mentions mentions)
{
    // "were killed in the northern city of Orsk": as many tokens from people to their place.
    private const int FarthestPlace = 10;

    // "in Tula the next day": as many tokens from a place to the first of its time.
    private const int FarthestTime = 2;

    private const double FarApart = 80;

    private static readonly FrozenSet<string> s_told = new[] { "armed-clash", "attack", "bombing", "suicide-bombing" }.ToFrozenSet(StringComparer.Ordinal);

    public void Split(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            // "Two people were arrested in Orsk and three in Tula"
            bool arrest = draft.Type.Code.Value == "arrest";
            if (!draft.Type.Families.Contains("fight") && !arrest) continue;
            if (!arrest && draft.OtherPlaces.Count > 0 && SplitAlike(draft) is { Count: > 0 } parts)
            {
                drafts.InsertRange(i + 1, parts);
                i += parts.Count;
                continue;
            }
            if (draft.Tolls.Count < 2) continue;
            List<(int Place, List<TollMention> Tolls)> groups = ByPlace(draft);
            bool before = groups.Count < 2;
            if (before) groups = ByPlaceBefore(draft);
            if (groups.Count < 2) continue;
            draft.Place = groups[0].Place;
            foreach ((int place, List<TollMention> tolls) in groups.Skip(1))
            {
                draft.Tolls.RemoveAll(tolls.Contains);
                draft.OtherPlaces.Remove(place);
                Draft part = draft.At(place, tolls);
                if (TimeBehind(place) is >= 0 and var time && time != draft.Time) (part.Time, part.Days) = (time, null);
                // What is told between the figures before and these was struck there.
                int from = draft.Tolls.Max(toll => toll.Span.End), to = tolls.Max(toll => toll.Span.End);
                if (before) part.Targets.AddRange(draft.Targets.Where(target => target.Span.Start >= from && target.Span.End <= to));
                draft.Targets.RemoveAll(target => part.Targets.Contains(target) || tolls.Exists(toll => target.Span.Overlaps(toll.Span)));
                drafts.Insert(++i, part);
            }
        }
    }

    // "two men were killed in separate attacks in Orsk and Tula": one for each; "killed two and five people in Orsk and Tula respectively"; "clashed in Orsk and Tula", two provinces.
    private List<Draft> SplitAlike(Draft draft)
    {
        bool respectively = Says(draft, "respectively"), separate = respectively || Says(draft, "separate");
        int[] places = [draft.Place, .. draft.OtherPlaces.Where(place => tree.SentenceOf(mentions.Places[place].Mention.Tokens.Start.Value) == draft.Sentence && !mentions.IsOnlyCalled(place, tree))];
        if (draft.Place < 0 || places.Length is < 2 or > 4) return [];
        List<TollMention>[] shares = [.. places.Select(_ => new List<TollMention>())];
        foreach (IGrouping<TollKind, TollMention> kind in draft.Tolls.GroupBy(toll => toll.Kind))
        {
            TollMention[] tolls = [.. kind.OrderBy(toll => toll.Span.Start)];
            if (respectively && tolls.Length == places.Length) for (int i = 0; i < tolls.Length; i++) shares[i].Add(tolls[i] with { Share = TollShare.Whole });
            else if (separate && tolls is [{ Numbered: true } alone] && alone.Count.Equals(Count.Exactly(places.Length))) foreach (List<TollMention> share in shares) share.Add(alone with { Count = Count.Exactly(1) });
            else return [];
        }
        if (!separate && !(tree.PrepositionOf(tree.HeadOf(mentions.Places[draft.Place].Mention.Tokens)) is "in" or "near" or "outside" or "at" && s_told.Contains(draft.Type.Code.Value) && AreApart(places))) return [];
        var parts = new List<Draft>();
        for (int i = 1; i < places.Length; i++)
        {
            Draft part = draft.At(places[i], shares[i]);
            part.Targets.AddRange(draft.Targets.Where(target => !places.Contains(mentions.PlaceAt(target.Head))));
            parts.Add(part);
            draft.OtherPlaces.Remove(places[i]);
        }
        draft.Tolls.Clear();
        draft.Tolls.AddRange(shares[0]);
        return parts;
    }

    // "killed nine in Orsk on Monday and six in Tula on Tuesday"
    private int TimeBehind(int place)
    {
        int from = mentions.Places[place].Mention.Tokens.End.Value, end = tree.Document.Sentences[tree.SentenceOf(from - 1)].End.Value;
        Range times = mentions.TimesIn(from..Math.Min(end, from + FarthestTime));
        return times.Start.Value < times.End.Value && mentions.Times[times.Start.Value].Range is not null ? times.Start.Value : -1;
    }

    private bool Says(Draft draft, string word)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (tree.Document.Words(tree[i]).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // Villages side by side are one place, two provinces are not.
    private bool AreApart(int[] places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            Place a = mentions.Places[places[i]].Place, b = mentions.Places[places[(i + 1) % places.Length]].Place;
            if (a.Centre is not { } x || b.Centre is not { } y || a.Precision > PlacePrecision.Province || b.Precision > PlacePrecision.Province || x.KilometresTo(y) < FarApart) return false;
        }
        return true;
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
            else if (tolls[i].Share is TollShare.Whole or TollShare.Further or TollShare.Besides) groups.Add((place, [tolls[i]]));
            else return [];
        }
        return groups;
    }

    // "hit a house in Orsk, killing six, and a tent in Tula, killing four": each figure as what came of a strike at the place before it.
    private List<(int Place, List<TollMention> Tolls)> ByPlaceBefore(Draft draft)
    {
        var groups = new List<(int Place, List<TollMention> Tolls)>();
        int from = tree.Document.Sentences[draft.Sentence].Start.Value;
        foreach (TollMention toll in draft.Tolls.Where(toll => toll.Kind is TollKind.Killed or TollKind.Injured).OrderBy(toll => toll.Span.Start))
        {
            if (tree.SentenceOf(toll.Trigger) != draft.Sentence) return [];
            Range places = mentions.PlacesIn(from..Math.Max(from, toll.Tokens.Start.Value));
            int place = -1;
            for (int i = places.Start.Value; i < places.End.Value && place < 0; i++)
            {
                if (mentions.Places[i] is { Mention.Use: PlaceUse.Literal, Role: PlaceRole.Happening or PlaceRole.Target, Place.Precision: < PlacePrecision.Province }) place = i;
            }
            from = toll.Tokens.End.Value;
            if (place < 0 && groups.Count == 0) return [];
            if (place < 0) groups[^1].Tolls.Add(toll);
            // Only a participle right behind the place's clause tells what came of it: "in Orsk, killing four".
            else if (tree[toll.Trigger].Tag != "VBG" || toll.Trigger < mentions.Places[place].Mention.Tokens.End.Value || groups.Exists(group => IsSame(group.Place, place))) return [];
            else groups.Add((place, [toll]));
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
