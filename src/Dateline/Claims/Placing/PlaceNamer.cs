using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Names what a bare noun points back to: "the town" that was named, "the facility" that was described.</summary>
internal sealed class PlaceNamer(SyntaxTree tree, Mentions mentions, PhraseReader phrases)
{
    // How many sentences back a thing, and a town, may have been named.
    private const int Reach = 4, ReachOfTown = 12;

    private static readonly FrozenSet<string> s_settlements = new[] { "town", "city", "village", "hamlet" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_buildings = new[]
    {
        "building", "facility", "compound", "base", "site", "school", "hospital", "prison", "station", "mosque", "church", "hotel", "market", "airport", "camp", "district", "neighborhood", "neighbourhood", "checkpoint", "outpost", "plant", "refinery", "bridge", "ship", "vessel", "tanker",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fuller naming of what a filler's bare noun points to; the filler itself where none is told.</summary>
    public Filler Name(Filler filler)
    {
        string lemma = tree.Lemma(filler.Head).ToLowerInvariant();
        bool settlement = s_settlements.Contains(lemma);
        if (!settlement && !s_buildings.Contains(lemma) || filler.Span != tree[filler.Head].Span || tree.Child(filler.Head, DependencyLabel.Det) is not (>= 0 and var article) || tree.Lemma(article) is not ("the" or "this" or "that")) return filler;
        if (mentions.Antecedent(filler.Head) is >= 0 and var named && named < filler.Head && tree[named].PartOfSpeech != PartOfSpeech.Pronoun && phrases.Read(named) is var span && HasName(span)) return filler with { Head = named, Span = span };
        int sentence = tree.SentenceOf(filler.Head);
        for (int i = filler.Head - 1; i >= 0 && sentence - tree.SentenceOf(i) <= (settlement ? ReachOfTown : Reach); i--)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.Noun && string.Equals(tree.Lemma(i), lemma, StringComparison.OrdinalIgnoreCase) && phrases.Read(i) is var told && told != tree[i].Span && HasName(told)) return filler with { Head = i, Span = told };
            if (settlement && mentions.PlaceAt(i) is >= 0 and var place && mentions.Places[place] is { Mention.Use: PlaceUse.Literal, Role: not PlaceRole.Speaker, Place.Precision: < PlacePrecision.Province } && tree[i].PartOfSpeech == PartOfSpeech.ProperNoun) return filler with { Head = i, Span = mentions.Places[place].Mention.Span };
        }
        return filler;
    }

    private bool HasName(TextSpan span)
    {
        Range tokens = tree.Document.TokensIn(span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.ProperNoun) return true;
        }
        return false;
    }
}
