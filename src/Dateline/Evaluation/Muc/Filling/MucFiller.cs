using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Fills MUC-4 templates for a message with a learned model.</summary>
internal sealed class MucFiller(MucModel model, MucThresholds thresholds)
{
    private readonly FeatureSet _features = new();

    /// <summary>A filler for the five roles, which joins fillers by the words alone.</summary>
    public static MucFiller OfRoles(MucModel model) => new(model with { Joining = model.Joining.ByWords }, MucThresholds.OfRoles);

    public ImmutableArray<MucTemplate> Fill(MucText text, MucReading reading)
    {
        ImmutableArray<MucIncident> incidents = Find(text, reading);
        var templates = ImmutableArray.CreateBuilder<MucTemplate>();
        foreach (MucIncident incident in incidents)
        {
            float right = model.Judge.Of(_features, text, reading, incidents, incident);
            if (right >= thresholds.Incident) templates.Add(new MucTemplateDraft(text, model, _features, Sift(text, reading, incident, right)) { Least = thresholds.Filling }.ToTemplate(templates.Count + 1));
        }
        return templates.ToImmutable();
    }

    /// <summary>The incidents of a text with what fills the five roles.</summary>
    public ImmutableArray<FiveRolesTemplate> FillRoles(MucText text, MucReading reading)
    {
        ImmutableArray<MucIncident> incidents = Find(text, reading);
        var templates = ImmutableArray.CreateBuilder<FiveRolesTemplate>();
        foreach (MucIncident incident in incidents)
        {
            float right = model.RolesJudge.Of(_features, text, reading, incidents, incident);
            if (right < thresholds.RolesIncident) continue;
            templates.Add(FiveRolesTemplates.Of(incident with { Fillings = [.. incident.Fillings.Where(filling => CertaintyOf(text, reading, incident, filling, right) >= thresholds.RolesFilling)] }));
        }
        return templates.ToImmutable();
    }

    // What the judge says of incident and filling, and what the readers said of the phrase: the judge learned from much less, and ranks fillings of different texts no better than the readers do.
    private float CertaintyOf(MucText text, MucReading reading, MucIncident incident, MucFilling filling, float right) =>
        MathF.Sqrt(right * model.RolesJudge.Of(_features, text, reading, incident, filling)) * filling.Probability;

    // The surest filling stays whatever the judge says: without any a template is about nothing.
    private MucIncident Sift(MucText text, MucReading reading, MucIncident incident, float right)
    {
        MucFilling surest = incident.Fillings.MaxBy(filling => filling.Shared ? 0 : filling.Probability)!; // incidents are made of fillings
        IEnumerable<MucFilling> judged = incident.Fillings.Select(filling => filling with { Certainty = right * model.Judge.Of(_features, text, reading, incident, filling) });
        return incident with { Certainty = right, Fillings = [.. judged.Where(filling => filling.Phrase == surest.Phrase && filling.Role == surest.Role || filling.Certainty >= thresholds.Filling)] };
    }

    /// <summary>The incidents of a text, right or wrong.</summary>
    internal ImmutableArray<MucIncident> Find(MucText text, MucReading reading)
    {
        ImmutableSortedDictionary<string, float> types = TypesOf(text, reading);
        if (types.IsEmpty) return [];
        ImmutableArray<MucFilling> fillers = FindFillers(text, reading, [.. types.Keys]);
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

    private ImmutableSortedDictionary<string, float> TypesOf(MucText text, MucReading reading)
    {
        var types = ImmutableSortedDictionary.CreateBuilder<string, float>(StringComparer.Ordinal);
        for (int i = 0; i < MucTrainer.IncidentTypes.Length; i++)
            if (reading.Types[i] >= thresholds.TextType) types[MucTrainer.IncidentTypes[i]] = reading.Types[i];
        // A text in which one phrase surely has a role tells of the incident whatever its other words are.
        for (int i = 0; i < text.Phrases.Length; i++)
        {
            if (reading.SomeRole(i) < thresholds.PhraseType) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text, text.Phrases[i]);
            (string type, float probability) = model.Types.Predict(_features);
            if (reading.SomeRole(i) * probability >= thresholds.PhraseType && !types.ContainsKey(type)) types[type] = reading.Types[MucTrainer.IncidentTypes.IndexOf(type)];
        }
        return types.ToImmutable();
    }

    private ImmutableArray<MucFilling> FindFillers(MucText text, MucReading reading, ImmutableArray<string> types)
    {
        var found = new List<MucFilling>();
        for (int i = 0; i < text.Phrases.Length; i++)
        {
            if (reading.SomeRole(i) < thresholds.Role) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text, text.Phrases[i]);
            string type = types.MaxBy(candidate => model.Types.Probability(_features, candidate))!; // the caller has at least one type
            float certainty = model.Types.Probability(_features, type);
            MucRole role = BestRole(reading.Roles[i]);
            MucPhrase stretch = StretchOf(text, text.Phrases[i], role);
            string words = role == MucRole.HumanName ? model.Names.Fullest(text, stretch) : stretch.Words(text.Document);
            found.Add(new MucFilling(stretch, role, reading.SomeRole(i), type, words, [stretch]) { TypeProbability = certainty });
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
            MucFeatures.AddStretch(_features, text, stretch, role.ToString());
            float probability = model.Stretches.Probability(_features, MucTrainer.Right);
            if (probability > best.Probability) best = (stretch, probability);
        }
        return best.Stretch;
    }

    private static MucRole BestRole(float[] roles)
    {
        int best = 1;
        for (int role = 2; role < roles.Length; role++)
            if (roles[role] > roles[best]) best = role;
        return (MucRole)best;
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
                    sum += model.Joining.Probability(_features, text, (member.Phrase, member.Role), (filler.Phrase, filler.Role));
                }
                if (sum / count >= best.Score) best = (group, sum / count);
            }
            if (best.Group is null) groups.Add([filler]);
            else best.Group.Add(filler);
        }
        return [.. groups.Select(group => group.ToImmutableArray())];
    }
}
