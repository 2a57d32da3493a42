using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells what stands behind people and says whose they are, without which nobody is named: "forces loyal to the council", "fighters from the Northern Brigade".</summary>
internal sealed class Belongings(SyntaxTree tree, Mentions mentions)
{
    private static readonly FrozenSet<string> s_members = new[]
    {
        "force", "forces", "fighter", "soldier", "troop", "troops", "militant", "rebel", "militia", "militiaman", "militiamen", "gunman", "gunmen", "insurgent", "unit", "tribesman", "tribesmen", "jihadist", "member", "officer",
        "group", "gang", "commando", "guerrilla", "paramilitary", "extremist", "separatist", "mercenary", "brigade", "faction", "politician", "supporter", "man",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_senders = new[] { "minister", "leader", "official", "delegation", "envoy", "negotiator", "representative", "diplomat", "delegate", "mediator", "lawmaker", "chief", "officer" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_bound = new[] { "loyal", "faithful", "allied", "ally", "aligned", "align", "affiliated", "affiliate", "linked", "link" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word right behind a noun says on whose side they are: "loyal to", "allied with", "affiliated to".</summary>
    public bool IsBound(int word, int head) => s_bound.Contains(tree.Lemma(word)) && s_members.Contains(tree.Lemma(head).ToLowerInvariant()) && word + 1 < tree.Count && tree.Lemma(word + 1) is "to" or "with" && tree.Label(word + 1) == DependencyLabel.Case;

    /// <summary>Whether a phrase with "from" behind people says whose they are, and not where they came from.</summary>
    public bool IsOf(int name, int head)
    {
        // "forces allied with the Front": the name hung on the forces.
        if (tree.Child(name, DependencyLabel.Case) == head + 2 && IsBound(head + 1, head)) return true;
        if (tree.PrepositionOf(name) != "from" || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || name - head > 6) return false;
        string lemma = tree.Lemma(head).ToLowerInvariant();
        bool does = tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.OblAgent;
        // "ministers from Norland and Velmar met"
        if (s_senders.Contains(lemma) && does && mentions.IsOfKind(name, "state")) return true;
        if (!s_members.Contains(lemma) || mentions.PlaceAt(name) >= 0 || mentions.IsOfKind(name, "place")) return false;
        // "freed the soldiers from the Front": from whom they are taken.
        return does || tree.Label(head) is not DependencyLabel.Obj || tree.Head(head) is >= 0 and var verb && tree.Lemma(verb) is "kill" or "arrest" or "capture" or "detain" or "attack" or "wound" or "ambush" or "abduct" or "kidnap";
    }
}
