using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Places;

/// <summary>The places of the world and the names they go by.</summary>
/// <remarks>Compiled by <c>dateline build places</c>; looking a name up allocates nothing. Names are compared by their letters only: case, accents, hyphens and apostrophes do not count.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class Gazetteer
{
    private const int PrefixBits = 1 << 22;
    private readonly GazetteerFile _file;
    private readonly int[] _slots;          // name number + 1 by hash, open addressing
    private readonly ulong[] _prefixes;     // one bit per hash of a run of whole words that begins some name
    private readonly int[] _nameStarts, _namingStarts;

    private Gazetteer(GazetteerFile file)
    {
        _file = file;
        int names = file.NameLengths.Length;
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * names, 16))];
        _prefixes = new ulong[PrefixBits / 64];
        _nameStarts = new int[names + 1];
        _namingStarts = new int[names + 1];
        IndexNames();
    }

    /// <summary>The number of places; their indexes are 0 to Count - 1.</summary>
    public int Count => _file.Kinds.Length;

    /// <summary>The number of different names.</summary>
    public int NameCount => _file.NameLengths.Length;

    /// <summary>What is known of a place. It makes strings, so inner loops use the single members instead.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public GazetteerEntry this[int place] => new(IdOf(place), NameOf(place), KindOf(place), CentreOf(place), CountryOf(place), PopulationOf(place), ProvinceOf(place), DistrictOf(place), BoundsOf(place));

    /// <summary>The gazetteer of a data folder's <c>places/gazetteer.bin</c>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no gazetteer, of another format version, or damaged.</exception>
    public static Gazetteer Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Read(File.ReadAllBytes(data["places/gazetteer.bin"]));
    }

    /// <summary>The gazetteer in the bytes of a compiled file.</summary>
    /// <exception cref="InvalidDataException">They are no gazetteer, of another format version, or damaged.</exception>
    public static Gazetteer Read(ReadOnlyMemory<byte> bytes) => new(GazetteerFile.Read(bytes.Span));

    /// <summary>What a name may name, the likeliest first by size and kind; empty when the name is not known.</summary>
    public ReadOnlySpan<PlaceNaming> Find(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        int length = NameKey.Write(name, key);
        return length <= 0 ? [] : Namings(Find(key[..length], NameKey.Hash(key[..length])));
    }

    /// <summary>What the words of a mention may name, the likeliest first by size and kind; empty when the gazetteer has nothing under them.</summary>
    public ReadOnlySpan<PlaceNaming> CandidatesOf(PlaceMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Namings(mention.Namings);
    }

    /// <summary>The main name of a place.</summary>
    public string NameOf(int place) => Encoding.UTF8.GetString(_file.TextOf(_file.TitleStarts, place));

    /// <summary>The id of a place; see <see cref="GazetteerEntry"/>.</summary>
    public string IdOf(int place)
    {
        uint number = _file.GeoNamesIds[place];
        return number != 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"geonames:{number}") : Encoding.UTF8.GetString(_file.TextOf(_file.CodeStarts, place));
    }

    /// <summary>What sort of place it is.</summary>
    public PlaceKind KindOf(int place) => (PlaceKind)(_file.Kinds[place] & ~GazetteerFile.NewsworthyBit);

    /// <summary>Whether it is in the project's own tables, because the news of conflicts names it more than its size would have it.</summary>
    public bool IsNewsworthy(int place) => (_file.Kinds[place] & GazetteerFile.NewsworthyBit) != 0;

    /// <summary>Its point, or the middle of its area.</summary>
    public Coordinates CentreOf(int place) => new(_file.Latitudes[place] / 10000.0, _file.Longitudes[place] / 10000.0);

    /// <summary>The ISO 3166-1 alpha-2 code of its country; null for seas and regions of several countries.</summary>
    public string? CountryOf(int place) => _file.Countries[_file.CountryNumbers[place]] is { Length: 2 } code ? code : null;

    /// <summary>The number of people, within 4 %; 0 when it is not known.</summary>
    public long PopulationOf(int place) => GazetteerFile.PopulationOf(_file.Populations[place]);

    /// <summary>The index of the first-order division it lies in; -1 when there is none or it is not known.</summary>
    public int ProvinceOf(int place) => _file.Provinces[place];

    /// <summary>The index of the second-order division it lies in; -1 when there is none or it is not known.</summary>
    public int DistrictOf(int place) => _file.Districts[place];

    /// <summary>The box around its area, to 0.01 degree; null for a point, and for areas whose edges are not known.</summary>
    public Bounds? BoundsOf(int place)
    {
        int at = Array.BinarySearch(_file.BoundedPlaces, place);
        if (at < 0) return null;
        ReadOnlySpan<short> edges = _file.Edges.AsSpan(4 * at, 4);
        return new Bounds(edges[0] / 100.0, edges[1] / 100.0, edges[2] / 100.0, edges[3] / 100.0);
    }

    /// <summary>Whether two places are of one country, compared without making strings.</summary>
    internal bool SameCountry(int place, int other) => _file.CountryNumbers[place] == _file.CountryNumbers[other] && _file.CountryNumbers[place] != 0;

    /// <summary>The number of a place's country within this gazetteer; 0 for none.</summary>
    internal int CountryNumberOf(int place) => _file.CountryNumbers[place];

    /// <summary>The number of countries, the number 0 for none included.</summary>
    internal int CountryNumbers => _file.Countries.Length;

    /// <summary>The number of a country by its code; 0 when no place has it.</summary>
    internal int CountryNumber(string? code) => code is null ? 0 : Math.Max(0, Array.IndexOf(_file.Countries, code));

    /// <summary>What a key names; the hash is that of the key.</summary>
    internal NamingRange Find(scoped ReadOnlySpan<byte> key, uint hash)
    {
        // Most words name no place, which the small table tells without a look at the large ones.
        if (!MayBegin(hash)) return default;
        int mask = _slots.Length - 1;
        for (int slot = (int)(hash & (uint)mask); _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int name = _slots[slot] - 1;
            if (_file.NameBytes.Span.Slice(_nameStarts[name], _file.NameLengths[name]).SequenceEqual(key))
                return new NamingRange(_namingStarts[name], _file.NamingCounts[name]);
        }
        return default;
    }

    /// <summary>The namings of a run.</summary>
    internal ReadOnlySpan<PlaceNaming> Namings(NamingRange range) => MemoryMarshal.Cast<int, PlaceNaming>(_file.Namings.AsSpan(range.Start, range.Count));

    /// <summary>Whether some name may begin with these whole words; false is certain, true is not.</summary>
    internal bool MayBegin(uint hash) => (_prefixes[(hash & (PrefixBits - 1)) >> 6] & (1UL << (int)(hash & 63))) != 0;

    // Compiled once at full optimization: it runs once, when a program starts, over some megabytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void IndexNames()
    {
        ReadOnlySpan<byte> bytes = _file.NameBytes.Span, lengths = _file.NameLengths;
        ReadOnlySpan<ushort> counts = _file.NamingCounts;
        int[] slots = _slots, nameStarts = _nameStarts, namingStarts = _namingStarts;
        ulong[] prefixes = _prefixes;
        int mask = slots.Length - 1, start = 0, naming = 0;
        for (int name = 0; name < lengths.Length; name++)
        {
            nameStarts[name] = start;
            namingStarts[name] = naming;
            uint hash = NameKey.EmptyHash;
            ReadOnlySpan<byte> letters = bytes.Slice(start, lengths[name]);
            foreach (byte letter in letters)
            {
                if (letter == ' ') prefixes[(hash & (PrefixBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
                hash = unchecked((hash ^ letter) * 16777619);
            }
            prefixes[(hash & (PrefixBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
            int slot = (int)(hash & (uint)mask);
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = name + 1;
            start += letters.Length;
            naming += counts[name];
        }
        nameStarts[^1] = start;
        namingStarts[^1] = naming;
    }
}
