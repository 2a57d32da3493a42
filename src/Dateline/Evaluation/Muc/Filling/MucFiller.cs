using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Fills MUC-4 templates for a message with a learned model.</summary>
internal sealed class MucFiller(MucModel model, MucThresholds thresholds)
{
    private readonly FeatureSet _features = new();

    public ImmutableArray<MucTemplate> Fill(MucText text)
    {
        ImmutableArray<MucIncident> incidents = Find(text);
        var templates = ImmutableArray.CreateBuilder<MucTemplate>();
        foreach (MucIncident incident in incidents)
        {
            if (model.Judge.Of(_features, text, incidents, incident) < thresholds.Incident) continue;
            templates.Add(new MucTemplateDraft(text, model, _features, Sift(text, incident)).ToTemplate(templates.Count + 1));
        }
        return templates.ToImmutable();
    }

    // The surest filling stays whatever the judge says: without any a template is about nothing.
    private MucIncident Sift(MucText text, MucIncident incident)
    {
        MucFilling surest = incident.Fillings.MaxBy(filling => filling.Shared ? 0 : filling.Probability)!; // incidents are made of fillings
        return incident with { Fillings = [.. incident.Fillings.Where(filling => filling == surest || model.Judge.Of(_features, text, incident, filling) >= thresholds.Filling)] };
    }

    /// <summary>The incidents of a text, right or wrong.</summary>
    internal ImmutableArray<MucIncident> Find(MucText text)
    {
        ImmutableSortedDictionary<string, float> types = TypesOf(text);
        if (types.IsEmpty) return [];
        ImmutableArray<MucFilling> fillers = FindFillers(text, [.. types.Keys]);
        var incidents = ImmutableArray.CreateBuilder<MucIncident>();
        foreach ((string type, float probability) in types)
        {
            foreach (ImmutableArray<MucFilling> group in Split(text, [.. fillers.Where(filler => filler.Type == type)]))
            {
                if (group.Max(filler => filler.Probability) < thresholds.Template) continue;
                ImmutableArray<MucFilling> things = MucEntities.Join(text.Document, group, model.Aliases);
                incidents.Add(new MucIncident(type, [.. group.Select(filler => filler.Phrase)], [.. things, .. Perpetrators(text, things, fillers)], probability));
            }
        }
        return incidents.ToImmutable();
    }

    // Perpetrators that the text names elsewhere may be those of an incident for which it names none.
    private ImmutableArray<MucFilling> Perpetrators(MucText text, ImmutableArray<MucFilling> own, ImmutableArray<MucFilling> all)
    {
        int middle = own[own.Length / 2].Phrase.Sentence;
        var shared = ImmutableArray.CreateBuilder<MucFilling>();
        foreach (MucRole role in (MucRole[])[MucRole.Individual, MucRole.Organization])
        {
            if (own.Any(filling => filling.Role == role)) continue;
            MucFilling? nearest = MucEntities.Join(text.Document, all.Where(filling => filling.Role == role), model.Aliases).MinBy(filling => Math.Abs(filling.Phrase.Sentence - middle));
            if (nearest is not null) shared.Add(nearest with { Shared = true });
        }
        return shared.ToImmutable();
    }

    private ImmutableSortedDictionary<string, float> TypesOf(MucText text)
    {
        var types = ImmutableSortedDictionary.CreateBuilder<string, float>(StringComparer.Ordinal);
        var probabilities = new Dictionary<string, float>(StringComparer.Ordinal);
        _features.Clear();
        MucFeatures.AddText(_features, text.Document);
        foreach ((string type, MucClassifier classifier) in model.TextTypes)
            if ((probabilities[type] = classifier.Probability(_features, type)) >= thresholds.TextType) types[type] = probabilities[type];
        // A text in which one phrase surely has a role tells of the incident whatever its other words are.
        foreach (MucPhrase phrase in text.Phrases)
        {
            if (text.Document.Tokens[phrase.First].Span.Start < text.BodyStart) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text, phrase);
            float some = 1 - model.Roles.Probability(_features, nameof(MucRole.None));
            if (some < thresholds.PhraseType) continue;
            (string type, float probability) = model.Types.Predict(_features);
            if (some * probability >= thresholds.PhraseType && !types.ContainsKey(type)) types[type] = probabilities.GetValueOrDefault(type);
        }
        return types.ToImmutable();
    }

    private ImmutableArray<MucFilling> FindFillers(MucText text, ImmutableArray<string> types)
    {
        var found = new List<MucFilling>();
        foreach (MucPhrase phrase in text.Phrases)
        {
            if (text.Document.Tokens[phrase.First].Span.Start < text.BodyStart) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text, phrase);
            float none = model.Roles.Probability(_features, nameof(MucRole.None));
            if (1 - none < thresholds.Role) continue;
            (MucRole role, float probability) = BestRole();
            string type = types.MaxBy(candidate => model.Types.Probability(_features, candidate))!; // the caller has at least one type
            MucPhrase stretch = StretchOf(text, phrase, role);
            found.Add(new MucFilling(stretch, role, Math.Max(probability, 1 - none), type, stretch.Words(text.Document)));
        }
        // Of phrases that share tokens the most probable stays.
        var kept = new List<MucFilling>();
        foreach (MucFilling filler in found.OrderByDescending(filler => filler.Probability).ThenByDescending(filler => filler.Phrase.End - filler.Phrase.First))
            if (!kept.Exists(other => other.Phrase.First < filler.Phrase.End && filler.Phrase.First < other.Phrase.End)) kept.Add(filler);
        return [.. kept.OrderBy(filler => filler.Phrase.First)];
    }

    private MucPhrase StretchOf(MucText text, in MucPhrase phrase, MucRole role)
    {
        (MucPhrase Stretch, float Probability) best = (phrase, -1);
        foreach (MucPhrase stretch in MucPhraseFinder.Stretches(text.Document, phrase))
        {
            _features.Clear();
            MucFeatures.AddStretch(_features, text.Document, stretch, role.ToString());
            float probability = model.Stretches.Probability(_features, MucTrainer.Right);
            if (probability > best.Probability) best = (stretch, probability);
        }
        return best.Stretch;
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
    private List<ImmutableArray<MucFilling>> Split(MucText text, ImmutableArray<MucFilling> fillers)
    {
        var groups = new List<List<MucFilling>>();
        foreach (MucFilling filler in fillers)
        {
            (List<MucFilling>? Group, float Score) best = (null, thresholds.SameTemplate);
            foreach (List<MucFilling> group in groups)
            {
                float sum = 0;
                int count = Math.Min(3, group.Count);
                for (int k = 1; k <= count; k++)
                {
                    MucFilling member = group[^k];
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
