using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.Actors;
using Dateline.Claims.Counting;
using Dateline.Claims.Parties;
using Dateline.Claims.Placing;
using Dateline.Claims.Syntax;
using Dateline.Claims.Triggers;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Makes the claim of a finished draft: every value with its words, as spans of the whole article, its rule and how sure it is.</summary>
internal sealed class ClaimBuilder(ArticlePart part, Codebook codebook, SyntaxTree tree, Mentions mentions, ActorNamer namer, PhraseReader phrases, PlaceLinker places)
{
    /// <summary>Words for faiths, which name no church or mosque.</summary>
    public static readonly FrozenSet<string> Faiths = new[] { "Catholic", "Protestant", "Orthodox", "Christian", "Shia", "Shiite", "Sunni", "Sufi", "Muslim", "Jewish", "Hindu", "Sikh", "Buddhist", "Christmas", "Easter", "Ramadan" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<TextSpan, int> _ordinals = [];
    private readonly CountryJudge _countries = new(mentions, tree, namer, places);

    public Claim Build(Draft draft)
    {
        TextSpan trigger = draft.Told is { } told ? tree[told.Start].Span.Cover(tree[told.End.Value - 1].Span) : SpanOf(draft.Match);
        double confidence = draft.Match.Pattern.Confidence;
        return new Claim
        {
            Id = IdOf(trigger.Moved(part.Offset)),
            Article = part.Article.Id,
            Trigger = trigger.Moved(part.Offset),
            Type = Cited.Stated(TypeOf(draft), Cite(trigger), draft.Match.Pattern.Name, confidence),
            Stage = draft.StageRule == "plain" ? Cited.Assumed(draft.Stage, draft.StageRule, 0.85) : Cited.Stated(draft.Stage, Cite(trigger), draft.StageRule, 0.8),
            Denied = draft.Denied ? Cited.Stated(true, Cite(trigger), "denied", 0.8) : Cited.Assumed(false, "not-denied", 0.95),
            DeniedBy = draft.DeniedBy >= 0 ? CiteActor(new Filler(draft.DeniedBy, phrases.Read(draft.DeniedBy), "denies")) : null,
            Background = draft.Background ? Cited.Inferred(true, [Cite(trigger)], draft.BackgroundRule, 0.7) : Cited.Assumed(false, draft.BackgroundRule, 0.8),
            Actors = [.. draft.Actors.Select(CiteActor)],
            Targets = [.. draft.Targets.Select(CiteActor)],
            ClaimedBy = draft.Claimants.Count > 0 ? CiteActor(draft.Claimants[0]) : null,
            Claimants = [.. draft.Claimants.Select(claimer => new Claimant(CiteActor(claimer), TimeOf(claimer)))],
            SaidBy = [.. draft.SaidBy.Select(source => Cited.Stated(new Source(Words(source.Span), source.Kind, source.Kind == SourceKind.Medium ? null : namer.Resolve(source.Span)), Cite(source.Span), source.Rule, 0.8))],
            Killed = TotalOf(draft, TollKind.Killed),
            Injured = TotalOf(draft, TollKind.Injured),
            Captured = TotalOf(draft, TollKind.Captured) ?? TotalOf(draft, TollKind.Arrested),
            Tolls = [.. draft.Tolls.Select(toll => TollOf(toll, cumulative: false)), .. draft.Sums.Select(toll => TollOf(toll, cumulative: true))],
            When = WhenOf(draft),
            WhenWords = draft.Time >= 0 ? Cite(mentions.Times[draft.Time].Mention.Span) : null,
            Place = PlaceOf(draft),
            OtherPlaces = [.. draft.OtherPlaces.Select(place => new PlaceInRole(PlaceRole.Happening, CiteOther(place, draft)))],
            Weapon = draft.Weapon is { } weapon ? Cited.Stated(Words(weapon), Cite(weapon), "weapon", 0.8) : null,
        };
    }

    // A search in which people are hurt is told as an attack.
    private static EventCode TypeOf(Draft draft) =>
        draft.Type.WithCasualties is { } other && draft.Tolls.Exists(toll => toll.Kind is TollKind.Killed or TollKind.Injured) ? other : draft.Type.Code;

    public TextSpan SpanOf(TriggerMatch match) => tree[match.First].Span.Cover(tree[match.Last].Span);

    private ClaimId IdOf(TextSpan trigger)
    {
        _ordinals.TryGetValue(trigger, out int ordinal);
        _ordinals[trigger] = ordinal + 1;
        string content = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part.Article.Id.Value}\n{trigger.Start}\n{trigger.End}\n{ordinal}\n{codebook.Id}\n{codebook.Version}");
        return new ClaimId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 10)));
    }

    // "a cell said an hour earlier that": the time hangs on the verb of who claims it.
    private Citation? TimeOf(Filler claimer)
    {
        int verb = tree.GoverningVerb(claimer.Head);
        // "the group, now calling itself the Army, said": the name stands in a clause of its own.
        for (int steps = 0; steps < 6 && verb >= 0 && tree.Lemma(verb) is "call" or "know" or "name"; steps++) verb = tree.GoverningVerb(tree.Head(verb) is >= 0 and var above && !tree.IsVerb(above) ? above : verb);
        if (verb < 0) return null;
        Range times = mentions.TimesIn(tree.Document.Sentences[tree.SentenceOf(verb)]);
        for (int i = times.Start.Value; i < times.End.Value; i++)
        {
            int head = tree.HeadOf(mentions.Times[i].Mention.Tokens);
            if (tree.Head(head) == verb || tree.Head(head) is >= 0 and var around && tree.Head(around) == verb && !tree.IsVerb(around)) return Cite(mentions.Times[i].Mention.Span);
        }
        return null;
    }

    private Cited<Actor> CiteActor(Filler filler) => filler.Rule == ClauseDoer.Rule
        ? Cited.Inferred(namer.Resolve(filler.Span), [Cite(filler.Span)], filler.Rule, 0.6)
        : Cited.Stated(namer.Resolve(filler.Span), Cite(filler.Span), filler.Rule, 0.8);

    private Cited<Count>? TotalOf(Draft draft, TollKind kind) => TollSum.Of(draft.IsSum ? draft.Sums : draft.Tolls, kind, toll => tree.SentenceOf(toll.Trigger), toll => tree.Lemma(toll.Trigger) is "toll" or "number" or "figure") is { } total
        ? Cited.Stated(total.Count, [.. total.From.Select(toll => Cite(toll.Span))], "toll", 0.8)
        : null;

    private Cited<DateRange>? WhenOf(Draft draft)
    {
        if (draft.Time >= 0 && draft.Days is { } days) return Cited.Inferred(days, [Cite(mentions.Times[draft.Time].Mention.Span)], "time-counted", 0.7);
        if (draft.Time >= 0) return mentions.Times[draft.Time].Cite(Cite(mentions.Times[draft.Time].Mention.Span));
        if (draft.TimeOfStory >= 0 && !draft.Background && !draft.IsUndated && (draft.DaysOfStory ?? mentions.Times[draft.TimeOfStory].Range) is { } story)
            return Cited.Inferred(story, [Cite(mentions.Times[draft.TimeOfStory].Mention.Span)], "day-of-story", 0.6);
        if (draft.Background || draft.IsUndated || mentions.Published is not { } day) return null;
        return Cited.Assumed(DateRange.Of(day), "day-of-publication", 0.6);
    }

    private Cited<Place>? PlaceOf(Draft draft)
    {
        Cited<Place>? town = TownOf(draft);
        if (draft.Site is not { } site) return town;
        Place place = (town?.Value ?? new Place { Name = Words(site), Precision = PlacePrecision.Country }) with { Facility = Words(site) };
        return Cited.Stated(place, [Cite(site), .. town?.Citations ?? []], "site", 0.6);
    }

    private Cited<Place>? TownOf(Draft draft)
    {
        if (draft.Place >= 0)
        {
            Cited<Place> named = CitePlace(mentions.Places[draft.Place]);
            // A place that no gazetteer has lies in the country that the rest of the text tells, unless it is a sea.
            return named.Value is { Country: null, Centre: null } && mentions.Places[draft.Place].Entry is null && (_countries.OfTown(draft.Place) ?? _countries.Judge(draft)) is { } home ? named.With(named.Value with { Country = home.Code }) : named;
        }
        if (_countries.Judge(draft) is not { } country || namer.CountryPlace(country.Code) is not { } place) return null;
        return country.Words is { } words ? Cited.Stated(place, Cite(words), country.Rule, 0.6) : Cited.Assumed(place, country.Rule, 0.6);
    }

    private Cited<Place> CitePlace(ResolvedPlace named) => Cited.Stated(PlaceAround.Of(named, tree, mentions), [.. WordsOf(named).Select(Cite)], named.Rule, named.Confidence);

    // A name that somebody uses for a place is that of no town in another country.
    private Cited<Place> CiteOther(int place, Draft draft)
    {
        ResolvedPlace named = mentions.Places[place];
        if (!mentions.IsOnlyCalled(place, tree) || draft.Place >= 0 && mentions.Places[draft.Place].Place.Country == named.Place.Country) return CitePlace(named);
        return Cited.Stated(new Place { Name = Words(named.Mention.Span), Precision = PlacePrecision.Country }, Cite(named.Mention.Span), "only-called", 0.6);
    }

    private Cited<Toll> TollOf(TollMention toll, bool cumulative)
    {
        TollReading reading = TollResolver.Resolve(toll, tree.Document, mentions.Times);
        ImmutableArray<Citation> words = [Cite(toll.Span)];
        if (toll.Source is { } source) words = words.Add(Cite(source));
        if (reading.AsOf is { Range: not null } stood) words = words.Add(Cite(stood.Mention.Span));
        return Cited.Stated(reading.Toll with { Cumulative = cumulative, Source = toll.Source is { } giver ? Words(giver) : null }, words, "toll", toll.Confidence);
    }

    // A named facility is finer than the town it stands in.
    private IEnumerable<TextSpan> WordsOf(ResolvedPlace place) =>
        place.Mention.Facility is { IsEmpty: false } facility && NamedFacility(facility) is { } named ? [named, place.Mention.Span] : [place.Mention.Span];

    // "St Ann's School" has a name, "a Catholic church" has none.
    private TextSpan? NamedFacility(TextSpan facility)
    {
        Range tokens = tree.Document.TokensIn(facility);
        foreach (Entity entity in tree.Document.Entities)
        {
            if (entity.Span.Contains(facility) && entity.Kind is EntityKind.Facility or EntityKind.Location or EntityKind.Organization) return entity.Span;
        }
        for (int i = tokens.Start.Value; i < tokens.End.Value && tokens.End.Value - tokens.Start.Value > 1; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.ProperNoun && char.IsUpper(part.Article.Text[tree[i].Span.Start]) && !Faiths.Contains(tree.Lemma(i)) && !IsOwner(i)) return facility;
        }
        return null;
    }

    // "a U.S. base", "a NATO base": whose it is, not what it is called.
    private bool IsOwner(int token) => mentions.PlaceAt(token) is >= 0 and var place ? mentions.Places[place].Role == PlaceRole.ActorHome && mentions.Places[place].Place.Precision == PlacePrecision.Country : mentions.IsOfGroup(token);

    private Citation Cite(TextSpan span) => new(part.Article.Id, span.Moved(part.Offset));

    private string Words(TextSpan span) => span.In(part.Article.Text).ToString();
}
