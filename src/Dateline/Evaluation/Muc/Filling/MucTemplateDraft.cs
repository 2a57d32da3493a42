using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>One template in the making: groups the namings of one thing and fills the slots that follow from the phrases.</summary>
internal sealed class MucTemplateDraft(MucText text, MucModel model, FeatureSet features, string type, ImmutableArray<MucFiller.Filler> fillers)
{
    private readonly SortedDictionary<MucSlot, List<MucFill>> _slots = [];

    public MucTemplate ToTemplate(int number)
    {
        Put(MucSlot.Type, type);
        ImmutableArray<MucPhrase> phrases = [.. fillers.Select(filler => filler.Phrase)];
        PutClass(MucSlot.Stage, model.SetFills.GetValueOrDefault(MucSlot.Stage), MucTrainer.TemplateFeatures(features, text, phrases, type));
        PutClass(MucSlot.Category, model.SetFills.GetValueOrDefault(MucSlot.Category), MucTrainer.TemplateFeatures(features, text, phrases, type));
        if (MucDates.DateOf(text, phrases) is { } date) Put(MucSlot.Date, date);
        if (MucLocations.LocationOf(text, phrases, model, features) is { } location) Put(MucSlot.Location, location);
        foreach (MucFiller.Filler entity in Entities(MucRole.Individual)) Put(MucSlot.IndividualId, entity.Words);
        foreach (MucFiller.Filler entity in Entities(MucRole.Organization)) PutReferred(MucSlot.OrganizationId, entity);
        if (type != "KIDNAPPING" && type != "ARSON") PutInstruments(phrases);
        if (type != "KIDNAPPING")
            foreach (MucFiller.Filler entity in Entities(MucRole.Physical)) PutTarget(MucSlot.PhysicalId, MucSlot.PhysicalNumber, entity);
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
        if (classifier?.Predict(seen).Class is { Length: > 0 } fill && fill != MucTrainer.Nothing) Put(slot, fill, reference);
    }

    // The filler itself and every slot that is learned from it.
    private void PutReferred(MucSlot slot, MucFiller.Filler entity)
    {
        Put(slot, entity.Words);
        foreach ((MucSlot fillSlot, ImmutableArray<MucRole> roles) in MucTrainer.PhraseFills)
        {
            if (roles.Contains(entity.Role))
                PutClass(fillSlot, model.SetFills.GetValueOrDefault(fillSlot), MucTrainer.FillFeatures(features, text, entity.Phrase, type), entity.Words);
        }
    }

    private void PutTarget(MucSlot slot, MucSlot numberSlot, MucFiller.Filler entity)
    {
        PutReferred(slot, entity);
        Put(numberSlot, NumberOf(entity.Phrase), entity.Words);
    }

    // An explosion tells of a bomb although no phrase names it.
    private void PutInstruments(ImmutableArray<MucPhrase> phrases)
    {
        ImmutableArray<MucFiller.Filler> instruments = Entities(MucRole.Instrument);
        foreach (MucFiller.Filler entity in instruments) PutReferred(MucSlot.InstrumentId, entity);
        if (instruments.IsEmpty) PutClass(MucSlot.InstrumentType, model.UnnamedInstruments, MucTrainer.TemplateFeatures(features, text, phrases, type));
    }

    private void PutHumans()
    {
        ImmutableArray<MucFiller.Filler> names = Entities(MucRole.HumanName);
        ImmutableArray<MucFiller.Filler> descriptions = Entities(MucRole.HumanDescription);
        var described = new HashSet<MucFiller.Filler>();
        foreach (MucFiller.Filler name in names)
        {
            PutTarget(MucSlot.HumanName, MucSlot.HumanNumber, name);
            if (name.Phrase.Title < name.Phrase.First)
            {
                Put(MucSlot.HumanDescription, MucPhrase.WordsOf(text.Document, name.Phrase.Title, name.Phrase.First), name.Words);
            }
            if (descriptions.FirstOrDefault(description => IsApposition(name.Phrase, description.Phrase)) is { } apposition && described.Add(apposition))
            {
                Put(MucSlot.HumanDescription, apposition.Words, name.Words);
            }
        }
        foreach (MucFiller.Filler description in descriptions)
            if (!described.Contains(description)) PutTarget(MucSlot.HumanDescription, MucSlot.HumanNumber, description);
    }

    // "X, mayor of Y" and "the mayor of Y, X": only a comma, or nothing, between the two.
    private bool IsApposition(in MucPhrase a, in MucPhrase b)
    {
        (MucPhrase left, MucPhrase right) = a.First < b.First ? (a, b) : (b, a);
        int between = right.Title - left.End;
        return left.Sentence == right.Sentence && (between == 0 || (between is 1 or 2 && text.Document.Words(text.Document.Tokens[left.End]) is ","));
    }

    /// <summary>One filler for each thing of a role: namings with the same words, or the same head and no words that the fuller one lacks, are one thing.</summary>
    private ImmutableArray<MucFiller.Filler> Entities(MucRole role)
    {
        var kept = new List<MucFiller.Filler>();
        foreach (MucFiller.Filler filler in fillers.Where(filler => filler.Role == role).OrderByDescending(filler => filler.Words.Length).ThenBy(filler => filler.Phrase.First))
            if (!kept.Exists(other => SameThing(other.Words, filler.Words))) kept.Add(filler);
        return [.. kept.OrderBy(filler => filler.Phrase.First)];
    }

    private static bool SameThing(string fuller, string shorter)
    {
        string[] a = fuller.Split(' '), b = shorter.Split(' ');
        if (b.All(a.Contains)) return true;
        return b.Length == 1 && b[0].Length is >= 2 and <= 6 && Initials(a) == b[0];
    }

    private static string Initials(string[] words) => string.Concat(words.Where(word => word is not ("OF" or "THE" or "AND" or "DE" or "FOR") && word.Length > 0).Select(word => word[0]));

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
