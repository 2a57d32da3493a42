using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims.Dating;
using Dateline.Claims.Parties;
using Dateline.Claims.Placing;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Runs the finders and resolvers of times, places, figures and actors over one article.</summary>
internal sealed class MentionGatherer
{
    private readonly PlaceFinder _placeFinder;
    private readonly PlaceResolver _placeResolver;
    private readonly ActorFinder _actorFinder;
    private readonly ActorResolver _actorResolver;
    private readonly ActorRegistry _registry;
    private readonly Atlas _atlas;

    // Groups with branches in other countries are at home in none.
    private readonly FrozenSet<string> _parents;

    public MentionGatherer(Atlas atlas, ActorRegistry registry)
    {
        _atlas = atlas;
        _registry = registry;
        _parents = registry.All.Select(actor => actor.Parent).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        _placeFinder = new PlaceFinder(atlas);
        _placeResolver = new PlaceResolver(atlas);
        _actorFinder = new ActorFinder(registry);
        _actorResolver = new ActorResolver(registry);
    }

    public Mentions Gather(Document document, Article article)
    {
        ImmutableArray<TimeMention> timeMentions = TimeFinder.Find(document);
        ImmutableArray<TimeReading> times = TimeResolver.ResolveAll(timeMentions, document, new TimeContext(article.PublishedOn));
        int printed = PrintedDate.Find(document, times, article.PublishedOn);
        DateOnly? published = printed >= 0 ? times[printed].Range!.First : article.PublishedOn; // a printed date has a range
        if (published != article.PublishedOn) times = TimeResolver.ResolveAll(timeMentions, document, new TimeContext(published));
        ImmutableArray<PlaceMention> placeMentions = _placeFinder.Find(document);
        ImmutableArray<ActorMention> actors = _actorFinder.Find(document);
        ImmutableArray<ResolvedPlace> resolved = _placeResolver.Resolve(document, placeMentions, new PlaceContext(article.Outlet, article.PublishedOn) { Groups = HomesOfGroups(actors) });
        resolved = MainCountry.Settle(WithoutNames(WithoutTimes(resolved, timeMentions), document), document);
        return new Mentions(document, times, resolved, TollFinder.Find(document), actors) { Published = published, PrintedDate = printed };
    }

    // "ADF rebels killed nine in Beni": of the towns called so the one in the group's country.
    private ImmutableArray<string> HomesOfGroups(ImmutableArray<ActorMention> actors) =>
        [.. actors.SelectMany(actor => actor.Parts).Where(part => part is { Kind: NamingKind.Group, Index: >= 0 }).Select(part => _registry.All[part.Index])
            .Where(group => group.Kind is ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia && group.Country is not null && !_parents.Contains(group.Id))
            .Select(group => _atlas.Countries.WithCode(group.Country!)?.Alpha2).OfType<string>().Distinct()];

    // "in March" is a time, although a town is called so.
    private static ImmutableArray<ResolvedPlace> WithoutTimes(ImmutableArray<ResolvedPlace> places, ImmutableArray<TimeMention> times)
    {
        var kept = ImmutableArray.CreateBuilder<ResolvedPlace>(places.Length);
        int time = 0;
        foreach (ResolvedPlace place in places)
        {
            while (time < times.Length && times[time].Span.End <= place.Mention.Span.Start) time++;
            if (time == times.Length || !times[time].Span.Overlaps(place.Mention.Span)) kept.Add(place);
        }
        return kept.DrainToImmutable();
    }

    // "Ann Orsk" is a person, although a town is called so.
    private static ImmutableArray<ResolvedPlace> WithoutNames(ImmutableArray<ResolvedPlace> places, Document document)
    {
        var kept = ImmutableArray.CreateBuilder<ResolvedPlace>(places.Length);
        int entity = 0;
        foreach (ResolvedPlace place in places)
        {
            TextSpan span = place.Mention.Span;
            while (entity < document.Entities.Length && document.Entities[entity].Span.End < span.End) entity++;
            bool person = entity < document.Entities.Length && document.Entities[entity] is { Kind: EntityKind.Person, Span: var name } && name.Start < span.Start && name.End == span.End;
            if (!person) kept.Add(place);
        }
        return kept.DrainToImmutable();
    }

    /// <summary>Names the actors of one article.</summary>
    public ActorNamer NamerOf(Document document, Mentions mentions) =>
        new(_actorFinder, _actorResolver, document, ActorStory.Of(_registry, mentions.Actors), mentions.Published, _atlas.Countries);
}
