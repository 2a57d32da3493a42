using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds who speaks where the doer tells of its own act behind it: "The army retook the town, it said in a statement".</summary>
internal sealed class SelfReporter(SyntaxTree tree, PhraseReader phrases)
{
    /// <summary>The naming of the speaker; null where the words are not the doer's own.</summary>
    public TextSpan? Speaker(Attribution attribution, Draft draft)
    {
        if (attribution.Source is not { } source || attribution.Content.IsDefaultOrEmpty || attribution.Content[0].Start >= attribution.Cue.Start) return null;
        int pronoun = tree.Document.TokenAt(source.Start);
        if (pronoun < 0 || tree.Lemma(pronoun).ToLowerInvariant() is not ("it" or "they") || tree.Head(pronoun) is not (>= 0 and var verb)) return null;
        int told = tree.Child(verb, DependencyLabel.Ccomp);
        if (told < 0 || told > verb) told = tree.Label(verb) is DependencyLabel.Parataxis or DependencyLabel.Advcl ? tree.Head(verb) : -1;
        if (told < 0 || told > verb || tree.IsPassive(told) || tree.Child(told, DependencyLabel.Nsubj) is not (>= 0 and var doer) || doer > pronoun || !draft.Actors.Exists(actor => actor.Head == doer)) return null;
        bool many = tree[doer].Tag is "NNS" or "NNPS";
        return many == (tree.Lemma(pronoun) is "they" or "They") || tree[doer].PartOfSpeech == PartOfSpeech.ProperNoun ? phrases.Read(doer) : null;
    }
}
