using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Words that name somebody who may act, be acted upon or speak.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ActorMention
{
    internal ActorMention(TextSpan span, Range tokens, ImmutableArray<ActorPart> parts)
    {
        Span = span;
        Tokens = tokens;
        Parts = parts;
    }

    /// <summary>The naming, without a leading article and without what follows behind a preposition.</summary>
    public TextSpan Span { get; }

    /// <summary>The tokens that share a code unit with the naming.</summary>
    public Range Tokens { get; }

    /// <summary>What the tables know of its words and of those that belong to it, in reading order.</summary>
    internal ImmutableArray<ActorPart> Parts { get; }

    /// <summary>Whether the naming holds a word of the tables that says what the actor is: a group, a state, a leader, a role. Other namings are names only.</summary>
    public bool IsKnown
    {
        get
        {
            foreach (ActorPart part in Parts)
                if (part.Kind != NamingKind.None && part.Relation == PartRelation.Within) return true;
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Span.ToString();
}
