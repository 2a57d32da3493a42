using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Universal Dependencies' names of the relations.</summary>
public static class DependencyLabels
{
    private static readonly FrozenDictionary<string, DependencyLabel> Labels =
        Enum.GetValues<DependencyLabel>().ToFrozenDictionary(label => label.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    // In the order of the enumeration.
    private static readonly string[] s_names = [.. Enum.GetValues<DependencyLabel>().Select(Spell)];

    /// <summary>The name of a relation as Universal Dependencies writes it, such as <c>nmod:poss</c>.</summary>
    public static string NameOf(DependencyLabel label) => s_names[(int)label];

    /// <summary>A member's name with a colon before its second capital, in lower case.</summary>
    private static string Spell(DependencyLabel label)
    {
        string name = label.ToString();
        int second = 1;
        while (second < name.Length && !char.IsUpper(name[second])) second++;
        return (second < name.Length ? name.Insert(second, ":") : name).ToLowerInvariant();
    }

    /// <summary>The relation of a name such as <c>nmod:poss</c>; without its subtype when that is unknown, and <see cref="DependencyLabel.Dep"/> when all of it is.</summary>
    public static DependencyLabel Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Labels.TryGetValue(name.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant(), out var label)) return label;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? Parse(name[..colon]) : DependencyLabel.Dep;
    }

    /// <summary>The relation without its subtype, so <see cref="DependencyLabel.Nsubj"/> for <see cref="DependencyLabel.NsubjPass"/>.</summary>
    public static DependencyLabel Universal(DependencyLabel label) => label switch
    {
        DependencyLabel.AclRelcl => DependencyLabel.Acl,
        DependencyLabel.AdvclRelcl => DependencyLabel.Advcl,
        DependencyLabel.AuxPass => DependencyLabel.Aux,
        DependencyLabel.CcPreconj => DependencyLabel.Cc,
        DependencyLabel.CompoundPrt => DependencyLabel.Compound,
        DependencyLabel.CsubjOuter or DependencyLabel.CsubjPass => DependencyLabel.Csubj,
        DependencyLabel.DetPredet => DependencyLabel.Det,
        DependencyLabel.NmodDesc or DependencyLabel.NmodPoss or DependencyLabel.NmodUnmarked => DependencyLabel.Nmod,
        DependencyLabel.NsubjOuter or DependencyLabel.NsubjPass => DependencyLabel.Nsubj,
        DependencyLabel.OblAgent or DependencyLabel.OblUnmarked => DependencyLabel.Obl,
        _ => label,
    };
}
