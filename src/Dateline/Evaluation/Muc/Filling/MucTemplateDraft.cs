using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>One template in the making: fills the slots of an incident that follow from its phrases.</summary>
internal sealed class MucTemplateDraft(MucText text, MucModel model, FeatureSet features, MucIncident incident)
{
    private const float SamePerson = 0.5f;

    private readonly SortedDictionary<MucSlot, List<MucFill>> _slots = [];

    /// <summary>The probability of being right from which a fill is given that is drawn from a set.</summary>
    public float Least { get; init; }

    public MucTemplate ToTemplate(int number)
    {
        string type = incident.Type;
        Put(MucSlot.Type, type);
        ImmutableArray<MucPhrase> phrases = incident.Phrases;
        PutClass(MucSlot.Stage, model.SetFills.GetValueOrDefault(MucSlot.Stage), MucTrainer.TemplateFeatures(features, text, phrases, type));
        PutClass(MucSlot.Category, model.SetFills.GetValueOrDefault(MucSlot.Category), MucTrainer.TemplateFeatures(features, text, phrases, type));
        if (MucDates.DateOf(text, phrases, model.Dates, features) is { } date) Put(MucSlot.Date, date);
        if (MucLocations.LocationOf(text, phrases, model, features) is { } location) Put(MucSlot.Location, location);
        foreach (MucFilling entity in Entities(MucRole.Individual)) Put(MucSlot.IndividualId, entity.Words);
        foreach (MucFilling entity in Entities(MucRole.Organization)) PutReferred(MucSlot.OrganizationId, entity);
        if (type != "KIDNAPPING" && type != "ARSON") PutInstruments(phrases);
        if (type != "KIDNAPPING")
            foreach (MucFilling entity in Entities(MucRole.Physical)) PutTarget(MucSlot.PhysicalId, MucSlot.PhysicalNumber, entity);
        PutHumans();
        return new MucTemplate(text.Id, number, false, _slots.ToImmutableSortedDictionary(slot => slot.Key, slot => slot.Value.ToImmutableArray()));
    }

    private void Put(MucSlot slot, string fill, string? reference = null)
    {
        if (!_slots.TryGetValue(slot, out List<MucFill>? fills)) _slots[slot] = fills = [];
        fills.Add(new MucFill([fill], reference is null ? [] : [reference], false));
    }

    private void PutClass(MucSlot slot, MucClassifier? classifier, FeatureSet seen, string? reference = null)
    {
        if (classifier is null) return;
        float[] probabilities = new float[classifier.Classes.Length];
        classifier.Predict(seen.Hashes, probabilities);
        if (Likeliest(classifier, probabilities, incident.Certainty) is { } fill) Put(slot, fill, reference);
    }

    // The likeliest fill of a set, where it is likely enough together with what it is said of. What stands against it counts no more than that: "none" need not be less likely.
    private string? Likeliest(MucClassifier classifier, float[] probabilities, float certainty)
    {
        (string? Fill, float Probability) best = (null, 0);
        for (int c = 0; c < probabilities.Length; c++)
        {
            float probability = classifier.Classes.Length < 2 ? 1 : probabilities[c]; // a lone class is certain
            if (classifier.Classes[c] != MucTrainer.Nothing && probability > best.Probability) best = (classifier.Classes[c], probability);
        }
        return best.Probability * certainty >= Least ? best.Fill : null;
    }

    // The filler itself and every slot that is learned from it.
    private void PutReferred(MucSlot slot, MucFilling entity)
    {
        Put(slot, entity.Words);
        foreach ((MucSlot fillSlot, ImmutableArray<MucRole> roles) in MucTrainer.PhraseFills)
        {
            if (!roles.Contains(entity.Role) || model.SetFills.GetValueOrDefault(fillSlot) is not { } classifier) continue;
            if (ClassOf(classifier, entity) is { } fill) Put(fillSlot, fill, entity.Words);
        }
    }

    // All namings of a thing say what it is, one more plainly than another.
    private string? ClassOf(MucClassifier classifier, MucFilling entity)
    {
        float[] sum = new float[classifier.Classes.Length], own = new float[sum.Length];
        foreach (MucPhrase naming in entity.Namings)
        {
            classifier.Predict(MucTrainer.FillFeatures(features, text, naming, incident.Type).Hashes, own);
            for (int c = 0; c < sum.Length; c++) sum[c] += own[c] / entity.Namings.Length;
        }
        return Likeliest(classifier, sum, entity.Certainty);
    }

    private void PutTarget(MucSlot slot, MucSlot numberSlot, MucFilling entity)
    {
        PutReferred(slot, entity);
        Put(numberSlot, NumberOf(entity.Phrase), entity.Words);
    }

    // An explosion tells of a bomb although no phrase names it.
    private void PutInstruments(ImmutableArray<MucPhrase> phrases)
    {
        ImmutableArray<MucFilling> instruments = Entities(MucRole.Instrument);
        foreach (MucFilling entity in instruments) PutReferred(MucSlot.InstrumentId, entity);
        if (instruments.IsEmpty) PutClass(MucSlot.InstrumentType, model.UnnamedInstruments, MucTrainer.TemplateFeatures(features, text, phrases, incident.Type));
    }

    private void PutHumans()
    {
        ImmutableArray<MucFilling> names = Entities(MucRole.HumanName);
        var described = new HashSet<MucFilling>();
        foreach (MucFilling name in names) PutTarget(MucSlot.HumanName, MucSlot.HumanNumber, name);
        foreach (MucFilling description in Entities(MucRole.HumanDescription))
        {
            MucFilling? named = names.Where(name => !described.Contains(name)).MaxBy(name => model.Describing.Probability(features, text, name, description));
            if (named is null || model.Describing.Probability(features, text, named, description) < SamePerson)
            {
                PutTarget(MucSlot.HumanDescription, MucSlot.HumanNumber, description);
                continue;
            }
            described.Add(named);
            Put(MucSlot.HumanDescription, description.Words, named.Words);
        }
    }

    private ImmutableArray<MucFilling> Entities(MucRole role) => [.. incident.Fillings.Where(filling => filling.Role == role)];

    // "6", or "~100" behind a word that makes it rough; without a number one thing or several.
    private string NumberOf(in MucPhrase phrase)
    {
        Document document = text.Document;
        for (int i = Math.Max(0, phrase.First - 2); i < phrase.Head; i++)
        {
            if (!text.Numbers.TryGetValue(i, out long number)) continue;
            string digits = number.ToString(CultureInfo.InvariantCulture);
            return i > 0 && document.Tokens[i - 1].Lemma.ToLowerInvariant() is "about" or "some" or "approximately" or "nearly" or "almost" or "around" ? "~" + digits : digits;
        }
        return (document.Tokens[phrase.Head].Morphology & Morphology.Plural) != 0 || document.Tokens[phrase.Head].Tag is "NNS" or "NNPS" ? "PLURAL" : "1";
    }
}
