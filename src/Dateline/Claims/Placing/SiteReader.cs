using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Finds the named building, quarter or ground that a happening was at, where it is finer than the town told with it: "the Velmar pumping station in Orsk", "near the Tula temple".</summary>
internal sealed class SiteReader(SyntaxTree tree, Mentions mentions, PlaceLinker linker, Codebook codebook)
{
    private const int LongestName = 7, FarthestTown = 5, FarthestSite = 5, FarthestAlone = 2;

    // Words for kinds of ground that no gazetteer holds by name.
    private static readonly FrozenSet<string> s_grounds = Set("area", "locality", "neighbourhood", "neighborhood", "quarter", "suburb", "meadow", "compound", "complex", "hall", "venue", "tehsil", "upazila", "ward", "hamlet", "township", "cemetery", "shrine", "church", "mosque", "temple", "synagogue", "cathedral", "basilica", "school", "university", "college", "hospital", "clinic", "hotel", "restaurant", "mall", "market", "bazaar", "theatre", "theater", "stadium", "arena", "airstrip", "runway", "aerodrome", "arsenal", "armoury", "armory", "strongpoint", "parliament", "courthouse", "kindergarten", "orphanage", "pier", "jetty", "wharf", "warehouse", "shipyard", "quarry", "auditorium", "gymnasium", "embassy", "consulate", "palace", "house", "tower", "bridge", "tunnel", "dam", "station", "terminal", "airport", "airbase", "airfield", "base", "camp", "barracks", "garrison", "fort", "fortress", "prison", "jail", "checkpoint", "crossing", "gate", "port", "harbour", "harbor", "refinery", "plant", "depot", "factory", "mine", "oilfield", "field", "square", "roundabout", "avenue", "street", "boulevard", "road", "highway", "park", "beach", "pass", "hill", "mountain", "valley", "forest", "island", "reservoir", "headquarters", "building", "court", "ministry", "club", "nightclub", "settlement", "outpost", "farm", "farms", "village", "gardens", "museum", "monastery", "academy", "institute", "centre", "center", "district", "corridor", "junction", "shoal", "reef", "penitentiary");

    // Divisions of land, whose names are known without the word.
    private static readonly FrozenSet<string> s_divisions = Set("area", "locality", "neighbourhood", "neighborhood", "quarter", "suburb", "tehsil", "upazila", "ward", "hamlet", "township", "settlement", "village", "district", "valley", "island", "corridor");

    private static readonly FrozenSet<string> s_missions = Set("embassy", "consulate", "mission");

    private static readonly FrozenSet<string> s_leaving = Set("release", "withdrawal", "abduction", "displacement", "arrest");

    /// <summary>The name of a place that was struck or taken and that no gazetteer holds: "captured Little Orsk in Tula province"; null when none is told, or a town is known.</summary>
    public TextSpan? NamedTarget(Draft draft)
    {
        if (draft.Place >= 0 && mentions.Places[draft.Place] is not { Entry: not null, Place.Precision: >= PlacePrecision.Province }) return null;
        foreach (Filler target in draft.Targets)
        {
            int first = target.Head, last = target.Head;
            if (tree.SentenceOf(first) != draft.Sentence || !IsUnknownPlace(first)) continue;
            while (first > 0 && IsUnknownPlace(first - 1) || first > 1 && tree.Document.Words(tree[first - 1]) is "-" && tree[first - 2].Span.End == tree[first - 1].Span.Start) first -= IsUnknownPlace(first - 1) ? 1 : 2;
            while (last + 1 < tree.Count && IsUnknownPlace(last + 1) || last + 2 < tree.Count && tree.Document.Words(tree[last + 1]) is "-" && tree[last].Span.End == tree[last + 1].Span.Start) last += IsUnknownPlace(last + 1) ? 1 : 2;
            return tree[first].Span.Cover(tree[last].Span);
        }
        return null;
    }

    private bool IsUnknownPlace(int token) => tree[token].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.PlaceAt(token) < 0 && mentions.IsOfKind(token, "place") && !mentions.IsActorWord(token);

    public TextSpan? Find(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        TextSpan? best = null;
        int bestDistance = FarthestSite + 1;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (tree[i].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || !s_grounds.Contains(tree.Lemma(i).ToLowerInvariant())) continue;
            if (IsOfPeople(i)) continue;
            if (mentions.PlaceAt(i) is >= 0 and var known && mentions.Places[known].Place.Precision < PlacePrecision.Country) continue;
            int distance = draft.Heads.Min(head => tree.Distance(head, TopOf(i)));
            if (distance >= bestDistance || distance > FarthestAlone && draft.Place < 0 || NameAt(i, sentence) is not { } name || !IsWhere(draft, TopOf(i)) || !IsFiner(draft, i, name, distance)) continue;
            (best, bestDistance) = (tree[name.First].Span.Cover(tree[name.Last].Span), distance);
        }
        return best;
    }

    /// <summary>The place whose name a site's holds; -1 when it holds none.</summary>
    public int TownOf(TextSpan site)
    {
        Range tokens = tree.Document.TokensIn(site);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (mentions.PlaceAt(i) is >= 0 and var place && mentions.Places[place] is { Entry: not null, Place.Precision: < PlacePrecision.Country }) return place;
        }
        return -1;
    }

    // "two Norland embassy staff members": whose people they are.
    private bool IsOfPeople(int token) => tree.Label(token) == DependencyLabel.Compound && tree.Head(token) is var noun && noun > token && !mentions.IsTrigger(noun) && (tree.Lemma(noun).ToLowerInvariant() is "staff" or "employee" or "member" or "guard" or "diplomat" || codebook.IsIn("civilians", tree.Lemma(noun).ToLowerInvariant()) || codebook.IsIn("lawmen", tree.Lemma(noun).ToLowerInvariant()));

    // In "Orsk Central Hospital" the parser may hang the last word on the first.
    private int TopOf(int token)
    {
        int top = token;
        for (int steps = 0; steps < 4 && tree.Label(top) is DependencyLabel.Flat or DependencyLabel.Compound && tree.Head(top) >= 0; steps++) top = tree.Head(top);
        return top;
    }

    private bool IsWhere(Draft draft, int head) => linker.IsWhere(head) || draft.Targets.Exists(target => target.Head == head)
        || s_leaving.Contains(draft.Type.Code.Value) && tree.PrepositionOf(head) == "from" && tree.Head(head) == draft.Head;

    // Without a town in the sentence any site is finer; else it holds the town's name, or the town stands behind it and tells where it lies.
    private bool IsFiner(Draft draft, int head, (int First, int Last) name, int distance)
    {
        int top = TopOf(head);
        // "told reporters at the Orsk base that troops had taken": what stands outside the happening's own clause is where it was told.
        if (draft.Place < 0) return draft.Heads.Any(trigger => tree.Governs(trigger, top) || !tree.IsVerb(trigger) && tree.Head(top) == tree.Head(trigger));
        ResolvedPlace place = mentions.Places[draft.Place];
        Range town = place.Mention.Tokens;
        int of = tree.HeadOf(town), first = town.Start.Value, last = town.End.Value - 1;
        if (tree.SentenceOf(first) != draft.Sentence || place is { Entry: not null, Place.Precision: >= PlacePrecision.Country }) return true;
        // "seize the Orsk hospital from fighters in the heart of Tula"
        if (distance == 1 && draft.Targets.Exists(target => target.Head == top) && !draft.Targets.Exists(target => target.Head == of) && !s_divisions.Contains(tree.Lemma(head).ToLowerInvariant())) return true;
        if (name.First <= first && last <= name.Last) return !s_divisions.Contains(tree.Lemma(head).ToLowerInvariant()) || NamesMore(name, town);
        if (first < name.First) return tree.Label(of) == DependencyLabel.NmodPoss && last + 2 >= name.First || distance <= FarthestAlone && distance < draft.Heads.Min(trigger => tree.Distance(trigger, of)) && !s_divisions.Contains(tree.Lemma(head).ToLowerInvariant());
        if (first - name.Last > FarthestTown) return false;
        for (int i = name.Last + 1; i < first; i++)
        {
            if (tree.IsVerb(i) && tree.Label(i) != DependencyLabel.Amod || tree.Lemma(i) is "and" or "or" or "but" or "to" or "from" || tree.Lemma(i) == "of" && HoldsPlace(name)) return false;
        }
        return true;
    }

    // "the Orsk district of Tula Road": the wider name stands first.
    private bool HoldsPlace((int First, int Last) name)
    {
        for (int i = name.First; i <= name.Last; i++)
        {
            if (mentions.PlaceAt(i) >= 0) return true;
        }
        return false;
    }

    private bool NamesMore((int First, int Last) name, Range town)
    {
        for (int i = name.First; i <= name.Last; i++)
        {
            if ((i < town.Start.Value || i >= town.End.Value) && tree[i].PartOfSpeech == PartOfSpeech.ProperNoun && IsLarge(i) && !s_divisions.Contains(tree.Lemma(i).ToLowerInvariant())) return true;
        }
        return false;
    }

    // The words of the name around its head: at least one besides the kind of ground is written large, and tells no nation unless of a mission.
    private (int First, int Last)? NameAt(int head, Range sentence)
    {
        int first = head, last = head;
        bool named = false;
        for (int i = head - 1; i >= sentence.Start.Value && head - i < LongestName; i--)
        {
            ReadOnlySpan<char> word = tree.Document.Words(tree[i]);
            if (IsLarge(i))
            {
                if (tree[i].PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Noun)) break;
                // Whose an embassy is names it; "a Velmarian base" and "a Catholic church" have no name.
                bool mission = tree[head].Tag is "NN" or "NNP" && s_missions.Contains(tree.Lemma(head).ToLowerInvariant());
                if (!mission && (IsOfCountry(i) || IsOfGroup(i) || ClaimBuilder.Faiths.Contains(tree.Lemma(i)))) break;
                named |= mission || tree[i].PartOfSpeech == PartOfSpeech.ProperNoun;
                first = i;
            }
            else if (word is "'s" or "’s" or "'" or "’")
            {
                // "Velmaria's Orsk school": whose town or country it is in is no part of the name.
                if (i == sentence.Start.Value || !IsLarge(i - 1) || mentions.PlaceAt(i - 1) >= 0) break;
            }
            else if (word is not ("-" or "of" or "al" or "el" or "de" or "la" or "del") && !(tree[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective && tree.Label(i) is DependencyLabel.Compound or DependencyLabel.Amod && tree.Head(i) >= head - 2 && tree.Head(i) <= head)) break;
            else if (word is "of" && !(IsLarge(head) && s_grounds.Contains(tree.Lemma(i - 1 >= sentence.Start.Value ? i - 1 : i).ToLowerInvariant()))) break;
        }
        if (!IsLarge(head)) return named ? (first, last) : null;
        // "Camp Velmar", "Palace of Nations"
        int next = head + 1;
        if (next + 1 < sentence.End.Value && tree.Lemma(next) == "of" && !named)
        {
            int noun = tree.Lemma(next + 1) == "the" ? next + 2 : next + 1;
            if (noun < sentence.End.Value && IsLarge(noun) && mentions.PlaceAt(noun) < 0) (last, named) = (noun, true);
        }
        else if (!named && next < sentence.End.Value && IsLarge(next) && tree[next].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.PlaceAt(next) < 0) (last, named) = (next, true);
        while (named && last > head && last + 1 < sentence.End.Value && IsLarge(last + 1) && tree[last + 1].PartOfSpeech == PartOfSpeech.ProperNoun) last++;
        return named ? (first, last) : null;
    }

    private bool IsOfCountry(int token) => mentions.IsDemonym(token) || mentions.PlaceAt(token) is >= 0 and var place && mentions.Places[place] is { Entry: not null, Place.Precision: >= PlacePrecision.Country };

    // "a UN base", "a Hamas command centre": whose it is, not what it is called.
    private bool IsOfGroup(int token) => mentions.PlaceAt(token) < 0 && mentions.IsOfGroup(token);

    private bool IsLarge(int token) => char.IsUpper(tree.Document.Text[tree[token].Span.Start]);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
