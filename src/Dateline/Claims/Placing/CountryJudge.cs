using System.Collections.Frozen;
using Dateline.Actors;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Tells in which country a happening was whose sentence names no place for it.</summary>
internal sealed class CountryJudge(Mentions mentions, SyntaxTree tree, ActorNamer namer, PlaceLinker linker)
{
    // What a state does at home: the doer's country is where it happens.
    private static readonly FrozenSet<string> s_atHome = new[] { "arrest", "raid", "legal-action", "protest", "violent-demonstration", "force-against-protesters", "change-of-group", "weapons-seizure", "mob-violence", "release" }.ToFrozenSet(StringComparer.Ordinal);

    // Acts between states happen nowhere in particular.
    private static readonly FrozenSet<string> s_nowhere = new[] { "threat", "accusation", "condemnation", "rejection", "demand", "meeting", "agreement", "sanction", "aid", "responsibility-claim", "warning" }.ToFrozenSet(StringComparer.Ordinal);

    // What a state has abroad too: where it is hit tells nothing of where that is.
    private static readonly FrozenSet<string> s_abroad = new[] { "base", "airbase", "outpost", "installation", "embassy", "consulate", "ship", "vessel", "warship", "destroyer", "frigate", "carrier", "tanker", "aircraft", "drone", "jet", "helicopter", "interest", "asset", "peacekeeper" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_deporting = new[] { "deport", "deportation", "expel", "expulsion", "repatriate" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<int, string> _bySentence = BySentence(mentions, tree, linker);

    private readonly string? _first = mentions.Places.FirstOrDefault(IsWhere)?.Place.Country;

    /// <summary>The country with the rule that told it; null when it cannot be told.</summary>
    public (string Code, string Rule, TextSpan? Words)? Judge(Draft draft)
    {
        string type = draft.Type.Code.Value;
        if (type == "aid") return Receiver(draft);
        if (s_nowhere.Contains(type)) return type is "meeting" or "agreement" ? AmongOwn(draft) : null;
        if (type == "release" && AreOfTwo(draft.Actors)) return null;
        // "A Velmarian court jailed a man for going to Norland": courts sit at home.
        if (type == "legal-action" && draft.Actors.Find(actor => tree.Lemma(actor.Head).ToLowerInvariant() is "court" or "tribunal" or "judge" or "prosecutor") is { Span.IsEmpty: false } court && TellsHome(court) && namer.HomeOf(namer.Resolve(court.Span)) is { } seat) return (seat, "home-of-party", null);
        if (_bySentence.TryGetValue(draft.Sentence, out string? near)) return (near, "place-of-sentence", null);
        // "Velmaria deploys troops to its border", "shuts its airspace": a state that is named moves and closes its own.
        if (type is "mobilization" or "blockade" && HomeOfState(draft.Actors) is { } state) return (state.Country, "home-of-state", state.Words);
        // "Velmaria deports 90 Norlanders": from where the state is that sends them away, not to where they are sent.
        if (type == "displacement" && s_deporting.Contains(tree.Lemma(draft.Head).ToLowerInvariant()) && HomeOfDeporter(draft.Actors) is { } from) return (from, "home-of-state", null);
        // "A Saudi man was arrested": where he was at home tells nothing in a text that has places.
        bool own = type is not ("arrest" or "raid" or "legal-action") || _first is null;
        foreach (Filler filler in s_atHome.Contains(type) ? own ? draft.Actors.Concat(draft.Targets) : draft.Actors : draft.Targets)
        {
            // "Alabama executes a murderer": what a part of a country does is done there.
            if (s_atHome.Contains(type) && mentions.PlaceAt(filler.Head) is >= 0 and var part && mentions.Places[part] is { Place: { Precision: < PlacePrecision.Country, Country: { } inner }, Mention.Use: not PlaceUse.Adjective }) return (inner, "home-of-party", null);
            if (!s_atHome.Contains(type) && s_abroad.Contains(tree.Lemma(filler.Head).ToLowerInvariant())) continue;
            if (namer.HomeOf(namer.Resolve(filler.Span)) is { } home) return (home, "home-of-party", s_atHome.Contains(type) ? null : WordsOf(filler, home));
        }
        return _first is null ? null : (_first, "place-of-article", null);
    }

    // "the government and the rebels agreed": what is settled among people of one country is settled there.
    private (string Code, string Rule, TextSpan? Words)? AmongOwn(Draft draft)
    {
        string? home = null;
        int known = 0;
        foreach (Filler party in draft.Actors.Concat(draft.Targets))
        {
            if (namer.HomeOf(namer.Resolve(party.Span)) is not { } own) continue;
            if (home is not null && own != home) return null;
            home = own;
            known++;
        }
        return home is null || known < 2 ? null : (home, "among-own", null);
    }

    private (string Country, TextSpan Words)? HomeOfState(List<Filler> actors) => actors is [var only] && mentions.PlaceAt(only.Head) is >= 0 and var place && mentions.Places[place] is { Place: { Precision: PlacePrecision.Country, Country: { } country }, Mention.Use: not PlaceUse.Adjective } named ? (country, named.Mention.Span) : null;

    private bool TellsHome(Filler filler)
    {
        Range tokens = tree.Document.TokensIn(filler.Span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (mentions.IsDemonym(i) || mentions.PlaceAt(i) >= 0) return true;
        }
        return false;
    }

    // Soldiers may send people away from land that is not theirs.
    private string? HomeOfDeporter(List<Filler> actors) => actors is [var only] && (mentions.PlaceAt(only.Head) >= 0 || tree.Lemma(only.Head).ToLowerInvariant() is "authority" or "government" or "police" or "ministry" or "court" or "official" or "service") ? namer.HomeOf(namer.Resolve(only.Span)) : null;

    // "Velmaria and Norlandia swapped prisoners": at neither's home.
    private bool AreOfTwo(IEnumerable<Filler> parties) => parties.Select(party => namer.HomeOf(namer.Resolve(party.Span))).Where(home => home is not null).Distinct().Count() > 1;

    /// <summary>The country whose people's name stands before the noun that a place is named with: "the Velmarian town of Orsk"; null where none does.</summary>
    public (string Code, string Rule, TextSpan? Words)? OfTown(int place)
    {
        int name = tree.HeadOf(mentions.Places[place].Mention.Tokens), town = tree.Head(name);
        if (town < 0 || town > name || !tree.IsNominal(town)) return null;
        foreach (int child in tree.Children(town))
        {
            if (child < town && mentions.IsDemonym(child) && mentions.Places[mentions.PlaceAt(child)].Place.Country is { } country) return (country, "country-of-town", null);
        }
        return null;
    }

    // "sent food to Velmar": aid is where the country is that gets it.
    private (string Code, string Rule, TextSpan? Words)? Receiver(Draft draft)
    {
        foreach (Filler target in draft.Targets)
        {
            if (namer.HomeOf(namer.Resolve(target.Span)) is { } home && WordsOf(target, home) is { } words) return (home, "home-of-party", words);
        }
        return null;
    }

    // "strikes against Velmar": a country that is itself the party is named as the place too.
    private TextSpan? WordsOf(in Filler filler, string home) =>
        mentions.PlaceAt(filler.Head) is >= 0 and var place && mentions.Places[place] is { Place: { Precision: PlacePrecision.Country, Country: { } country }, Mention: { Use: PlaceUse.Literal or PlaceUse.Metonym } mention } && country == home ? mention.Span : null;

    private static Dictionary<int, string> BySentence(Mentions mentions, SyntaxTree tree, PlaceLinker linker)
    {
        var countries = new Dictionary<int, string>();
        foreach (ResolvedPlace place in mentions.Places.Where(place => IsWhere(place) && linker.Suits(place))) countries.TryAdd(tree.SentenceOf(place.Mention.Tokens.Start.Value), place.Place.Country!); // a place that is where has a country
        return countries;
    }

    private static bool IsWhere(ResolvedPlace place) => place.Place.Country is not null && place.Mention.Use == PlaceUse.Literal && place.Role is not (PlaceRole.FiledFrom or PlaceRole.Speaker or PlaceRole.ActorHome);
}
