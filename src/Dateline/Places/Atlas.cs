using System.Collections.Immutable;

namespace Dateline.Places;

/// <summary>All that finding and resolving places needs to know: the gazetteer, the countries, names that are words or people too, names of former days, and the homes of outlets.</summary>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class Atlas
{
    internal Atlas(Gazetteer gazetteer, CountryTable countries, NameHabits habits, OutletHomes outlets, DatedNames dated)
    {
        Gazetteer = gazetteer;
        Countries = countries;
        Habits = habits;
        Outlets = outlets;
        Dated = dated;
    }

    /// <summary>The places of the world and their names.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The countries.</summary>
    public CountryTable Countries { get; }

    internal NameHabits Habits { get; }

    internal OutletHomes Outlets { get; }

    internal DatedNames Dated { get; }

    /// <summary>The atlas of a data folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is malformed or damaged.</exception>
    public static Atlas Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var habits = new StreamReader(data["places/name-habits.tsv"]);
        using var outlets = new StreamReader(data["places/outlets.tsv"]);
        using var dated = new StreamReader(data["places/dated-names.tsv"]);
        Gazetteer gazetteer = Gazetteer.Load(data);
        return new Atlas(gazetteer, CountryTable.Load(data), NameHabits.Read(habits), OutletHomes.Read(outlets), DatedNames.Read(dated, gazetteer));
    }
}
