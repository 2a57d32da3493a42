using System.Collections.Immutable;
using System.Text;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;

namespace Dateline.Incidents;

/// <summary>The stored forms of sketches and fingerprints: a version byte, then the fields in order.</summary>
internal static class SketchBytes
{
    private const byte Version = 1;

    public static byte[] Write(ClaimSketch sketch)
    {
        using var stream = new MemoryStream(512);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(sketch.Type.Value);
        writer.Write((byte)sketch.Stage);
        writer.Write((byte)((sketch.Cumulative ? 1 : 0) | (sketch.DayIsStated ? 2 : 0) | (sketch.Place is null ? 0 : 4) | (sketch.Place?.Centre is null ? 0 : 8) | (sketch.DayIsAssumed ? 16 : 0)));
        writer.Write(sketch.First);
        writer.Write(sketch.Last);
        writer.Write((byte)sketch.Ordinal);
        if (sketch.Place is { } place) Write(writer, place);
        Write(writer, sketch.Killed);
        Write(writer, sketch.Injured);
        foreach (ImmutableArray<uint> list in (ReadOnlySpan<ImmutableArray<uint>>)[sketch.Actors, sketch.ActorWords, sketch.TargetWords, sketch.WeaponWords, sketch.Around]) Write(writer, list);
        writer.Flush();
        return stream.ToArray();
    }

    public static ClaimSketch Read(ClaimId id, ArticleId article, Fingerprint fingerprint, byte[] bytes)
    {
        using BinaryReader reader = Open(bytes);
        try
        {
            var type = new EventCode(reader.ReadString());
            var stage = (Stage)reader.ReadByte();
            byte flags = reader.ReadByte();
            return new ClaimSketch
            {
                Id = id,
                Article = article,
                Fingerprint = fingerprint,
                Type = type,
                Families = TypeFamilies.FamiliesOf(type),
                Stage = stage,
                Cumulative = (flags & 1) != 0,
                DayIsStated = (flags & 2) != 0,
                DayIsAssumed = (flags & 16) != 0,
                First = reader.ReadInt32(),
                Last = reader.ReadInt32(),
                Ordinal = reader.ReadByte(),
                Place = (flags & 4) != 0 ? ReadPlace(reader, (flags & 8) != 0) : null,
                Killed = new CountSketch(reader.ReadInt64(), reader.ReadInt64()),
                Injured = new CountSketch(reader.ReadInt64(), reader.ReadInt64()),
                Actors = ReadList(reader),
                ActorWords = ReadList(reader),
                TargetWords = ReadList(reader),
                WeaponWords = ReadList(reader),
                Around = ReadList(reader),
            };
        }
        catch (EndOfStreamException error)
        {
            throw new FormatException("A stored sketch is cut off.", error);
        }
    }

    public static byte[] Write(Fingerprint fingerprint)
    {
        using var stream = new MemoryStream(2048);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(fingerprint.Outlet);
        writer.Write(fingerprint.Published);
        writer.Write(fingerprint.Words);
        foreach (ImmutableArray<uint> list in (ReadOnlySpan<ImmutableArray<uint>>)[fingerprint.Names, fingerprint.NameWords, fingerprint.Addresses, fingerprint.Ages, fingerprint.Sample]) Write(writer, list);
        writer.Flush();
        return stream.ToArray();
    }

    public static Fingerprint ReadFingerprint(byte[] bytes)
    {
        using BinaryReader reader = Open(bytes);
        try
        {
            return new Fingerprint(reader.ReadUInt32(), reader.ReadInt32(), reader.ReadInt32(), new FingerprintMarks(ReadList(reader), ReadList(reader), ReadList(reader), ReadList(reader), ReadList(reader)));
        }
        catch (EndOfStreamException error)
        {
            throw new FormatException("A stored fingerprint is cut off.", error);
        }
    }

    private static BinaryReader Open(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0 || bytes[0] != Version) throw new FormatException("The bytes are not a sketch of this version.");
        return new BinaryReader(new MemoryStream(bytes, 1, bytes.Length - 1), Encoding.UTF8);
    }

    private static void Write(BinaryWriter writer, PlaceSketch place)
    {
        foreach (uint hash in (ReadOnlySpan<uint>)[place.Name, place.GazetteerId, place.Country, place.Province, place.Facility]) writer.Write(hash);
        writer.Write((byte)place.Precision);
        writer.Write(place.RadiusKm);
        if (place.Centre is not { } centre) return;
        writer.Write(centre.Latitude);
        writer.Write(centre.Longitude);
    }

    private static PlaceSketch ReadPlace(BinaryReader reader, bool centred)
    {
        uint name = reader.ReadUInt32(), id = reader.ReadUInt32(), country = reader.ReadUInt32(), province = reader.ReadUInt32(), facility = reader.ReadUInt32();
        var precision = (PlacePrecision)reader.ReadByte();
        double radius = reader.ReadDouble();
        Coordinates? centre = centred ? new Coordinates(reader.ReadDouble(), reader.ReadDouble()) : null;
        return new PlaceSketch(name, id, country, province, facility, precision, centre, radius);
    }

    private static void Write(BinaryWriter writer, CountSketch count)
    {
        writer.Write(count.Low);
        writer.Write(count.High);
    }

    private static void Write(BinaryWriter writer, ImmutableArray<uint> list)
    {
        writer.Write7BitEncodedInt(list.Length);
        foreach (uint hash in list) writer.Write(hash);
    }

    private static ImmutableArray<uint> ReadList(BinaryReader reader)
    {
        var list = new uint[reader.Read7BitEncodedInt()];
        for (int i = 0; i < list.Length; i++) list[i] = reader.ReadUInt32();
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(list);
    }
}
