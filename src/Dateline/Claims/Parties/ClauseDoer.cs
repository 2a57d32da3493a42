using System.Collections.Frozen;
using Dateline.Actors;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Finds the doer of violence that has none of its own in the clauses around it: an armed party that is the subject of a verb above the trigger.</summary>
internal sealed class ClauseDoer(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases, ActorNamer namer)
{
    /// <summary>The name of the rule; what it finds is inferred.</summary>
    public const string Rule = "clause-doer";

    private const int Highest = 6;

    private static readonly FrozenSet<string> s_telling = new[] { "say", "report", "tell", "claim", "announce", "confirm", "state", "note", "add", "accuse", "blame", "condemn", "deny", "allege", "warn", "estimate", "believe", "think", "express", "voice", "denounce", "mourn", "deplore", "investigate", "probe", "demand", "call", "urge", "discuss", "fear", "face", "suffer", "survive", "flee", "escape", "describe", "see", "witness" }.ToFrozenSet(StringComparer.Ordinal);

    // "rescued nine nuns abducted near Orsk": who ends an act or mends its harm did not do it.
    private static readonly FrozenSet<string> s_mending = new[] { "free", "release", "rescue", "liberate", "recover", "evacuate", "treat", "bury", "exhume", "help", "repatriate", "pardon", "identify" }.ToFrozenSet(StringComparer.Ordinal);

    // "in retaliation for mortar fire", "after a raid", "amid shelling", "a crisis caused by an attack": what led to it or goes on beside it may be another's doing.
    private static readonly FrozenSet<string> s_aside = new[] { "for", "amid", "amidst", "after", "following", "since", "over", "despite", "by", "from" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the doer to a draft without one, where an armed party before the trigger is the subject of a clause around it.</summary>
    public void Complete(Draft draft)
    {
        if (draft.Actors.Count > 0 || !draft.Type.Families.Contains("fight")) return;
        int current = draft.Head;
        for (int step = 0; step < Highest; step++)
        {
            int head = tree.Head(current);
            if (head < 0 || tree.IsNominal(current) && s_aside.Contains(tree.PrepositionOf(current)) || IsClauseOfItsOwn(current) || tree.IsVerb(head) && (s_telling.Contains(tree.Lemma(head)) || s_mending.Contains(tree.Lemma(head)))) return;
            if (tree.IsVerb(head) && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var subject && subject < draft.Head && subject != current && CanFight(subject) && !draft.Targets.Exists(target => target.Head == subject || mentions.MayBeSame(target.Head, subject)))
            {
                foreach (int party in tree.Coordinated(subject)) draft.Actors.Add(new Filler(party, phrases.Read(party), Rule));
                return;
            }
            current = head;
        }
    }

    // "suspends talks after an attack kills two": whose subject is another has its own doer or none; "that began with air strikes" goes on with what it describes.
    private bool IsClauseOfItsOwn(int verb) => tree.IsVerb(verb) && tree.Label(verb) is DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Parataxis or DependencyLabel.Conj && tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) is >= 0 and var subject && tree.Lemma(subject).ToLowerInvariant() is not ("that" or "which" or "who");

    private bool CanFight(int head)
    {
        string lemma = tree.Lemma(head).ToLowerInvariant();
        if (codebook.IsIn("civilians", lemma) || codebook.IsIn("settlement", lemma) || mentions.TimeAt(head) >= 0 || mentions.PlaceAt(head) >= 0) return false;
        return codebook.IsIn("armed", lemma) || codebook.IsIn("insurgents", lemma)
            || mentions.IsActorWord(head) && namer.Resolve(phrases.Read(head)).Kind is ActorKind.State or ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External;
    }
}
