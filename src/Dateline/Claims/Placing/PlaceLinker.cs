using System.Collections.Frozen;
using Dateline.Claims.Judging;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Links a happening to the place that its sentence names for it: by the tree first, then by nearness; of a chain "Orsk, Velmar Province" the finest.</summary>
internal sealed class PlaceLinker(SyntaxTree tree, Mentions mentions, Codebook codebook)
{
    private static readonly FrozenSet<string> s_where = new[] { "in", "at", "near", "on", "outside", "inside", "around", "across", "within", "off", "over", "throughout", "along", "between", "towards", "toward", "above", "into", "north", "south", "east", "west" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_notWhere = new[] { "from", "to", "of", "by", "with", "against", "for", "about", "as", "like", "via", "through" }.ToFrozenSet(StringComparer.Ordinal);

    private const int MostInSentence = 60, LongestChain = 8;

    private readonly OffenceReader _offences = new(tree, mentions);
    private readonly PlaceClauses _clauses = new(tree, mentions);

    public void Link(Draft draft)
    {
        if (draft.Place >= 0) return;
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1;
        double bestCost = double.MaxValue;
        Range places = mentions.PlacesIn(sentence);
        for (int i = places.Start.Value; i < Math.Min(places.End.Value, places.Start.Value + MostInSentence); i++)
        {
            if (Cost(draft, i) is { } cost && cost < bestCost) (best, bestCost) = (i, cost);
        }
        draft.Place = OfTown(FirstOfChain(Finer(draft, best, places)));
        AddCoordinated(draft);
        AddCalled(draft, places);
    }

    // "In Velmaria, bombs killed nine at a market in the Orsk district of Tula": the country only frames where it was.
    private int Finer(Draft draft, int best, Range places)
    {
        if (best < 0 || mentions.Places[best].Place is not { Precision: PlacePrecision.Country, Country: { } country }) return best;
        for (int i = places.Start.Value; i < Math.Min(places.End.Value, places.Start.Value + MostInSentence); i++)
        {
            if (i == best) continue;
            ResolvedPlace spot = mentions.Places[i];
            int head = tree.HeadOf(spot.Mention.Tokens);
            if (spot.Place.Country == country && spot.Place.Precision < PlacePrecision.Country && Suits(spot) && s_where.Contains(PrepositionOver(head)) && tree.Governs(FrameOf(draft.Head), head)) return i;
        }
        return best;
    }

    // The verb that a happening told by a noun hangs on.
    private int FrameOf(int head) => !tree.IsVerb(head) && tree.Head(head) >= 0 && tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.Obj ? tree.Head(head) : head;

    /// <summary>Notes whom the words of a sentence are addressed to: "calling on Velmar to act" tells nothing of where.</summary>
    public void NoteAddressed(IEnumerable<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            if (!draft.Type.Families.Contains("words")) continue;
            foreach (Filler target in draft.Targets)
            {
                if (mentions.PlaceAt(target.Head) is >= 0 and var place) _addressed.Add(place);
            }
        }
    }

    private readonly HashSet<int> _addressed = [];

    private double? Cost(Draft draft, int index)
    {
        ResolvedPlace spot = mentions.Places[index];
        if (!Suits(spot) || (_addressed.Contains(index) && !draft.Type.Families.Contains("words"))) return null;
        int head = tree.HeadOf(spot.Mention.Tokens);
        string preposition = PrepositionOver(head);
        if (draft.Type.Families.Contains("words") || draft.Type.Families.Contains("peace") || draft.Type.Code.Value == "sanction")
        {
            // Speech and dealings are placed only by words for where that hang on them; people freed and moved are somewhere.
            bool somewhere = draft.Type.Code.Value is "release" or "displacement";
            if (IsReached(draft, head)) return -1;
            if (!s_where.Contains(PrepositionOver(head)) || tree.Distance(draft.Head, head) > (somewhere ? 5 : 3)) return null;
        }
        if (IsOfOpening(draft, head) || preposition == "from" && (IsOfComing(draft, head) || IsOfThing(draft, head)) || IsOfAnswered(draft, head) || _offences.IsBehind(draft, head)) return null;
        double cost = draft.Heads.Min(trigger => tree.Distance(trigger, head));
        if (cost > 20) cost = 20;
        // What is only quoted, such as a slogan, is where nothing happened that is told outside it.
        if (IsQuoted(head, draft.Sentence) && !IsQuoted(draft.Head, draft.Sentence)) return null;
        if (s_where.Contains(preposition) || (draft.Type.Code.Value is "withdrawal" or "displacement" && IsLeft(head, draft.Head))) cost -= 2;
        else if (s_notWhere.Contains(preposition)) cost += preposition == "of" ? 1 : 3;
        // A place that is itself aimed at or taken.
        if (draft.Targets.Exists(target => target.Span.Overlaps(spot.Mention.Span))) cost -= 1.5;
        if (draft.Actors.Exists(actor => actor.Span.Overlaps(spot.Mention.Span))) cost += 6;
        // "across the province, including nine in Orsk": a part of what is told
        if (IsOfPart(draft, head)) cost += 3;
        // "waited in Orsk after an attack on a plant in Tula": what stands within the happening's own phrase.
        if (!tree.IsVerb(draft.Head) && tree.Governs(draft.Head, head)) cost -= 1;
        cost += draft.Heads.Min(trigger => _clauses.CostOf(trigger, head));
        // Whither one is under way is not where one is.
        if (preposition is "towards" or "toward" && draft.Type.Families.Contains("force")) cost += 4;
        // The finest of a chain stands first in English; a later one of the same chain only says where that is.
        if (index > 0 && IsChained(index - 1, index)) cost += IsWithin(index, index - 1) ? -1 : Suits(mentions.Places[index - 1]) ? 3 : 0;
        if (spot is { Entry: not null, Place.Precision: PlacePrecision.Country }) cost += 2;
        // "an Orsk car bombing"
        if (draft.Match.First <= tree.Head(head) && tree.Head(head) <= draft.Match.Last && tree.Label(head) == DependencyLabel.Compound) cost -= 2;
        cost += 0.02 * Math.Abs(head - draft.Head);
        return cost > 14 ? null : cost;
    }

    // "Following air strikes in Orsk, the army attacked posts": an opening phrase with an act of its own keeps its place to itself.
    private bool IsOfOpening(Draft draft, int place)
    {
        int start = tree.Document.Sentences[draft.Sentence].Start.Value, comma = start;
        if (tree.Lemma(start).ToLowerInvariant() is not ("follow" or "following" or "after" or "since" or "amid" or "despite")) return false;
        while (comma < draft.Head && (tree.Document.Words(tree[comma]) is not "," || mentions.PlaceAt(comma - 1) >= 0 && mentions.PlaceAt(comma + 1) >= 0)) comma++;
        if (place >= comma || comma >= draft.Head) return false;
        for (int i = start; i < comma; i++)
        {
            if (mentions.IsTrigger(i)) return true;
        }
        return false;
    }

    // "killed fighters who had crossed from Orsk": whence they came.
    private bool IsOfComing(Draft draft, int place) => draft.Type.Code.Value is not ("withdrawal" or "displacement") && tree.GoverningVerb(place) is >= 0 and var verb && verb != draft.Head
        && tree.Lemma(verb) is "cross" or "come" or "arrive" or "return" or "flee" or "travel" or "enter" or "infiltrate" or "escape" or "drive" or "walk" or "fly" or "hail" or "originate";

    // "declared an emergency over balloons from Velmaria": whence a thing came that is neither the happening nor what it was done to.
    private bool IsOfThing(Draft draft, int place) => draft.Type.Code.Value is not ("withdrawal" or "displacement" or "release") && tree.Label(place) == DependencyLabel.Nmod && tree.Head(place) is >= 0 and var thing && !mentions.IsTrigger(thing)
        && tree.Label(thing) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.PrepositionOf(thing) is "over" or "about" or "because" or "against" or "for";

    // "strikes in response to a gas attack in Orsk": where what is answered was.
    private bool IsOfAnswered(Draft draft, int place)
    {
        for (int token = place, steps = 0; token >= 0 && token != draft.Head && steps < 6; token = tree.Head(token), steps++)
        {
            // "went on strike in protest at the war in Orsk"
            if (token != place && tree.Lemma(token) == "protest" && tree.PrepositionOf(token) == "in" && !draft.Heads.Contains(token)) return true;
            if (mentions.IsTrigger(token) && !draft.Heads.Contains(token) && tree.Head(token) is >= 0 and var above && tree.Lemma(above) is "response" or "retaliation" or "revenge" or "reprisal" or "answer") return true;
        }
        return false;
    }

    private bool IsOfPart(Draft draft, int place)
    {
        for (int token = place, steps = 0; token >= 0 && token != draft.Head && steps < 5; token = tree.Head(token), steps++)
        {
            if (tree.PrepositionOf(token) is "include" or "including" && token != place) return true;
        }
        return false;
    }

    // "toured the Velmar capital Orsk", "fled the towns of Orsk and Tula": the place is what is visited or left.
    private bool IsReached(Draft draft, int place)
    {
        if (draft.Type.Code.Value is not ("meeting" or "displacement")) return false;
        int token = place;
        for (int steps = 0; steps < 4 && (tree.Label(token) is DependencyLabel.Compound or DependencyLabel.Appos or DependencyLabel.Flat or DependencyLabel.NmodDesc or DependencyLabel.Conj
            || tree.Label(token) == DependencyLabel.Nmod && tree.PrepositionOf(token) == "of" && tree.Head(token) is >= 0 and var kind && codebook.IsIn("settlement", tree.Lemma(kind).ToLowerInvariant())); steps++) token = tree.Head(token);
        return token != place && tree.Label(token) == DependencyLabel.Obj && tree.Head(token) == draft.Head && codebook.IsIn("settlement", tree.Lemma(token).ToLowerInvariant());
    }

    // "withdrew from the village of Orsk": what is left is where it happened.
    private bool IsLeft(int place, int trigger)
    {
        for (int token = place, steps = 0; token >= 0 && token != trigger && steps < 3; token = tree.Head(token), steps++)
        {
            if (tree.PrepositionOf(token) == "from" && tree.Head(token) == trigger) return true;
        }
        return false;
    }

    // "in Orsk and Tula": the first is the place, what is coordinated with it is a place of it too, unless it only says where that lies.
    private void AddCoordinated(Draft draft)
    {
        if (draft.Place < 0) return;
        int root = tree.HeadOf(mentions.Places[draft.Place].Mention.Tokens);
        PlacePrecision precision = mentions.Places[draft.Place].Place.Precision;
        while (tree.Label(root) == DependencyLabel.Conj && tree.Head(root) >= 0 && mentions.PlaceAt(tree.Head(root)) is >= 0 and var before && Suits(mentions.Places[before]) && mentions.Places[before].Place.Precision <= precision)
        {
            root = tree.Head(root);
            draft.Place = before;
        }
        foreach (int head in tree.Coordinated(root))
        {
            int other = mentions.PlaceAt(head);
            // "in Marib and Shabwa": a town and a province
            PlacePrecision widest = tree.Child(head, DependencyLabel.Cc) >= 0 && precision < PlacePrecision.Province ? PlacePrecision.Province : precision;
            if (other >= 0 && other != draft.Place && Suits(mentions.Places[other]) && mentions.Places[other].Place.Precision <= widest && !draft.OtherPlaces.Contains(other)) draft.OtherPlaces.Add(other);
        }
    }

    // "shells hit a hamlet near Orsk and a post near a place officers called Tula"
    private void AddCalled(Draft draft, Range places)
    {
        if (draft.Place < 0) return;
        for (int i = places.Start.Value; i < Math.Min(places.End.Value, places.Start.Value + MostInSentence); i++)
        {
            if (i == draft.Place || draft.OtherPlaces.Contains(i) || !mentions.IsOnlyCalled(i, tree)) continue;
            if (tree.Governs(draft.Head, tree.HeadOf(mentions.Places[i].Mention.Tokens))) draft.OtherPlaces.Add(i);
        }
    }

    // "the Velmar town of Orsk", where Velmar is a province or a larger town; "the Velmar district of Orsk" tells of Velmar.
    private int OfTown(int index)
    {
        if (index < 0 || mentions.Places[index].Entry is null) return index;
        int head = tree.HeadOf(mentions.Places[index].Mention.Tokens), town = tree.Head(head);
        if (town < head || tree.Label(head) is not (DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodPoss) || !codebook.IsIn("settlement", tree.Lemma(town).ToLowerInvariant())) return index;
        if (mentions.Places[index].Place.Precision != PlacePrecision.Province && tree.Lemma(town).ToLowerInvariant() is not ("town" or "city" or "village" or "hamlet" or "township" or "settlement" or "camp" or "base" or "suburb")) return index;
        foreach (int child in tree.Children(town))
        {
            if (tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "of" && mentions.PlaceAt(child) is >= 0 and var finer && Suits(mentions.Places[finer]) && (mentions.Places[finer].Entry is null || mentions.Places[finer].Place.Precision <= mentions.Places[index].Place.Precision)) return finer;
        }
        return index;
    }

    private int FirstOfChain(int index)
    {
        while (true)
        {
            int before = index - 1;
            // "the Tula district of the Velmar capital"
            if (before > 0 && mentions.Places[before].Mention.Use == PlaceUse.Adjective) before--;
            // "at Tula in Velmaria's Orsk District"
            if (before > 0 && IsChained(before, index) && IsWithin(index, before) && IsChained(before - 1, before) && (mentions.Places[before - 1].Entry is null || mentions.Places[before - 1].Place.Precision <= mentions.Places[index].Place.Precision)) before--;
            if (before < 0 || !IsChained(before, index) || IsWithin(index, before) || !Suits(mentions.Places[before])) return index;
            index = before;
        }
    }

    // "Norlandia's Orsk District": the wider name stands first.
    private bool IsWithin(int index, int wider)
    {
        int head = tree.HeadOf(mentions.Places[wider].Mention.Tokens), finer = tree.HeadOf(mentions.Places[index].Mention.Tokens);
        // "Norlandia's capital Orsk", however the parser joins the three
        int behind = mentions.Places[wider].Mention.Tokens.End.Value;
        if (mentions.Places[wider].Place.Precision > mentions.Places[index].Place.Precision && mentions.Places[index].Mention.Tokens.Start.Value - behind is > 1 and < 5 && tree.Document.Words(tree[behind]) is "'s" or "’s" or "'" or "’") return true;
        return mentions.Places[wider].Place.Precision > mentions.Places[index].Place.Precision && tree.Label(head) == DependencyLabel.NmodPoss && (tree.Head(head) == finer || tree.Head(head) == tree.Head(finer) && finer > head);
    }

    /// <summary>Whether a phrase tells where something was, by its preposition.</summary>
    public bool IsWhere(int head) => s_where.Contains(PrepositionOver(head));

    /// <summary>Whether a place can be where something happened, rather than whose it is or where it was told.</summary>
    public bool Suits(ResolvedPlace place) => !DescribesAnother(tree.HeadOf(place.Mention.Tokens), place) && !IsGroup(place) && (place.Role is not (PlaceRole.ActorHome or PlaceRole.Speaker or PlaceRole.FiledFrom or PlaceRole.Background) || IsOfTrigger(place));

    // "a Velmar car bombing": where it was, although a town's name before a noun is taken for its people elsewhere.
    private bool IsOfTrigger(ResolvedPlace place) => place is { Role: PlaceRole.ActorHome, Mention.Use: PlaceUse.Metonym, Entry: not null, Place.Precision: < PlacePrecision.Province } && tree.HeadOf(place.Mention.Tokens) is var head && tree.Label(head) == DependencyLabel.Compound && tree.Head(head) > head && mentions.IsTrigger(Described(head));

    // The noun that a name before it describes; in "a Velmar car bombing" it is the bombing, even if the parser hangs the name on the car.
    private int Described(int name)
    {
        int noun = tree.Head(name);
        return noun > name && tree.Label(noun) == DependencyLabel.Compound && tree.Head(noun) > noun && mentions.IsTrigger(tree.Head(noun)) && !mentions.IsActorWord(noun) ? tree.Head(noun) : noun;
    }

    private bool IsQuoted(int token, int sentence)
    {
        bool open = false;
        for (int i = tree.Document.Sentences[sentence].Start.Value; i < token; i++)
        {
            if (tree.Document.Words(tree[i]) is "“" or "``") open = true;
            else if (tree.Document.Words(tree[i]) is "”" or "''") open = false;
            else if (tree.Document.Words(tree[i]) is "\"") open = !open;
        }
        return open;
    }

    // A group's name that is a town's too.
    private bool IsGroup(ResolvedPlace place) => mentions.GoOnWithActor(place.Mention.Tokens) ||
        place.Mention.Stated is null && mentions.IsKnownActor(place.Mention.Tokens) && tree.Document.Entities.Any(entity => entity.Kind == EntityKind.Organization && entity.Span.Contains(place.Mention.Span));

    // "the Norlandian embassy", "Norlandia's army": the name tells whose it is, unless the noun is a kind of place.
    private bool DescribesAnother(int head, ResolvedPlace place)
    {
        // "the Orsk and Tula hotels"
        if (tree.Label(head) == DependencyLabel.Conj && tree.Head(head) is >= 0 and var first && tree.Label(first) == DependencyLabel.Compound && tree.Head(first) > head && !codebook.IsIn("locality", tree.Lemma(tree.Head(first)).ToLowerInvariant())) return true;
        int noun = tree.Head(head) < 0 ? -1 : Described(head), name = place.Mention.Tokens.Start.Value;
        // "In the city of Orsk police searched": the city's name does not describe the police.
        if (name >= 2 && tree.Lemma(name - 1) == "of" && codebook.IsIn("settlement", tree.Lemma(name - 2).ToLowerInvariant())) return false;
        if (noun < head || tree.Label(head) is not (DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodPoss)) return false;
        // "Orsk south of Velmar a monitor said": an adverb is not described, nor a noun whose article stands between.
        if (!tree.IsNominal(noun) || tree.Lemma(noun) is "north" or "south" or "east" or "west" || tree.Child(noun, DependencyLabel.Det) > head || tree.Child(noun, DependencyLabel.Nummod) > head) return false;
        if (mentions.IsTrigger(noun) && (place.Mention.Use == PlaceUse.Literal || IsOfTrigger(place)) && place.Place.Precision < PlacePrecision.Country) return false;
        return mentions.PlaceAt(noun) < 0 && !codebook.IsIn("locality", tree.Lemma(noun).ToLowerInvariant());
    }

    private bool IsChained(int a, int b)
    {
        int gap = mentions.Places[b].Mention.Tokens.Start.Value - mentions.Places[a].Mention.Tokens.End.Value;
        if (gap is < 0 or > LongestChain || tree.SentenceOf(mentions.Places[a].Mention.Tokens.Start.Value) != tree.SentenceOf(mentions.Places[b].Mention.Tokens.Start.Value)) return false;
        for (int i = mentions.Places[a].Mention.Tokens.End.Value; i < mentions.Places[b].Mention.Tokens.Start.Value; i++)
        {
            // "Orsk province, in the north of Velmaria": over a longer gap only words for where one lies in the other
            if (gap > 5 && !(tree[i].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective || tree.Lemma(i) is "in" or "of" or "," || tree.Lemma(i).ToLowerInvariant() is "north" or "south" or "east" or "west" or "centre" or "center" or "northeast" or "northwest" or "southeast" or "southwest" or "part" or "coast" or "region" || codebook.IsIn("settlement", tree.Lemma(i).ToLowerInvariant()))) return false;
            // "in Orsk in the occupied south": an attribute is no clause.
            // "from Orsk at Velmar": whence and whither are two places.
            if (tree.IsVerb(i) && tree.Label(i) != DependencyLabel.Amod || tree.Lemma(i) is "and" or "or" or "while" or "at" or "to" or "toward" or "towards" or "against") return false;
        }
        return true;
    }

    private string PrepositionOver(int head)
    {
        for (int token = head, steps = 0; token >= 0 && steps < 4; steps++)
        {
            string preposition = tree.PrepositionOf(token);
            if (preposition.Length > 0 && preposition is not "of") return preposition;
            if (tree.Label(token) is not (DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Appos or DependencyLabel.Flat or DependencyLabel.Conj or DependencyLabel.NmodPoss)) return preposition;
            token = tree.Head(token);
        }
        return "";
    }
}
