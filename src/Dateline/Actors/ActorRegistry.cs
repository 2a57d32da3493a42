using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Places;

namespace Dateline.Actors;

/// <summary>All known actors: states, their forces and offices, armed groups, organizations and media, with the people who led them.</summary>
/// <remarks>Read from <c>data/actors</c> and the table of countries, and verified whole; docs/diagnostics.md lists what is checked (DL201 to DL210).</remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class ActorRegistry
{
    private readonly FrozenDictionary<string, RegisteredActor> _byId;
    private readonly ImmutableArray<ImmutableArray<int>> _tenuresOfLeader;

    private ActorRegistry(ImmutableArray<RegisteredActor> all, ImmutableArray<Tenure> tenures, ImmutableArray<ImmutableArray<int>> tenuresOfLeader,
        ImmutableArray<RoleWord> roles, NameTrie names)
    {
        All = all;
        Tenures = tenures;
        _tenuresOfLeader = tenuresOfLeader;
        Roles = roles;
        Names = names;
        _byId = all.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>All actors, states first; no id twice.</summary>
    public ImmutableArray<RegisteredActor> All { get; }

    /// <summary>All tenures, in the order of the table.</summary>
    public ImmutableArray<Tenure> Tenures { get; }

    /// <summary>What the words of roles.tsv say, by row.</summary>
    internal ImmutableArray<RoleWord> Roles { get; }

    /// <summary>All names, demonyms, seats, leaders and role words.</summary>
    internal NameTrie Names { get; }

    /// <summary>The actor with an id; null when there is none.</summary>
    public RegisteredActor? WithId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The registry of a data folder. Rows in error are left out and told of.</summary>
    /// <param name="data">The folder that has <c>actors</c>.</param>
    /// <param name="countries">The states of the world.</param>
    /// <param name="diagnostics">Takes a message for every row that is wrong.</param>
    /// <exception cref="IOException">A table cannot be read.</exception>
    public static ActorRegistry Load(DataFolder data, CountryTable countries, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ActorTables tables = ActorTables.Read(data, diagnostics);
        return new Assembly(countries, diagnostics).Put(tables);
    }

    /// <summary>The tenures of the leader with an index in a <see cref="Naming"/>.</summary>
    internal IEnumerable<Tenure> TenuresOf(int leader) => _tenuresOfLeader[leader].Select(index => Tenures[index]);

    /// <summary>Puts a registry together from its tables.</summary>
    private sealed class Assembly(CountryTable countries, ICollection<Diagnostic> diagnostics)
    {
        private readonly NameTrie.Builder _names = new();
        private readonly ImmutableArray<RegisteredActor>.Builder _all = ImmutableArray.CreateBuilder<RegisteredActor>();
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

        public ActorRegistry Put(ActorTables tables)
        {
            AddStates(tables);
            foreach ((RegisteredActor actor, RowPlace place) in tables.Actors) AddActor(actor, place);
            var checks = new RegistryChecks(countries, diagnostics);
            checks.Check(tables, _indexes.ContainsKey);
            (ImmutableArray<Tenure> tenures, ImmutableArray<ImmutableArray<int>> ofLeader) = AddTenures(tables);
            var roles = ImmutableArray.CreateBuilder<RoleWord>();
            foreach ((ImmutableArray<string> words, RoleWord role) in tables.Roles)
            {
                foreach (string word in words) _names.Add(word, NamingKind.Role, roles.Count);
                roles.Add(role);
            }
            return new ActorRegistry(_all.ToImmutable(), tenures, ofLeader, roles.ToImmutable(), _names.Freeze());
        }

        private void AddStates(ActorTables tables)
        {
            foreach (Country country in countries.All)
            {
                string id = country.Alpha3.ToLowerInvariant();
                var state = new RegisteredActor
                {
                    Id = id,
                    Name = country.Name,
                    Kind = ActorKind.State,
                    Country = country.Alpha3,
                    Cameo = country.Alpha3,
                    Names = [country.Name, .. country.Aliases],
                    Source = "iso:3166-1",
                };
                int index = Append(state);
                foreach (string name in state.Names) _names.Add(name, NamingKind.State, index);
                foreach (string demonym in country.Demonyms) AddDemonym(demonym, index);
                if (country.Capital is { } capital && capital != country.Name) _names.Add(capital, NamingKind.Seat, index);
            }
            foreach (var (code, names, demonyms, seats) in tables.States)
            {
                if (!_indexes.TryGetValue(code.ToLowerInvariant(), out int index)) continue;
                foreach (string name in names) _names.Add(name, NamingKind.State, index);
                foreach (string demonym in demonyms) AddDemonym(demonym, index);
                foreach (string seat in seats) _names.Add(seat, NamingKind.Seat, index);
            }
        }

        private void AddDemonym(string demonym, int index)
        {
            _names.Add(demonym, NamingKind.Demonym, index);
            if (demonym.EndsWith('n') || demonym.EndsWith('i') || demonym.EndsWith('k') || demonym.EndsWith('t') || demonym.EndsWith('b')) _names.Add(demonym + "s", NamingKind.Demonym, index);
        }

        private void AddActor(RegisteredActor actor, RowPlace place)
        {
            if (_indexes.ContainsKey(actor.Id))
            {
                diagnostics.Add(new Diagnostic("DL202", Severity.Error, $"'{actor.Id}' is the id of another actor too", place.File, place.Line));
                return;
            }
            ImmutableArray<string> shared = [.. actor.Names.Where(name => name.StartsWith('~'))];
            actor = actor with { Names = [.. actor.Names.Select(name => name.TrimStart('~')).Distinct(StringComparer.Ordinal)] };
            int index = Append(actor);
            foreach (string name in actor.Names)
            {
                IReadOnlyList<Naming>? before = _names.Add(name, NamingKind.Group, index, shared.Contains("~" + name));
                if (before is null)
                {
                    diagnostics.Add(new Diagnostic("DL206", Severity.Error, $"'{name}' has no letter or digit, or a word that is too long", place.File, place.Line));
                    continue;
                }
                if (shared.Contains("~" + name)) continue;
                foreach (Naming other in before) Clash(actor, name, other, place);
            }
        }

        private void Clash(RegisteredActor actor, string name, Naming other, RowPlace place)
        {
            if (other.Kind != NamingKind.Group || other.IsShared || _all[other.Index].Id == actor.Id) return;
            RegisteredActor first = _all[other.Index];
            bool apart = (actor.To is { } end && first.From is { } start && end < start) || (first.To is { } firstEnd && actor.From is { } actorStart && firstEnd < actorStart);
            if (apart || other.Case == CaseRule.Exact != (name.All(letter => !char.IsLower(letter)) && name.Length <= 6)) return;
            diagnostics.Add(new Diagnostic("DL206", Severity.Warning, $"'{name}' names '{first.Id}' too; mark it with ~ where that is meant", place.File, place.Line));
        }

        private (ImmutableArray<Tenure>, ImmutableArray<ImmutableArray<int>>) AddTenures(ActorTables tables)
        {
            var tenures = ImmutableArray.CreateBuilder<Tenure>();
            var ofLeader = new List<List<int>>();
            var leaders = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach ((Tenure tenure, _) in tables.Tenures.Where(row => _indexes.ContainsKey(row.Tenure.Actor)))
            {
                if (!leaders.TryGetValue(tenure.Names[0], out int leader))
                {
                    leaders.Add(tenure.Names[0], leader = ofLeader.Count);
                    ofLeader.Add([]);
                    foreach (string name in tenure.Names) _names.Add(name, NamingKind.Leader, leader);
                    AddSurname(tenure.Names[0], leader);
                }
                ofLeader[leader].Add(tenures.Count);
                tenures.Add(tenure);
            }
            return (tenures.ToImmutable(), [.. ofLeader.Select(list => list.ToImmutableArray())]);
        }

        /// <summary>The last word of a name, as "Musharraf": texts use it behind a title or after the first mention.</summary>
        private void AddSurname(string name, int leader)
        {
            int last = name.LastIndexOf(' ');
            if (last > 0 && name.Length - last > 4) _names.Add(name[(last + 1)..], NamingKind.Surname, leader);
        }

        private int Append(RegisteredActor actor)
        {
            _indexes.Add(actor.Id, _all.Count);
            _all.Add(actor);
            return _all.Count - 1;
        }
    }
}
