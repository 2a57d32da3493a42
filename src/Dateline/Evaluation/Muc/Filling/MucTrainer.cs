using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Learns a <see cref="MucModel"/> from messages with their keys.</summary>
internal sealed class MucTrainer
{
    public const string Nothing = "none", Right = "right";

    // Few examples with many features each: with less shrinkage the probabilities come out as 0 and 1 and no threshold helps. Tuned on the first test set.
    private const float Shrinkage = 1e-2f;

    private readonly FeatureSet _features = new();
    private readonly MucDescribing.Trainer _describing = new();
    private readonly MucJoining.Trainer _joining = new();
    private readonly MucNames.Trainer _names = new();
    private readonly List<MucTemplate> _keys = [];
    private readonly List<(MucText Text, ImmutableArray<MucPhrase> Phrases, MucTemplate Key)> _located = [];
    private readonly MucClassifierTrainer _types = new(), _stretches = new(), _instruments = new(), _countries = new(), _dates = new();
    private readonly SortedDictionary<MucSlot, MucClassifierTrainer> _setFills = [];

    public static ImmutableArray<string> IncidentTypes { get; } = ["ARSON", "ATTACK", "BOMBING", "FORCED WORK STOPPAGE", "HIJACKING", "KIDNAPPING", "ROBBERY"];

    /// <summary>Slots whose fill is learned from the phrase it is cross-referenced to.</summary>
    public static ImmutableArray<(MucSlot Slot, ImmutableArray<MucRole> Roles)> PhraseFills { get; } =
    [
        (MucSlot.InstrumentType, [MucRole.Instrument]), (MucSlot.Confidence, [MucRole.Organization]), (MucSlot.PhysicalType, [MucRole.Physical]),
        (MucSlot.PhysicalEffect, [MucRole.Physical]), (MucSlot.PhysicalNation, [MucRole.Physical]), (MucSlot.HumanType, [MucRole.HumanName, MucRole.HumanDescription]),
        (MucSlot.HumanEffect, [MucRole.HumanName, MucRole.HumanDescription]), (MucSlot.HumanNation, [MucRole.HumanName, MucRole.HumanDescription]),
    ];

    public void Add(MucText text, ImmutableArray<MucTemplate> templates)
    {
        _names.Add(text);
        if (templates.IsEmpty) return;
        _keys.AddRange(templates);
        if (templates.SelectMany(template => template[MucSlot.Location]).FirstOrDefault() is { } location)
        {
            _features.Clear();
            MucFeatures.AddText(_features, text.Document);
            _countries.Add(_features, MucPlaces.CountryOf(location.Alternatives[0]));
        }
        var labels = new MucLabels(text, templates);
        var positives = new List<(MucPhrase Phrase, MucRole Role, ImmutableArray<int> Templates)>();
        foreach (MucPhrase phrase in text.Phrases)
        {
            if (labels.Of(phrase) is not { } label || label.Role == MucRole.None) continue;
            _features.Clear();
            MucFeatures.AddPhrase(_features, text, phrase);
            foreach (int index in label.Templates) _types.Add(_features, TypeOf(templates[index]), 1f / label.Templates.Length);
            if (label.Stretches.IsEmpty) continue;
            AddStretches(text, phrase, label);
            MucPhrase stretch = label.Stretches[^1];
            positives.Add((stretch, label.Role, label.Templates));
            foreach (int index in label.Templates) AddPhraseFills(text, stretch, label.Role, templates[index]);
        }
        _joining.Add(text, positives);
        for (int t = 0; t < templates.Length; t++)
        {
            ImmutableArray<(MucPhrase Phrase, MucRole Role)> own = [.. positives.Where(positive => positive.Templates.Contains(t)).Select(positive => (positive.Phrase, positive.Role))];
            AddTemplateFills(text, templates[t], [.. own.Select(phrase => phrase.Phrase)]);
            _describing.Add(text, templates[t], own);
        }
    }

    /// <summary>The model; without what fills slots from sets where only incidents and their fillings are asked for.</summary>
    public MucModel Train(bool fillsSets)
    {
        MucPlaces places = MucPlaces.Learn(_keys);
        return new MucModel
        {
            Locations = LocationsOf(places),
            Types = _types.Train(20, Shrinkage),
            Stretches = _stretches.Train(18, Shrinkage),
            SetFills = !fillsSets ? ImmutableSortedDictionary<MucSlot, MucClassifier>.Empty : _setFills.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Train(18, Shrinkage)),
            Joining = _joining.Train(),
            UnnamedInstruments = fillsSets ? _instruments.Train(18, Shrinkage) : new MucClassifier([], []),
            Dates = _dates.Train(16, Shrinkage),
            Describing = _describing.Train(),
            Names = _names.Train(),
            Countries = _countries.Train(20, Shrinkage),
            Places = places,
            Aliases = AliasesOf(_keys),
        };
    }

    private MucClassifier LocationsOf(MucPlaces places)
    {
        var trainer = new MucClassifierTrainer();
        foreach ((MucText text, ImmutableArray<MucPhrase> phrases, MucTemplate key) in _located) MucLocations.Teach(trainer, text, phrases, key, places, _features);
        return trainer.Train(16, Shrinkage);
    }

    private static FrozenSet<(string, string)> AliasesOf(IEnumerable<MucTemplate> keys) => keys.SelectMany(key => key[MucSlot.OrganizationId])
        .SelectMany(fill => fill.Alternatives.SelectMany(one => fill.Alternatives.Where(other => other != one).Select(other => (one, other)))).ToFrozenSet();

    public static string TypeOf(MucTemplate template) => template[MucSlot.Type] is { IsEmpty: false } fills ? fills[0].Alternatives[0] : "ATTACK";

    private void AddStretches(MucText text, in MucPhrase phrase, MucLabel label)
    {
        foreach (MucPhrase stretch in MucPhraseFinder.Stretches(text.Document, phrase))
        {
            _features.Clear();
            MucFeatures.AddStretch(_features, text, stretch, label.Role.ToString());
            _stretches.Add(_features, label.Stretches.Contains(stretch) ? Right : Nothing);
        }
    }

    public static ImmutableArray<(MucSlot Slot, MucRole Role)> StringSlots { get; } =
    [
        (MucSlot.IndividualId, MucRole.Individual), (MucSlot.OrganizationId, MucRole.Organization), (MucSlot.PhysicalId, MucRole.Physical),
        (MucSlot.HumanName, MucRole.HumanName), (MucSlot.HumanDescription, MucRole.HumanDescription), (MucSlot.InstrumentId, MucRole.Instrument),
    ];

    private void AddPhraseFills(MucText text, in MucPhrase phrase, MucRole role, MucTemplate template)
    {
        string words = phrase.Words(text.Document);
        foreach ((MucSlot slot, ImmutableArray<MucRole> roles) in PhraseFills)
        {
            if (!roles.Contains(role)) continue;
            MucFill? fill = template[slot].FirstOrDefault(fill => fill.References.Any(reference => MucMatch.CompareStrings(reference, words) == MucAgreement.Full));
            if (fill is null && slot is not (MucSlot.PhysicalEffect or MucSlot.HumanEffect or MucSlot.PhysicalNation or MucSlot.HumanNation)) continue;
            TrainerOf(_setFills, slot).Add(FillFeatures(_features, text, phrase, TypeOf(template)), fill?.Alternatives[0] ?? Nothing);
        }
    }

    public static FeatureSet FillFeatures(FeatureSet features, MucText text, in MucPhrase phrase, string type)
    {
        features.Clear();
        MucFeatures.AddPhrase(features, text, phrase);
        features.Add("type", type);
        return features;
    }

    public static FeatureSet TemplateFeatures(FeatureSet features, MucText text, IEnumerable<MucPhrase> phrases, string type)
    {
        features.Clear();
        features.Add("bias");
        features.Add("type", type);
        foreach (MucPhrase phrase in phrases.DistinctBy(phrase => phrase.Sentence)) MucFeatures.AddSentence(features, text.Document, phrase.Sentence, "s");
        foreach (MucPhrase phrase in phrases) features.Add("head", text.Document.Tokens[phrase.Head].Lemma);
        return features;
    }

    private void AddTemplateFills(MucText text, MucTemplate template, ImmutableArray<MucPhrase> phrases)
    {
        if (phrases.IsEmpty) return;
        MucDates.Teach(_dates, text, phrases, template, _features);
        _located.Add((text, phrases, template));
        if (template[MucSlot.InstrumentId].IsEmpty && TypeOf(template) is not ("KIDNAPPING" or "ARSON"))
            _instruments.Add(TemplateFeatures(_features, text, phrases, TypeOf(template)), template[MucSlot.InstrumentType] is { IsEmpty: false } types ? types[0].Alternatives[0] : Nothing);
        foreach (MucSlot slot in (MucSlot[])[MucSlot.Stage, MucSlot.Category])
        {
            string fill = template[slot] is { IsEmpty: false } fills ? fills[0].Alternatives[0] : Nothing;
            TrainerOf(_setFills, slot).Add(TemplateFeatures(_features, text, phrases, TypeOf(template)), fill);
        }
    }

    private static MucClassifierTrainer TrainerOf<TKey>(SortedDictionary<TKey, MucClassifierTrainer> trainers, TKey key) where TKey : notnull
    {
        if (!trainers.TryGetValue(key, out MucClassifierTrainer? trainer)) trainers[key] = trainer = new MucClassifierTrainer();
        return trainer;
    }
}
