using Dateline.Actors;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells who the phrases of one article name.</summary>
internal sealed class ActorNamer(ActorFinder finder, ActorResolver resolver, Document document, ActorStory story, DateOnly? published, CountryTable countries)
{
    // Several claims tell of one phrase, and the country of each is looked for among its parties.
    private readonly Dictionary<TextSpan, Actor> _known = [];

    /// <summary>Who a phrase names; the naming itself is kept as it stands.</summary>
    public Actor Resolve(TextSpan span)
    {
        if (!_known.TryGetValue(span, out Actor? actor)) _known[span] = actor = resolver.Resolve(finder.Read(document, span), document, story, new ActorContext(published, null)) with { Name = document[span].ToString() };
        return actor;
    }

    /// <summary>The alpha-2 code of an actor's home; null when it is not known.</summary>
    public string? HomeOf(Actor actor) => actor.Country is { } home ? countries.WithCode(home)?.Alpha2 : null;

    /// <summary>A whole country as a place.</summary>
    public Place? CountryPlace(string code) => countries.WithCode(code) is { } country
        ? new Place { Name = country.Name, Precision = PlacePrecision.Country, Country = country.Alpha2 }
        : null;
}
