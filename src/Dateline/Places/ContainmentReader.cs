using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Reads which mention is said to lie in which: "Baidoa, Somalia", "Aden's Khormaksar district", "Djibo in northern Burkina Faso", "Tripoli, the Lebanese port", "the Lebanese port of Tripoli".</summary>
internal static class ContainmentReader
{
    private const int MaxInner = 128;
    private const int MaxOuter = 12;

    // How much less likely by size a place may be and still be chosen because the words beside it would fit.
    private const double Surprise = 4.5;

    // A place with more people is meant wherever the words beside it are.
    private const int LargestUnknown = 300_000;

    public static PlacePin[] Pin(Document document, ImmutableArray<PlaceMention> mentions, Atlas atlas)
    {
        var pins = new PlacePin[mentions.Length];
        Array.Fill(pins, PlacePin.None);
        // From right to left, so that in "Athens, Clarke County, Georgia" the outermost is settled first.
        for (int i = mentions.Length - 2; i >= 0; i--)
        {
            if (mentions[i].Use == PlaceUse.Adjective) continue;
            for (int j = i + 1; j < mentions.Length && j <= i + 2; j++)
            {
                Link link = LinkBetween(document, mentions[i], mentions[j]);
                if (link == Link.None) break;
                if (mentions[j].DemonymOf is { } country)
                {
                    pins[i] = pins[i] with { Country = atlas.Gazetteer.CountryNumber(country) };
                    break;
                }
                if (Fit(atlas.Gazetteer, mentions[i], pins[i], mentions[j], pins[j], link == Link.Comma) is { } fit)
                {
                    pins[i] = new PlacePin(fit.Inner, 0);
                    pins[j] = new PlacePin(fit.Outer, 0);
                    break;
                }
                if (link == Link.Comma) break;
            }
        }
        for (int i = 1; i < mentions.Length; i++)
        {
            if (pins[i].Entry >= 0 || mentions[i].Use == PlaceUse.Adjective) continue;
            if (mentions[i - 1].DemonymOf is { } country)
            {
                if (pins[i].Country == 0 && IsDemonymBefore(document, mentions[i - 1], mentions[i])) pins[i] = pins[i] with { Country = atlas.Gazetteer.CountryNumber(country) };
            }
            else if (IsOwner(document, mentions[i - 1], mentions[i]) && Fit(atlas.Gazetteer, mentions[i], pins[i], mentions[i - 1], pins[i - 1], false) is { } fit)
            {
                pins[i] = new PlacePin(fit.Inner, 0);
                pins[i - 1] = new PlacePin(fit.Outer, 0);
            }
        }
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].CapitalOf is { } country) pins[i] = new PlacePin(-1, atlas.Gazetteer.CountryNumber(country));
            else if (pins[i] == PlacePin.None && mentions[i].Use == PlaceUse.Literal && AroundOf(document, mentions, pins, i, atlas.Gazetteer) is { } outer) pins[i] = PinWithin(atlas.Gazetteer, mentions[i], outer);
            if (pins[i] == PlacePin.None && IsInTown(document, mentions, i, atlas.Gazetteer)) pins[i] = PlacePin.None with { Around = i + 1 };
        }
        return pins;
    }

    // "Tal Arar in the Orsk countryside", "the Dorbe area near Orsk": in one country with the town, whichever place of its name that is.
    private static bool IsInTown(Document document, ImmutableArray<PlaceMention> mentions, int index, Gazetteer gazetteer) =>
        index + 1 < mentions.Length && mentions[index].Use == PlaceUse.Literal && mentions[index + 1] is { Use: PlaceUse.Literal } town && LinkBetween(document, mentions[index], town, true) == Link.In
        && gazetteer.CandidatesOf(town) is { IsEmpty: false } namings && gazetteer.KindOf(namings[0].Place) is PlaceKind.Town or PlaceKind.District or PlaceKind.Province
        && gazetteer.CandidatesOf(mentions[index]) is { IsEmpty: false } within && (IsSmall(gazetteer, within[0].Place) || gazetteer.KindOf(within[0].Place) == PlaceKind.Province && gazetteer.PopulationOf(within[0].Place) <= LargestUnknown && mentions[index].Stated != PlaceKind.Province);

    private static bool IsSmall(Gazetteer gazetteer, int place) => gazetteer.PopulationOf(place) <= LargestUnknown && gazetteer.KindOf(place) is PlaceKind.Town or PlaceKind.Neighbourhood or PlaceKind.Facility or PlaceKind.District;

    // The country or province that the words say a place lies in, though no place of its name there is known.
    private static int? AroundOf(Document document, ImmutableArray<PlaceMention> mentions, PlacePin[] pins, int index, Gazetteer gazetteer)
    {
        bool unknown = false;
        for (int j = index + 1; j < mentions.Length && j <= index + 2; j++)
        {
            Link link = LinkBetween(document, mentions[index], mentions[j]);
            // "Orsk, Velmar Province, Norland": where the province is not known, the country is.
            if (link == Link.None && unknown) link = LinkBetween(document, mentions[j - 1], mentions[j]);
            if (link == Link.None) return null;
            if (mentions[j].DemonymOf is not null) continue;
            int outer = pins[j].Entry >= 0 ? pins[j].Entry : gazetteer.CandidatesOf(mentions[j]) is { IsEmpty: false } namings ? namings[0].Place : -1;
            if (outer < 0 && link == Link.Comma && j == index + 1)
            {
                unknown = true;
                continue;
            }
            // Towns before a comma may be a list; only a country, or what is called a province, contains them.
            return outer >= 0 && (gazetteer.KindOf(outer) == PlaceKind.Country || (gazetteer.KindOf(outer) == PlaceKind.Province && (link == Link.In || mentions[j].Stated == PlaceKind.Province || IsOnlyProvince(gazetteer, mentions[j])))) ? outer : null;
        }
        return null;
    }

    // "Tora, North Darfur": no town is called so.
    private static bool IsOnlyProvince(Gazetteer gazetteer, PlaceMention mention)
    {
        foreach (PlaceNaming naming in gazetteer.CandidatesOf(mention))
        {
            if (gazetteer.KindOf(naming.Place) == PlaceKind.Town) return false;
        }
        return true;
    }

    // "the village of Kadai in Kaduna State" is no village in another country that happens to be called so.
    private static PlacePin PinWithin(Gazetteer gazetteer, PlaceMention inner, int outer)
    {
        bool known = false;
        foreach (PlaceNaming naming in gazetteer.CandidatesOf(inner))
        {
            if (gazetteer.SameCountry(outer, naming.Place)) return PlacePin.None with { Country = gazetteer.CountryNumberOf(outer) };
            if (!IsSmall(gazetteer, naming.Place)) return PlacePin.None;
            // Disputed land and towns on a border are listed under one country and told of another.
            if (gazetteer.BoundsOf(outer) is { } bounds && bounds.Contains(gazetteer.CentreOf(naming.Place))) return PlacePin.None;
            known = true;
        }
        return known ? PlacePin.None with { IsUnlisted = true } : PlacePin.None;
    }

    private enum Link { None, Comma, In }

    private static Link LinkBetween(Document document, PlaceMention inner, PlaceMention outer, bool beside = false)
    {
        int from = inner.Tokens.End.Value, to = outer.Tokens.Start.Value, gap = to - from;
        if (gap is 0) return outer.Use == PlaceUse.Adjective ? Link.None : Link.Comma;
        if (gap > 6) return Link.None;
        ReadOnlySpan<char> first = Word(document, from);
        if (gap == 1 && first is "," or "(") return Link.Comma;
        if (gap == 2 && first is "," && Word(document, from + 1) is "in") return Link.In;
        if (first is "," && Word(document, from + 1) is "the" or "a" or "an" && outer.Use == PlaceUse.Adjective && gap <= 3) return Link.In;
        // "Shabwa province in southern Yemen", "Djibo in Burkina Faso", "the Karrada district of Baghdad".
        bool connected = false;
        for (int token = from; token < to; token++)
        {
            ReadOnlySpan<char> word = Word(document, token);
            if (word is "in" or "of" || beside && word is "near" or "outside") connected = true;
            else if (!(word is "," or "the" or "a" || PlaceWords.Directions.Has(word) || PlaceWords.KindAfter.ContainsKey(word) || PlaceWords.KindBefore.ContainsKey(word) || word is "far" or "restive" or "troubled" or "countryside" or "vicinity" or "rural" or "part" or "parts" or "area")) return Link.None;
        }
        return connected && outer.Use != PlaceUse.Adjective ? Link.In : Link.None;
    }

    // "the Lebanese port city of Tripoli", "the Syrian town Kobani".
    private static bool IsDemonymBefore(Document document, PlaceMention demonym, PlaceMention place)
    {
        int from = demonym.Tokens.End.Value, to = place.Tokens.Start.Value;
        if (to - from is < 0 or > 5) return false;
        bool kind = false;
        for (int token = from; token < to; token++)
        {
            ReadOnlySpan<char> word = Word(document, token);
            if (PlaceWords.KindBefore.ContainsKey(word)) kind = true;
            else if (word is not ("of" or "port" or "border" or "capital" or "coastal" or "the" or "largest" or "second" or "biggest") && !PlaceWords.Directions.Has(word)) return false;
        }
        return kind;
    }

    private static bool IsOwner(Document document, PlaceMention owner, PlaceMention owned)
    {
        int from = owner.Tokens.End.Value, to = owned.Tokens.Start.Value;
        if (to - from is < 1 or > 4) return false;
        if (Word(document, from) is not ("'s" or "’s" or "'" or "’")) return false;
        for (int token = from + 1; token < to; token++)
        {
            ReadOnlySpan<char> word = Word(document, token);
            if (!PlaceWords.Directions.Has(word) && !PlaceWords.KindBefore.ContainsKey(word) && word is not ("of" or "capital" or "restive" or "second" or "largest" or "southern" or "northern")) return false;
        }
        return true;
    }

    private static (int Inner, int Outer)? Fit(Gazetteer gazetteer, PlaceMention inner, PlacePin innerPin, PlaceMention outer, PlacePin outerPin, bool comma)
    {
        ReadOnlySpan<PlaceNaming> within = gazetteer.CandidatesOf(inner), around = gazetteer.CandidatesOf(outer);
        if (within.IsEmpty || around.IsEmpty) return null;
        // "Syria, Lebanon and Iraq": countries in a row are a list.
        if (gazetteer.KindOf(within[0].Place) == PlaceKind.Country && gazetteer.KindOf(around[0].Place) is PlaceKind.Country && outerPin.Entry < 0) return null;
        double best = double.MinValue, least = PlaceWeight.Of(gazetteer, within[0]) - (comma ? Surprise + 2 : Surprise);
        (int, int)? fit = null;
        for (int i = 0; i < around.Length && i < MaxOuter; i++)
        {
            PlaceNaming large = around[i];
            if (outerPin.Entry >= 0 && large.Place != outerPin.Entry) continue;
            double outerWeight = PlaceWeight.Among(gazetteer, around, i, outer.Stated);
            for (int k = 0; k < within.Length && k < MaxInner; k++)
            {
                PlaceNaming small = within[k];
                if (innerPin.Entry >= 0 && small.Place != innerPin.Entry) continue;
                double weight = PlaceWeight.Among(gazetteer, within, k, inner.Stated);
                if (weight < least || weight + outerWeight <= best || !Containment.Holds(gazetteer, large.Place, small.Place)) continue;
                best = weight + outerWeight;
                fit = (small.Place, large.Place);
            }
        }
        return fit;
    }

    private static ReadOnlySpan<char> Word(Document document, int token) => document[document.Tokens[token].Span];
}
