using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Who a naming means.</summary>
internal readonly record struct Verdict(string? Id, ActorKind Kind, string? Country, string? Sector, string? Cameo);

/// <summary>Gathers what the pieces of a naming say of the actor, and weighs it.</summary>
internal ref struct ActorEvidence(ActorRegistry registry, ActorStory story, ActorContext context)
{
    private RegisteredActor? _group, _groupBehind;
    private Tenure? _tenure;
    private RoleWord? _head, _modifier, _title;
    private string? _country, _countryBehind, _homes;
    private bool _former, _ethnic, _state, _people, _seat;

    /// <summary>Adds a piece.</summary>
    public void Add(ActorPart part, ReadOnlySpan<char> words)
    {
        switch (part.Kind)
        {
            case NamingKind.State or NamingKind.Demonym or NamingKind.Seat:
                string? country = registry.All[part.Index].Country;
                if (part.Relation == PartRelation.Behind) _countryBehind ??= country;
                else if (_country is null || _head is null) _country = country;
                if (part.Relation == PartRelation.Within)
                {
                    _state |= part.Kind == NamingKind.State;
                    _seat |= part.Kind == NamingKind.Seat;
                    _people |= part.Kind == NamingKind.Demonym && IsPlural(words);
                }
                break;
            case NamingKind.Group:
                RegisteredActor group = Choose(part, words);
                if (part.Relation == PartRelation.Behind) _groupBehind ??= group;
                else _group = group;
                break;
            case NamingKind.Leader or NamingKind.Surname:
                if (part.Relation != PartRelation.Behind || _head is not null) _tenure ??= TenureOf(part);
                break;
            case NamingKind.Role:
                AddRole(registry.Roles[part.Index], part.Relation);
                break;
        }
    }

    /// <summary>The actor that the pieces speak for.</summary>
    public readonly Verdict Weigh(TextSpan span)
    {
        if (_tenure is { } tenure && (_head is null || _head.Use != RoleUse.Head || _head.Sector is "GOV" or "LEG" or "MIL" || _title is not null)) return OfLeader(tenure);
        if (_group is { } group) return OfGroup(group);
        if (_groupBehind is { } behind && _head is not null && (_country is null || _head.Use == RoleUse.Weak)) return OfGroup(behind);
        if (_head is null && _title is null && _modifier is null && !_ethnic) return OfState();
        return OfRole(span);
    }

    private void AddRole(RoleWord role, PartRelation relation)
    {
        switch (role.Use)
        {
            case RoleUse.Head or RoleUse.Weak:
                if (_head is { Use: RoleUse.Head } && role.Use == RoleUse.Weak) _modifier ??= _head;
                else if (_head is { Use: RoleUse.Head } first && role.Use == RoleUse.Head && Colours(first, role)) break;
                _head = _head is { Use: RoleUse.Head } && role.Use == RoleUse.Weak ? _head : role;
                break;
            case RoleUse.Title:
                _title ??= role;
                break;
            case RoleUse.Ethnic:
                _ethnic = true;
                _homes ??= role.Mark;
                break;
            case RoleUse.Modifier when role.Mark == "former":
                _former = true;
                break;
            case RoleUse.Modifier when role.Sector is not null:
                _modifier = role;
                break;
        }
    }

    /// <summary>Whether the first of two heads keeps its say: "rebel" in "rebel soldiers", "student" in "student protesters".</summary>
    private static bool Colours(RoleWord first, RoleWord second) => first.Sector is "REB" && second.Sector is "MIL" or "GOV" or "OPP";

    private readonly RegisteredActor Choose(ActorPart part, ReadOnlySpan<char> words)
    {
        RegisteredActor? best = null;
        int bestScore = int.MinValue;
        foreach (Naming naming in registry.Names.At(part.Node))
        {
            if (naming.Kind != NamingKind.Group) continue;
            RegisteredActor actor = registry.All[naming.Index];
            int score = naming.IsShared ? -1 : 0;
            if (naming.Case == CaseRule.Exact && !IsCapital(words)) score -= 8;
            if (actor.Country is { } home && home == (_country ?? context.Country)) score += 4;
            else if (actor.Country is { } told && story.Tells(told)) score += 2;
            if (context.Published is { } day && ((actor.From is { } from && day < from) || (actor.To is { } to && day > to))) score -= 3;
            if (score > bestScore) (best, bestScore) = (actor, score);
        }
        return best ?? registry.All[part.Index];
    }

    private static bool IsCapital(ReadOnlySpan<char> words)
    {
        foreach (char letter in words)
            if (char.IsLower(letter)) return false;
        return true;
    }

    private readonly Tenure? TenureOf(ActorPart part)
    {
        Tenure? best = null;
        foreach (Naming naming in registry.Names.At(part.Node))
        {
            if (naming.Kind is not (NamingKind.Leader or NamingKind.Surname)) continue;
            foreach (Tenure tenure in registry.TenuresOf(naming.Index))
            {
                if (best is null) best = tenure;
                else if (context.Published is { } day ? !best.Holds(day) && (tenure.Holds(day) || (tenure.From <= day && tenure.From > best.From)) : CountryOf(tenure) is { } country && country == _country && CountryOf(best) != _country) best = tenure;
            }
        }
        return best;
    }

    private readonly string? CountryOf(Tenure tenure) => registry.WithId(tenure.Actor)?.Country;

    private readonly Verdict OfLeader(Tenure tenure)
    {
        RegisteredActor? actor = registry.WithId(tenure.Actor);
        if (actor is null) return default;
        // Reports speak of somebody who has just left office, or died in it, as if in office.
        const int Grace = 31;
        bool past = _former || (context.Published is { } day && tenure.To is { } end && end.DayNumber + Grace < day.DayNumber && _head is null && _title is null);
        if (past) return new Verdict(actor.Kind == ActorKind.State ? null : actor.Id, actor.Kind == ActorKind.State ? ActorKind.Civilians : actor.Kind, actor.Country ?? _country, actor.Kind == ActorKind.State ? "ELI" : actor.Sector, null);
        string? sector = actor.Sector is null ? "GOV" : actor.Kind == ActorKind.Organization && actor.Sector == "IGO" ? "GOV" : actor.Sector;
        return new Verdict(actor.Id, actor.Kind, actor.Country, sector, actor.Country is null ? actor.Cameo : CameoCode.Of(actor.Country, sector));
    }

    private readonly Verdict OfGroup(RegisteredActor group)
    {
        bool armed = group.Kind is ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia;
        RoleWord? head = _head;
        bool changes = head is { Use: RoleUse.Head, Sector: not null } && !(armed && head.Sector is "REB" or "PRM" or "MIL" or "UAF" or "GOV" or "OPP" or "SPY");
        string? sector = changes ? head!.Sector : group.Sector; // the line above told that there is a head
        ActorKind kind = changes && group.Kind != ActorKind.Organization && head!.Sector is "CVL" or "JRN" or "REF" ? head.Kind : group.Kind;
        if (!changes && group.Sector == "IGO" && (_head is { Sector: "GOV" } || _title is not null)) sector = "GOV";
        if (!changes && group.Sector == "IGO" && _head is { Use: RoleUse.Weak, Sector: "MIL" }) sector = "MIL";
        string? cameo = changes && group.Country is { } country ? CameoCode.Of(country, sector) : group.Cameo;
        return new Verdict(group.Id, kind, group.Country, sector, cameo);
    }

    private readonly Verdict OfState()
    {
        if (_country is null) return default;
        string id = _country.ToLowerInvariant();
        if (_people && !_state) return new Verdict(null, ActorKind.Civilians, _country, "CVL", CameoCode.Of(_country, "CVL"));
        return new Verdict(id, ActorKind.State, _country, _seat ? "GOV" : null, _seat ? CameoCode.Of(_country, "GOV") : _country);
    }

    private readonly Verdict OfRole(TextSpan span)
    {
        RoleWord? head = _head ?? _title;
        RoleWord? decides = head is { Use: RoleUse.Head } ? head : _modifier ?? head;
        string? sector = decides?.Sector;
        ActorKind kind = decides?.Kind ?? ActorKind.Unknown;
        if (head is null && _modifier is null) (sector, kind) = ("CVL", ActorKind.Civilians);
        else if (_ethnic && _country is null && _modifier is null && head is { Use: RoleUse.Weak, Sector: "MIL" }) (sector, kind) = ("PRM", ActorKind.IdentityMilitia);
        if (_former && sector is "GOV" or "LEG" or "MIL") (sector, kind) = ("ELI", ActorKind.Civilians);
        string? country = _country ?? _countryBehind ?? HomeOf(span) ?? _groupBehind?.Country;
        if (country is null && sector is not ("IGO" or "NGO")) country = context.Country ?? story.CountryNear(span);
        if (sector == "IGO") return new Verdict(null, kind, country, sector, country is null ? "IGO" : null);
        if (sector == "NGO" && country is null) return new Verdict(null, kind, null, sector, "NGO");
        return new Verdict(null, kind, country, sector, null);
    }

    /// <summary>The home of a people: where the story is, if they live there, else the first of the table; null when there is none.</summary>
    private readonly string? HomeOf(TextSpan span)
    {
        if (_homes is null) return null;
        string? told = context.Country ?? story.CountryNear(span);
        return told is not null && _homes.Contains(told, StringComparison.Ordinal) ? told : _homes[..3];
    }

    private static bool IsPlural(ReadOnlySpan<char> words) => words.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !words.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && words.Length > 3;
}
