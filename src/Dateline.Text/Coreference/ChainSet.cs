namespace Dateline.Text.Coreference;

/// <summary>References joined into chains, with what each chain's references tell together.</summary>
internal sealed class ChainSet
{
    private readonly List<Reference> _references;
    private readonly int[] _parent;
    private readonly Gender[] _gender;
    private readonly EntityKind?[] _kind;

    public ChainSet(List<Reference> references)
    {
        _references = references;
        _parent = [.. Enumerable.Range(0, references.Count)];
        _gender = [.. references.Select(reference => reference.Gender)];
        _kind = [.. references.Select(reference => reference.Kind)];
    }

    public int Count => _references.Count;

    public Reference this[int index] => _references[index];

    /// <summary>The first reference of the chain that a reference belongs to, which stands for the chain.</summary>
    public int ChainOf(int reference)
    {
        while (_parent[reference] != reference) reference = _parent[reference] = _parent[_parent[reference]];
        return reference;
    }

    public Gender GenderOf(int reference) => _gender[ChainOf(reference)];

    public EntityKind? KindOf(int reference) => _kind[ChainOf(reference)];

    /// <summary>Says that two references mean the same.</summary>
    public void Join(int left, int right)
    {
        int first = ChainOf(left), second = ChainOf(right);
        if (first == second) return;
        if (first > second) (first, second) = (second, first);
        _parent[second] = first;
        if (_gender[first] == Gender.Unknown) _gender[first] = _gender[second];
        _kind[first] ??= _kind[second];
    }

    /// <summary>Whether nothing that is known of two references speaks against their meaning the same.</summary>
    public bool Agree(int left, int right) => Agree(GenderOf(left), GenderOf(right)) && Agree(KindOf(left), KindOf(right));

    public static bool Agree(Gender left, Gender right) => left == Gender.Unknown || right == Gender.Unknown || left == right;

    private static bool Agree(EntityKind? left, EntityKind? right) => left is null || right is null || left == right || Group(left.Value) == Group(right.Value);

    // Facilities are places too; a named weapon or event is neither person nor organization.
    private static int Group(EntityKind kind) => kind switch
    {
        EntityKind.Person => 1,
        EntityKind.Organization or EntityKind.Nationality => 2,
        EntityKind.Location or EntityKind.Facility => 3,
        _ => 4 + (int)kind,
    };
}
