using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Fills MUC-4 templates for a message with a learned model.</summary>
internal sealed class MucFiller(MucModel model, MucThresholds thresholds)
{
    private readonly FeatureSet _features = new();

    /// <summary>A phrase with the role and incident type that it most likely has.</summary>
    internal sealed record Filler(MucPhrase Phrase, MucRole Role, float Probability, string Type, string Words);

    public ImmutableArray<MucTemplate> Fill(MucText text)
    {
        ImmutableArray<string> types = TypesOf(text);
        if (types.IsEmpty) return [];
        ImmutableArray<Filler> fillers = FindFillers(text, types);
        var templates = ImmutableArray.CreateBuilder<MucTemplate>();
        foreach (string type in types)
        {
            ImmutableArray<Filler> own = [.. fillers.Where(filler => filler.Type == type)];
            foreach (ImmutableArray<Filler> lone in Split(text, own))
            {
                if (lone.Max(filler => filler.Probability) < thresholds.Template) continue;
                ImmutableArray<Filler> group = WithPerpetrators(lone, fillers);
                templates.Add(new MucTemplateDraft(text, model, _features, type, group).ToTemplate(templates.Count + 1));
            }
        }
        return templates.ToImmutable();
    }

    // Where a template names no perpetrator, the nearest one of the text is its too.
    private static ImmutableArray<Filler> WithPerpetrators(ImmutableArray<Filler> group, ImmutableArray<Filler> all)
    {
        if (group.Any(filler => filler.Role is MucRole.Individual or MucRole.Organization)) return group;
        int middle = group[group.Length / 2].Phrase.Sentence;
        Filler? nearest = all.Where(filler => filler.Role is MucRole.Individual or MucRole.Organization).MinBy(filler => Math.Abs(filler.Phrase.Sentence - middle));
        return nearest is null ? group : group.Add(nearest);
    }

    private ImmutableArray<string> TypesOf(MucText text)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        _features.Clear();
        MucFeatures.AddText(_features, text.Document);
        foreach ((string type, MucClassifier classifier) in model.TextTypes)
            if (classifier.Probability(_features, type) >= thresholds.TextType) types.Add(type);
        // A text in which one phrase surely has a role tells of the incident whatever its other words are.
        foreach (MucPhrase phrase in text.Phrases)
        {
            if (text.Document.Tokens[phrase.First].Span.Start < text.BodyStart) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text.Document, phrase);
            float some = 1 - model.Roles.Probability(_features, nameof(MucRole.None));
            if (some < thresholds.PhraseType) continue;
            (string type, float probability) = model.Types.Predict(_features);
            if (some * probability >= thresholds.PhraseType && !types.Contains(type)) types.Add(type);
        }
        return types.ToImmutable();
    }

    private ImmutableArray<Filler> FindFillers(MucText text, ImmutableArray<string> types)
    {
        var found = new List<Filler>();
        foreach (MucPhrase phrase in text.Phrases)
        {
            if (text.Document.Tokens[phrase.First].Span.Start < text.BodyStart) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text.Document, phrase);
            float none = model.Roles.Probability(_features, nameof(MucRole.None));
            if (1 - none < thresholds.Role) continue;
            (MucRole role, float probability) = BestRole();
            string type = types.MaxBy(candidate => model.Types.Probability(_features, candidate))!; // the caller has at least one type
            found.Add(new Filler(phrase, role, Math.Max(probability, 1 - none), type, phrase.Words(text.Document)));
        }
        // Of phrases that share tokens the most probable stays; a title and its name share none.
        var kept = new List<Filler>();
        foreach (Filler filler in found.OrderByDescending(filler => filler.Probability).ThenByDescending(filler => filler.Phrase.End - filler.Phrase.First))
            if (!kept.Exists(other => other.Phrase.First < filler.Phrase.End && filler.Phrase.First < other.Phrase.End)) kept.Add(filler);
        return [.. kept.OrderBy(filler => filler.Phrase.First)];
    }

    private (MucRole Role, float Probability) BestRole()
    {
        (MucRole Role, float Probability) best = (MucRole.HumanDescription, 0);
        foreach (MucRole role in Enum.GetValues<MucRole>())
        {
            if (role == MucRole.None) continue;
            float probability = model.Roles.Probability(_features, role.ToString());
            if (probability > best.Probability) best = (role, probability);
        }
        return best;
    }

    /// <summary>Groups fillers into incidents, in text order: a filler joins the group whose nearest members it most likely shares a template with.</summary>
    private List<ImmutableArray<Filler>> Split(MucText text, ImmutableArray<Filler> fillers)
    {
        var groups = new List<List<Filler>>();
        foreach (Filler filler in fillers)
        {
            (List<Filler>? Group, float Score) best = (null, thresholds.SameTemplate);
            foreach (List<Filler> group in groups)
            {
                float sum = 0;
                int count = Math.Min(3, group.Count);
                for (int k = 1; k <= count; k++)
                {
                    Filler member = group[^k];
                    MucTrainer.PairFeatures(_features, text, (member.Phrase, member.Role), (filler.Phrase, filler.Role));
                    sum += model.SameTemplate.Probability(_features, "same");
                }
                if (sum / count >= best.Score) best = (group, sum / count);
            }
            if (best.Group is null) groups.Add([filler]);
            else best.Group.Add(filler);
        }
        return [.. groups.Select(group => group.ToImmutableArray())];
    }
}
