using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Finds the words of a document that name actors: groups, states, offices, leaders, and generic ones such as "unidentified gunmen".</summary>
/// <remarks>
/// It reads words and takes no account of when and where; that is <see cref="ActorResolver"/>'s work. It takes time linear in the text, fails for none, and
/// makes use of parts of speech and names where the document has them.
/// </remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class ActorFinder
{
    private readonly ActorRegistry _registry;

    /// <summary>A finder of the names of a registry.</summary>
    public ActorFinder(ActorRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _registry = registry;
    }

    /// <summary>All namings in text order; they never overlap.</summary>
    public ImmutableArray<ActorMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var units = new UnitReader(_registry, document, new TextSpan(0, document.Text.Length));
        var reading = new NamingReader(_registry, document, units);
        reading.ReadAll();
        return Merge(document, reading.Mentions);
    }

    /// <summary>Words that are known to name an actor, such as the subject of an attack, read as one naming.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The words; what follows them behind "of", "in" or "for" is taken into account.</param>
    public ActorMention Read(Document document, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, document.Text.Length, nameof(span));
        // A naming's country follows within a few words, if at all.
        const int Behind = 80;
        var within = new TextSpan(span.Start, Math.Min(document.Text.Length, span.End + Behind));
        using var units = new UnitReader(_registry, document, within);
        return new NamingReader(_registry, document, units).ReadOne(span);
    }

    /// <summary>Adds people and organizations that the analyzer found and the tables do not have.</summary>
    private static ImmutableArray<ActorMention> Merge(Document document, List<ActorMention> known)
    {
        var merged = ImmutableArray.CreateBuilder<ActorMention>(known.Count + document.Entities.Length);
        int next = 0, end = 0;
        foreach (Entity entity in document.Entities)
        {
            if (entity.Kind is not (EntityKind.Person or EntityKind.Organization)) continue;
            while (next < known.Count && known[next].Span.Start < entity.Span.End)
            {
                merged.Add(known[next]);
                end = known[next++].Span.End;
            }
            if (entity.Span.Start < end) continue;
            merged.Add(new ActorMention(entity.Span, entity.Tokens, [new ActorPart(NamingKind.None, entity.Span, -1, -1, PartRelation.Within)]));
            end = entity.Span.End;
        }
        while (next < known.Count) merged.Add(known[next++]);
        return merged.DrainToImmutable();
    }
}
