using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Puts units together to namings: "suspected al-Shabaab militants", "Gen. X", "Saudi, Emirati and Yemeni forces".</summary>
internal sealed class NamingReader(ActorRegistry registry, Document document, UnitReader units)
{
    // How far a role word may stand behind the name that it belongs to.
    private const int MaxReach = 6;
    private HashSet<int>? _leaders;
    private int _entity;

    /// <summary>The namings found, in text order.</summary>
    public List<ActorMention> Mentions { get; } = [];

    private readonly List<(int First, int Last)> _ranges = [];

    public void ReadAll()
    {
        for (int unit = 0; unit < units.Count;)
        {
            if (!IsNominal(unit))
            {
                unit++;
                continue;
            }
            int end = unit;
            while (end + 1 < units.Count && IsNominal(end + 1) && Joins(end)) end++;
            unit = ReadRun(unit, end);
        }
        Share();
        foreach ((int first, int last) in _ranges) Mentions.Add(Make(first, last));
    }

    /// <summary>All units of a span as one naming.</summary>
    public ActorMention ReadOne(TextSpan span)
    {
        int first = 0;
        while (first < units.Count && units.Span(first).End <= span.Start) first++;
        int last = first - 1;
        while (last + 1 < units.Count && units.Span(last + 1).Start < span.End) last++;
        var parts = ImmutableArray.CreateBuilder<ActorPart>();
        for (int unit = first; unit <= last; unit++) AddPart(parts, unit, PartRelation.Within);
        AddBehind(parts, last);
        return new ActorMention(span, document.TokensIn(span), parts.DrainToImmutable());
    }

    /// <summary>Whether a unit can be part of a naming.</summary>
    private bool IsNominal(int unit) => units[unit].Kind != NamingKind.None || units[unit].Class != WordClass.Break;

    /// <summary>Whether a unit and the next can be parts of one naming.</summary>
    private bool Joins(int unit) => units.After(unit) switch
    {
        Gap.Space or Gap.Hyphen => true,
        Gap.Possessive => units[unit].Kind is NamingKind.State or NamingKind.Seat or NamingKind.Group or NamingKind.Leader or NamingKind.Surname || units[unit].Class == WordClass.Proper,
        Gap.Period => units.AtomAt(units[unit].End - 1).Length <= 4 && (units.AtomAt(units[unit].End - 1).Length == 1 || IsUse(unit, RoleUse.Title)),
        _ => false,
    };

    /// <summary>Reads the namings of a run of nominal units; the unit behind what was read.</summary>
    private int ReadRun(int from, int to)
    {
        int unit = from;
        while (unit <= to)
        {
            int anchor = unit;
            while (anchor <= to && !IsAnchor(anchor)) anchor++;
            if (anchor > to) break;
            int last = Extend(anchor, to, out bool headed);
            int first = anchor;
            if (headed || IsModifier(anchor))
                while (first > unit && IsBefore(first - 1)) first--;
            if (!IsOnlyColour(first, last)) _ranges.Add((first, last));
            unit = last + 1;
        }
        return Math.Max(unit, to + 1);
    }

    private bool IsAnchor(int unit) => units[unit].Kind switch
    {
        NamingKind.None => false,
        NamingKind.Role => RoleAt(unit).Use is not RoleUse.Modifier || RoleAt(unit).Sector is not null,
        NamingKind.Surname => IsKnownSurname(unit),
        NamingKind.Leader => Remember(unit),
        NamingKind.Seat => !units[unit].IsBound && StandsForGovernment(unit),
        _ => !units[unit].IsBound && !IsInOtherName(unit),
    };

    /// <summary>The last unit of the naming that starts at an anchor, and whether a role word heads it.</summary>
    private int Extend(int anchor, int to, out bool headed)
    {
        int last = anchor;
        headed = IsHead(anchor);
        if (headed && TryPerson(anchor, to, out int person)) return person;
        while (true)
        {
            last = AbsorbAcronym(last);
            if (last > to) to = RunBehind(last);
            int next = NextHead(last, to);
            if (next < 0) break;
            last = next;
            headed = true;
            if (TryPerson(last, to, out person)) return person;
        }
        // "Musharraf" behind a bare name of a state: "Pakistan's Musharraf".
        if (last < to && units[last].Kind is NamingKind.Demonym or NamingKind.State && units[last + 1].Kind is NamingKind.Leader && Joins(last)) return last + 1;
        return last;
    }

    /// <summary>The end of the run that goes on behind a bracket: "Islamic State (ISIS) group".</summary>
    private int RunBehind(int bracket)
    {
        int end = bracket;
        while (end + 1 < units.Count && IsNominal(end + 1) && (end == bracket ? units.After(end) == Gap.Close : Joins(end))) end++;
        return end;
    }

    /// <summary>The next role word in reach, over names, modifiers and at most one other noun; -1 when there is none.</summary>
    private int NextHead(int last, int to)
    {
        int nouns = 0;
        for (int unit = last + 1; unit <= Math.Min(to, last + MaxReach); unit++)
        {
            if (units[unit].Kind == NamingKind.Role)
            {
                if (IsHead(unit)) return IsUse(unit, RoleUse.Title) && last != unit - 1 ? -1 : unit;
                continue;
            }
            if (units[unit].Kind is NamingKind.Leader or NamingKind.Surname) return -1;
            if (units[unit].Kind != NamingKind.None) continue;
            switch (units[unit].Class)
            {
                case WordClass.Noun when ++nouns > 1: return -1;
                case WordClass.Proper when units[last].Kind == NamingKind.Role: return -1;
                case WordClass.Break or WordClass.Participle: return -1;
            }
        }
        return -1;
    }

    /// <summary>Takes in the name of a person behind a title or role: "spokesman X Y", "President Z".</summary>
    private bool TryPerson(int head, int to, out int last)
    {
        last = head;
        if (head >= to || units.After(head) is not (Gap.Space or Gap.Period)) return false;
        if (units[head + 1].Kind is NamingKind.Leader or NamingKind.Surname)
        {
            last = head + 1;
            if (units[last].Kind == NamingKind.Leader) Remember(last);
            return true;
        }
        int unit = head + 1;
        while (unit <= to && unit <= head + 5 && IsPersonWord(unit) && (unit == head + 1 || Joins(unit - 1))) unit++;
        while (unit > head + 1 && !units.IsUpper(unit - 1)) unit--;
        if (unit == head + 1 || !(units[head + 1].Class == WordClass.Proper || IsParticle(head + 1))) return false;
        // "police Tuesday": a calendar word is no name; a plural head takes none.
        if (CalendarWords.Contains(units.Words(head + 1)) || (IsPlural(head) && !IsUse(head, RoleUse.Title))) return false;
        last = unit - 1;
        return true;
    }

    /// <summary>Whether a unit can be a word of a person's name; the name of a leader behind another first name is that of somebody else.</summary>
    private bool IsPersonWord(int unit) => units[unit].Class == WordClass.Proper || (units[unit].Kind is NamingKind.Surname or NamingKind.Leader && units.IsUpper(unit)) || IsParticle(unit);

    private bool IsParticle(int unit) => units[unit].Kind == NamingKind.None && NameParticles.Contains(units.Words(unit));

    /// <summary>Takes in an acronym in brackets behind the full name: "Syrian Democratic Forces (SDF)".</summary>
    private int AbsorbAcronym(int unit)
    {
        if (!IsFullName(unit) || unit + 1 >= units.Count || units.After(unit) != Gap.Open) return unit;
        for (int inner = unit + 1; inner < Math.Min(units.Count, unit + 5); inner++)
        {
            bool same = units[inner].Kind == NamingKind.Group || units.AtomAt(units[inner].First).AllUpper;
            if (inner == unit + 1 && !same) return unit;
            if (units.After(inner) == Gap.Close || EndsWithBracket(inner)) return inner;
        }
        return unit;
    }

    /// <summary>Whether an acronym may follow: behind a group of the tables, and behind a role word that ends a capitalised name.</summary>
    private bool IsFullName(int unit) => units[unit].Kind == NamingKind.Group || (IsHead(unit) && units.IsUpper(unit));

    private bool EndsWithBracket(int unit)
    {
        int end = units.Span(unit).End;
        return end < document.Text.Length && document.Text[end] == ')';
    }

    /// <summary>Whether a unit may stand before the anchor of a headed naming.</summary>
    private bool IsBefore(int unit)
    {
        if (!Joins(unit)) return false;
        if (units[unit].Kind == NamingKind.Role) return RoleAt(unit).Use == RoleUse.Modifier;
        if (units[unit].Class == WordClass.Number) return document.Text[Math.Max(0, units.Span(unit).Start - 1)] is not (',' or '.');
        return units[unit].IsBound || units[unit].Class is WordClass.Adjective or WordClass.Participle or WordClass.Proper or WordClass.Noun;
    }

    /// <summary>Whether a range holds only a modifier and no head: "military", "rebel" before other words.</summary>
    private bool IsOnlyColour(int first, int last)
    {
        for (int unit = first; unit <= last; unit++)
        {
            if (units[unit].Kind == NamingKind.Role ? RoleAt(unit).Use is RoleUse.Head or RoleUse.Weak : units[unit].Kind != NamingKind.None && !units[unit].IsBound)
                return IsUse(unit, RoleUse.Weak) && first == last && units[unit].Kind == NamingKind.Role && NeedsCompany(unit);
            if (IsUse(unit, RoleUse.Title) && last > unit) return false;
            if (IsUse(unit, RoleUse.Ethnic) && unit == last && IsPeople(unit)) return false;
        }
        return true;
    }

    /// <summary>Whether a people stands for itself, as "the Kurds" does and "Kurdish" before another word does not.</summary>
    private bool IsPeople(int unit) => units.IsUpper(unit) && (IsPlural(unit) || unit + 1 >= units.Count || !IsNominal(unit + 1) || !Joins(unit)) && !units.Words(unit).EndsWith("ish", StringComparison.Ordinal);

    /// <summary>Weak words such as "positions" name an actor only together with another word.</summary>
    private bool NeedsCompany(int unit) => !units.Is(unit, "officials") && !units.Is(unit, "militants") && !units.Is(unit, "fighters") && !units.Is(unit, "militiamen") && !units.Is(unit, "official");

    /// <summary>Finds coordinations and gives their members the word they share.</summary>
    private void Share()
    {
        for (int i = _ranges.Count - 2; i >= 0; i--)
        {
            (int first, int last) = _ranges[i];
            (int nextFirst, int nextLast) = _ranges[i + 1];
            if (!IsCoordinated(last, nextFirst)) continue;
            if (first == last && TakesSharedHead(last) && (SharedHead(i + 1) is { } head)) _shared[i] = head;
            else if (nextFirst == nextLast && IsHead(nextFirst) && SharedCountry(first, last) is { } country) _shared[i + 1] = country;
        }
    }

    private readonly Dictionary<int, int> _shared = [];

    private int? SharedHead(int range)
    {
        if (_shared.TryGetValue(range, out int shared) && IsHead(shared)) return shared;
        (int first, int last) = _ranges[range];
        if (first == last || !(units[first].Kind is NamingKind.Demonym or NamingKind.State or NamingKind.Group || IsUse(first, RoleUse.Ethnic))) return null;
        for (int unit = first; unit <= last; unit++)
            if (IsHead(unit)) return unit;
        return null;
    }

    private int? SharedCountry(int first, int last)
    {
        if (first == last) return null;
        return units[first].Kind is NamingKind.Demonym or NamingKind.State ? first : null;
    }

    /// <summary>Whether a bare name can be read with the head of the next: adjectives and acronyms can, "Israel" cannot.</summary>
    private bool TakesSharedHead(int unit) => units[unit].Kind switch
    {
        NamingKind.Demonym => !IsPlural(unit),
        NamingKind.State => units.AtomAt(units[unit].First).AllUpper,
        NamingKind.Group => units.AtomAt(units[unit].First).AllUpper,
        _ => false,
    };

    private bool IsCoordinated(int last, int next)
    {
        if (next == last + 1) return units.After(last) is Gap.Comma or Gap.Slash;
        return next == last + 2 && units.After(last) is Gap.Space or Gap.Comma && (units.Is(last + 1, "and") || units.Is(last + 1, "or")) && units.After(last + 1) == Gap.Space;
    }

    private ActorMention Make(int first, int last)
    {
        var parts = ImmutableArray.CreateBuilder<ActorPart>(last - first + 2);
        for (int unit = first; unit <= last; unit++) AddPart(parts, unit, PartRelation.Within);
        int range = Mentions.Count;
        if (_shared.TryGetValue(range, out int shared)) AddPart(parts, shared, PartRelation.Shared);
        AddBehind(parts, last);
        int start = units.Span(first).Start;
        if (units.AtomAt(units[first].First).Length == 3 && document.Text.AsSpan(start).StartsWith("The ", StringComparison.OrdinalIgnoreCase)) start += 4;
        var span = new TextSpan(start, EndOf(first, last));
        return new ActorMention(span, document.TokensIn(span), parts.DrainToImmutable());
    }

    /// <summary>The end of a naming, with the full stop of "U.S." and the bracket of an acronym.</summary>
    private int EndOf(int first, int last)
    {
        int end = units.Span(last).End;
        if (end >= document.Text.Length) return end;
        bool abbreviation = document.Text[end] == '.' && units[last].End - units[last].First > 1 && units.AtomAt(units[last].End - 1).Length == 1;
        bool bracket = document.Text[end] == ')' && document.Text.AsSpan(units.Span(first).Start, end - units.Span(first).Start).Contains('(');
        return abbreviation || bracket ? end + 1 : end;
    }

    private void AddPart(ImmutableArray<ActorPart>.Builder parts, int unit, PartRelation relation)
    {
        NamingUnit at = units[unit];
        if (at.IsBound || (at.Kind == NamingKind.None && at.Class != WordClass.Proper)) return;
        parts.Add(new ActorPart(at.Kind, units.Span(unit), at.Node, at.Index, relation));
    }

    /// <summary>Adds what stands behind a preposition: "president of Armenia", "rebels in the Ivory Coast", "fighters from the Nusra Front".</summary>
    private void AddBehind(ImmutableArray<ActorPart>.Builder parts, int last)
    {
        int unit = last + 1;
        if (last < 0 || unit >= units.Count || units.After(last) != Gap.Space) return;
        if (!Prepositions.Contains(units.Words(unit))) return;
        for (int step = 0; step < MaxReach && ++unit < units.Count && units.After(unit - 1) is Gap.Space or Gap.Hyphen or Gap.Possessive; step++)
        {
            NamingUnit at = units[unit];
            if (at.Kind is NamingKind.State or NamingKind.Demonym or NamingKind.Seat or NamingKind.Group or NamingKind.Leader && !at.IsBound)
            {
                AddPart(parts, unit, PartRelation.Behind);
                return;
            }
            if (at.Kind == NamingKind.None && at.Class == WordClass.Break && !units.Is(unit, "the") && !units.Is(unit, "a") && !units.Is(unit, "an") && !units.Is(unit, "of")) return;
        }
    }

    private RoleWord RoleAt(int unit) => registry.Roles[units[unit].Index];

    private bool IsUse(int unit, RoleUse use) => units[unit].Kind == NamingKind.Role && RoleAt(unit).Use == use;

    private bool IsHead(int unit) => units[unit].Kind == NamingKind.Role && RoleAt(unit).Use is RoleUse.Head or RoleUse.Weak or RoleUse.Title;

    private bool IsModifier(int unit) => units[unit].Kind == NamingKind.Role && RoleAt(unit).Use is RoleUse.Modifier or RoleUse.Ethnic;

    private bool IsPlural(int unit)
    {
        ReadOnlySpan<char> words = units.Words(unit);
        return (words.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !words.EndsWith("ss", StringComparison.OrdinalIgnoreCase))
            || words.EndsWith("men", StringComparison.OrdinalIgnoreCase) || words.Equals("police", StringComparison.OrdinalIgnoreCase) || words.Equals("people", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A lone name next to a capitalised word that is in no table is part of another name: "New Mexico", "Air France", "Memorial Day".</summary>
    private bool IsInOtherName(int unit)
    {
        NamingUnit at = units[unit];
        if (IsInPerson(unit)) return true;
        if (at.End - at.First > 1 || units.AtomAt(at.First).AllUpper || at.Kind is not (NamingKind.State or NamingKind.Group)) return false;
        bool before = unit > 0 && units.After(unit - 1) is Gap.Space && units[unit - 1].Class == WordClass.Proper && units[unit - 1].Kind == NamingKind.None && !CalendarWords.Contains(units.Words(unit - 1)) && !NameParticles.Contains(units.Words(unit - 1));
        bool after = unit + 1 < units.Count && units.After(unit) is Gap.Space && units[unit + 1].Class == WordClass.Proper && units[unit + 1].Kind == NamingKind.None && !CalendarWords.Contains(units.Words(unit + 1));
        return before || (after && at.Kind == NamingKind.Group);
    }

    /// <summary>Whether the analyzer takes the words for a part of a person's name: "Jordan Baker".</summary>
    private bool IsInPerson(int unit)
    {
        if (units[unit].Kind is NamingKind.Leader or NamingKind.Group || document.Entities.IsEmpty) return false;
        TextSpan span = units.Span(unit);
        while (_entity < document.Entities.Length && document.Entities[_entity].Span.End <= span.Start) _entity++;
        if (_entity == document.Entities.Length) return false;
        Entity entity = document.Entities[_entity];
        return entity.Kind == EntityKind.Person && entity.Span.Contains(span) && entity.Span.Length > span.Length;
    }

    private bool Remember(int unit)
    {
        (_leaders ??= []).Add(units[unit].Index);
        return true;
    }

    private bool IsKnownSurname(int unit) => _leaders is not null && _leaders.Contains(units[unit].Index);

    /// <summary>Whether a capital is spoken of as a government: it is, unless a preposition or a comma makes it a place.</summary>
    private bool StandsForGovernment(int unit)
    {
        if (unit + 1 < units.Count && Joins(unit) && units[unit + 1].Kind == NamingKind.Role) return true;
        if (unit == 0 || units.After(unit - 1) is not (Gap.Space or Gap.Possessive)) return unit + 1 < units.Count && units.After(unit) is Gap.Space or Gap.Possessive;
        int before = unit - 1;
        if (units.Is(before, "the") && before > 0) before--;
        return units[before].Class == WordClass.Break && !PlacePrepositions.Contains(units.Words(before)) && units.After(unit) != Gap.Comma;
    }
}
