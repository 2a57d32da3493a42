using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>Scores MUC-4 response templates against key templates, without interactive queries.</summary>
/// <remarks>
/// Template mapping and measures follow N. Chinchor, "MUC-4 evaluation metrics" (MUC-4 proceedings, 1992): within a message a response template may be mapped to a key
/// template only when the incident types agree at least in part and so does a filler of one of the slots that identify an incident's perpetrators or targets; among
/// the allowed mappings the one with the highest score is taken. Where the key names neither perpetrator nor target, date and location decide instead.
/// </remarks>
public static class MucScorer
{
    private static readonly ImmutableArray<MucSlot> s_identifying =
        [MucSlot.PhysicalId, MucSlot.HumanName, MucSlot.HumanDescription, MucSlot.IndividualId, MucSlot.OrganizationId];

    /// <summary>The score of <paramref name="responses"/> against <paramref name="keys"/>; responses for messages outside <paramref name="messages"/> are not counted.</summary>
    public static MucScore Score(ImmutableArray<MucTemplate> keys, ImmutableArray<MucTemplate> responses, ImmutableArray<string> messages)
    {
        ILookup<string, MucTemplate> keysOf = keys.ToLookup(template => template.Message, StringComparer.Ordinal);
        ILookup<string, MucTemplate> responsesOf = responses.ToLookup(template => template.Message, StringComparer.Ordinal);
        var tallies = new Tallies();
        foreach (string message in messages.Distinct(StringComparer.Ordinal)) tallies.AddMessage([.. keysOf[message]], [.. responsesOf[message]]);
        return tallies.ToScore();
    }

    /// <summary>Whether a response template may be mapped to a key template.</summary>
    internal static bool MayMap(MucTemplate key, MucTemplate response)
    {
        if (!Agrees(key, response, MucSlot.Type)) return false;
        if (s_identifying.Any(slot => Agrees(key, response, slot))) return true;
        return s_identifying.All(slot => key[slot].All(fill => fill.Optional)) && Agrees(key, response, MucSlot.Location) && Agrees(key, response, MucSlot.Date);
    }

    /// <summary>What a response template is worth when it is mapped to a key template; 0 when it may not be.</summary>
    internal static double WorthOf(MucTemplate key, MucTemplate response)
    {
        if (!MayMap(key, response)) return 0;
        MucTally sum = SlotsOf(key, response).Aggregate(default(MucTally), (total, slot) => total + slot.Tally);
        return sum.Correct + 0.5 * sum.Partial;
    }

    private static IEnumerable<(MucSlot Slot, MucTally Tally)> SlotsOf(MucTemplate key, MucTemplate response) =>
        MucSlots.All.Select(slot => (slot, CompareSlot(slot, key[slot], response[slot])));

    private static bool Agrees(MucTemplate key, MucTemplate response, MucSlot slot) =>
        key[slot].Any(wanted => response[slot].Any(given => MucMatch.Compare(slot, wanted, given) != MucAgreement.None));

    /// <summary>The tally of one slot of a mapped pair: fillers are paired one to one for the highest score, what is left over on both sides is incorrect.</summary>
    private static MucTally CompareSlot(MucSlot slot, ImmutableArray<MucFill> keys, ImmutableArray<MucFill> responses)
    {
        double[,] worth = new double[keys.Length, responses.Length];
        for (int i = 0; i < keys.Length; i++)
            for (int j = 0; j < responses.Length; j++)
                worth[i, j] = (int)MucMatch.Compare(slot, keys[i], responses[j]) / 2.0;
        int[] pairing = Assignment.Best(worth);
        int correct = 0, partial = 0, missing = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            double value = pairing[i] < 0 ? 0 : worth[i, pairing[i]];
            if (value == 1) correct++;
            else if (value > 0) partial++;
            else if (!keys[i].Optional) missing++;
        }
        int unmatched = responses.Length - correct - partial;
        int incorrect = Math.Min(missing, unmatched);
        return new MucTally(correct, partial, incorrect, unmatched - incorrect, missing - incorrect);
    }

    private sealed class Tallies
    {
        private readonly Dictionary<MucSlot, MucTally> _slots = [];
        private MucTally _templates, _matched, _missing, _spurious;

        public void AddMessage(ImmutableArray<MucTemplate> keys, ImmutableArray<MucTemplate> responses)
        {
            double[,] worth = new double[keys.Length, responses.Length];
            for (int i = 0; i < keys.Length; i++)
                for (int j = 0; j < responses.Length; j++) worth[i, j] = WorthOf(keys[i], responses[j]);
            int[] pairing = Assignment.Best(worth);
            for (int i = 0; i < keys.Length; i++)
            {
                if (pairing[i] >= 0) AddMatched(keys[i], responses[pairing[i]]);
                else if (!keys[i].Optional) AddMissing(keys[i]);
            }
            for (int j = 0; j < responses.Length; j++)
                if (!pairing.Contains(j)) AddSpurious(responses[j]);
        }

        public MucScore ToScore() => new(_templates, _slots.ToImmutableSortedDictionary(), _matched, _missing, _spurious);

        private void AddMatched(MucTemplate key, MucTemplate response)
        {
            _templates += new MucTally(1, 0, 0, 0, 0);
            foreach ((MucSlot slot, MucTally tally) in SlotsOf(key, response))
            {
                _matched += tally;
                Add(slot, tally);
            }
        }

        private void AddMissing(MucTemplate key)
        {
            _templates += new MucTally(0, 0, 0, 0, 1);
            foreach (MucSlot slot in MucSlots.All)
            {
                var tally = new MucTally(0, 0, 0, 0, key[slot].Count(fill => !fill.Optional));
                _missing += tally;
                Add(slot, tally);
            }
        }

        private void AddSpurious(MucTemplate response)
        {
            _templates += new MucTally(0, 0, 0, 1, 0);
            foreach (MucSlot slot in MucSlots.All)
            {
                var tally = new MucTally(0, 0, 0, response[slot].Length, 0);
                _spurious += tally;
                Add(slot, tally);
            }
        }

        private void Add(MucSlot slot, MucTally tally) => _slots[slot] = _slots.GetValueOrDefault(slot) + tally;
    }
}
