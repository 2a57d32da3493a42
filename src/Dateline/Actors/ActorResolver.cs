using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Works out who is meant by a naming: the registered actor, its country, sector and codes.</summary>
/// <remarks>Here alone context counts: the day, the other actors of the document, and what the words behind a naming add.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class ActorResolver
{
    private readonly ActorRegistry _registry;

    /// <summary>A resolver to the actors of a registry.</summary>
    public ActorResolver(ActorRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _registry = registry;
    }

    /// <summary>Who is meant; what the words and the context do not tell stays null.</summary>
    /// <param name="mention">A naming found with the same registry.</param>
    /// <param name="document">The document it was found in.</param>
    /// <param name="story">The document's actors; <see cref="ActorStory.Empty"/> when they are not known.</param>
    /// <param name="context">The day and the place.</param>
    public Actor Resolve(ActorMention mention, Document document, ActorStory story, ActorContext context)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = new ActorEvidence(_registry, story, context);
        foreach (ActorPart part in mention.Parts) evidence.Add(part, document[part.Span]);
        Verdict verdict = evidence.Weigh(mention.Span);
        return new Actor
        {
            Name = document[mention.Span].ToString(),
            RegistryId = verdict.Id,
            Kind = verdict.Kind,
            Country = verdict.Country,
            Sector = verdict.Sector,
            Cameo = verdict.Cameo ?? CameoCode.Of(verdict.Country, verdict.Sector),
        };
    }
}
