using Dateline.Actors;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Tells who the phrases of one article name.</summary>
internal sealed class ActorNamer(ActorFinder finder, ActorResolver resolver, Document document, ActorStory story, DateOnly? published, CountryTable countries)
{
    /// <summary>Who a phrase names; the naming itself is kept as it stands.</summary>
    /// <param name="span">The phrase.</param>
    /// <param name="country">The alpha-2 code of the country the happening is in; null when it is not known.</param>
    public Actor Resolve(TextSpan span, string? country)
    {
        Actor actor = resolver.Resolve(finder.Read(document, span), document, story, new ActorContext(published, country is null ? null : countries.WithCode(country)?.Alpha3));
        return actor with { Name = document[span].ToString() };
    }

    /// <summary>The alpha-2 code of an actor's home; null when it is not known.</summary>
    public string? HomeOf(Actor actor) => actor.Country is { } home ? countries.WithCode(home)?.Alpha2 : null;

    /// <summary>A whole country as a place.</summary>
    public Place? CountryPlace(string code) => countries.WithCode(code) is { } country
        ? new Place { Name = country.Name, Precision = PlacePrecision.Country, Country = country.Alpha2 }
        : null;
}
