using System.Collections.Immutable;

namespace Dateline.Text.Coreference;

/// <summary>Groups the references of a document by what they refer to, in sieves from the surest to the least sure.</summary>
/// <remarks>Each sieve looks a bounded way back or asks an index, so the time is linear in the document.</remarks>
internal static class CoreferenceResolver
{
    /// <summary>The chains of two or more mentions, ordered by first mention.</summary>
    public static ImmutableArray<CoreferenceChain> Resolve(string text, ImmutableArray<Token> tokens, ImmutableArray<Range> sentences, ImmutableArray<Entity> entities)
    {
        var chains = new ChainSet(new ReferenceFinder(text, tokens, sentences, entities).Find());
        new NameSieve(text, tokens, chains).Run();
        new SyntaxSieve(text, tokens, chains).Run();
        var descriptions = new DescriptionSieve(text, tokens, sentences, chains);
        descriptions.Run();
        new SpeechSieve(text, tokens, sentences, chains).Run();
        new PronounSieve(tokens, chains).Run();
        return Collect(tokens, chains, descriptions.Verbs);
    }

    private static ImmutableArray<CoreferenceChain> Collect(ImmutableArray<Token> tokens, ChainSet chains, List<(int Reference, int Verb)> verbs)
    {
        var members = new SortedDictionary<int, List<(TextSpan Span, int Worth)>>();
        for (int i = 0; i < chains.Count; i++) Add(chains.ChainOf(i), SpanOf(tokens, chains[i].Tokens), WorthOf(chains[i]));
        foreach (var (reference, verb) in verbs) Add(chains.ChainOf(reference), tokens[verb].Span, 0);
        return [.. members.Values.Where(list => list.Count > 1).Select(ToChain).OrderBy(chain => chain.Mentions[0])];

        void Add(int chain, TextSpan span, int worth)
        {
            if (!members.TryGetValue(chain, out var list)) members[chain] = list = [];
            list.Add((span, worth));
        }
    }

    private static CoreferenceChain ToChain(List<(TextSpan Span, int Worth)> members)
    {
        var ordered = members.DistinctBy(member => member.Span).OrderBy(member => member.Span).ToImmutableArray();
        int best = 0;
        for (int i = 1; i < ordered.Length; i++) if (ordered[i].Worth > ordered[best].Worth) best = i;
        return new CoreferenceChain([.. ordered.Select(member => member.Span)], best);
    }

    /// <summary>How full a naming is: any name before any noun before any pronoun, longer ones before shorter.</summary>
    private static int WorthOf(Reference reference)
    {
        const int Form = 1000;
        int length = reference.Tokens.End.Value - reference.Tokens.Start.Value;
        return length + reference.Form switch { ReferenceForm.Name => 3 * Form, ReferenceForm.Definite or ReferenceForm.Indefinite => 2 * Form, ReferenceForm.Pronoun or ReferenceForm.Speaker => Form, _ => 0 };
    }

    private static TextSpan SpanOf(ImmutableArray<Token> tokens, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(tokens.Length);
        return new TextSpan(tokens[start].Span.Start, tokens[start + length - 1].Span.End);
    }
}
