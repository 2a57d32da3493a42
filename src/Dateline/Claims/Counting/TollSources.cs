using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Counting;

/// <summary>Finds who gives a figure: "the ministry put the toll at 23, hospital officials at 31, and a rights group said dozens".</summary>
internal sealed class TollSources(SyntaxTree tree, PhraseReader phrases, SpeechLinker speech)
{
    private const int FarthestVerb = 6;

    public void Note(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            for (int i = 0; i < draft.Tolls.Count; i++)
            {
                // "31, three of them bombers": whoever gives the one gives the other.
                TextSpan? given = draft.Tolls[i].Share == TollShare.Included && i > 0 && draft.Tolls[i - 1].Trigger == draft.Tolls[i].Trigger ? draft.Tolls[i - 1].Source : Of(draft.Tolls[i]);
                if (given is not { } source) continue;
                draft.Tolls[i] = draft.Tolls[i] with { Source = source };
                // "Amnesty puts the toll at 100": who gives a figure tells of what it came of.
                if (draft.SaidBy.Count == 0 && !draft.SaidBy.Exists(other => other.Span.Overlaps(source) || Words(other.Span).Equals(Words(source), StringComparison.OrdinalIgnoreCase))) draft.SaidBy.Add(new SourceLink(tree.HeadOf(tree.Document.TokensIn(source)), source, SourceKind.Speaker, "gives-figure"));
            }
        }
    }

    private ReadOnlySpan<char> Words(TextSpan span) => span.In(tree.Document.Text);

    private TextSpan? Of(TollMention toll)
    {
        int before = toll.Tokens.Start.Value - 1;
        if (before >= 0 && tree.Document.Words(tree[before]) is "at") before--;
        if (before < 0 || tree.SentenceOf(before) != tree.SentenceOf(toll.Trigger)) return speech.SourceOf(toll.Span);
        // "a rights group said dozens", but not "the fighting claimed dozens of lives"
        if (tree.IsVerb(before) && before != toll.Trigger && tree.Lemma(toll.Trigger) is not "life" && ReportingLexicon.English.Verb(tree.Lemma(before)) is not null) return SubjectOf(before) ?? speech.SourceOf(toll.Span);
        // "hospital officials at 31": the verb of the first figure is left out.
        if (toll.Share == TollShare.Rival && tree.IsNominal(before) && before != toll.Trigger && tree.Document.Words(tree[before + 1]) is "at") return phrases.Read(before);
        // "put the toll at 23", but not "put it at 23; two more had died"
        bool joined = tree.IsVerb(toll.Trigger) && tree.Label(toll.Trigger) is DependencyLabel.Conj or DependencyLabel.Parataxis;
        for (int verb = joined ? -1 : tree.Head(toll.Trigger), steps = 0; verb >= 0 && steps < FarthestVerb; verb = tree.Head(verb), steps++)
        {
            if (tree.IsVerb(verb) && tree.Lemma(verb) is "put" or "place" or "give" or "estimate" && tree.Governs(verb, toll.Trigger)) return SubjectOf(verb);
            if (tree.IsVerb(verb)) break;
        }
        return speech.SourceOf(toll.Span);
    }

    private TextSpan? SubjectOf(int verb) => tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var subject && tree[subject].PartOfSpeech != PartOfSpeech.Pronoun ? phrases.Read(subject) : null;
}
