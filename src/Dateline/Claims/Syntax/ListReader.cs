using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells how the heads of a list stand to each other.</summary>
internal sealed class ListReader(SyntaxTree tree, Mentions mentions)
{
    /// <summary>The peoples joined before a noun, in text order: "Kenyan, Somali and Ethiopian troops".</summary>
    public List<int> PeoplesBefore(int head)
    {
        var peoples = new List<int>();
        foreach (int child in tree.Children(head))
        {
            if (child >= head || !mentions.IsDemonym(child)) continue;
            peoples.Add(child);
            foreach (int other in tree.Children(child))
            {
                if (tree.Label(other) == DependencyLabel.Conj && other < head && mentions.IsDemonym(other)) peoples.Add(other);
            }
        }
        peoples.Sort();
        // "the Kenyan Somali group" is one.
        for (int i = 1; i < peoples.Count; i++)
        {
            if (peoples[i] == peoples[i - 1] + 1) return [];
        }
        return peoples;
    }

    /// <summary>Whether a conjunction, a comma or a verb stands between two heads.</summary>
    public bool IsDivided(int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.CoordinatingConjunction || tree.IsVerb(i) || tree.Document.Words(tree[i]) is ",") return true;
        }
        return last < first;
    }

    /// <summary>Whether places of one rank are listed, the last of them behind "and": "Velmar, Tula and Orsk".</summary>
    public bool IsListed(List<int> heads, int at) => at + 1 < heads.Count && HasAnd(heads[at], heads[at + 1]) && mentions.Places[mentions.PlaceAt(heads[at])].Place.Precision == mentions.Places[mentions.PlaceAt(heads[at - 1])].Place.Precision;

    /// <summary>Whether a conjunction stands between two heads.</summary>
    public bool HasAnd(int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.CoordinatingConjunction) return true;
        }
        return false;
    }

    /// <summary>Whether a noun has nothing before it that describes or counts it.</summary>
    public bool IsBare(int head)
    {
        if (tree[head].PartOfSpeech != PartOfSpeech.Noun) return false;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Det or DependencyLabel.Nummod or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodPoss) return false;
        }
        return true;
    }
}
