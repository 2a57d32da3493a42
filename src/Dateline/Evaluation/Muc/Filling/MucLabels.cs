using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What the phrases of a text are by its keys.</summary>
internal sealed class MucLabels
{
    private const int ShortestName = 4;

    private readonly MucText _text;
    private readonly Dictionary<string, List<(MucRole Role, int Template)>> _fills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(MucRole Role, int Template)>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="templates">Its key templates.</param>
    public MucLabels(MucText text, ImmutableArray<MucTemplate> templates)
    {
        _text = text;
        for (int t = 0; t < templates.Length; t++)
        {
            foreach ((MucSlot slot, MucRole role) in MucTrainer.StringSlots)
            {
                foreach (string form in templates[t][slot].SelectMany(fill => fill.Alternatives))
                {
                    string[] words = MucMatch.ContentWords(form);
                    if (words.Length == 0) continue;
                    Put(_fills, string.Join(' ', words), role, t);
                    _heads.Add(words[^1]);
                    if (role != MucRole.HumanName) continue;
                    foreach (string word in words.Where(word => word.Length >= ShortestName)) Put(_names, word, role, t);
                }
            }
        }
    }

    /// <summary>A phrase's role, the extents of it that fill a slot and the templates it fills; null when it only resembles a filler, so that it teaches nothing.</summary>
    public MucLabel? Of(in MucPhrase phrase)
    {
        MucRole role = MucRole.None;
        var stretches = ImmutableArray.CreateBuilder<MucPhrase>();
        var templates = new SortedSet<int>();
        foreach (MucPhrase stretch in MucPhraseFinder.Stretches(_text.Document, phrase))
        {
            string[] words = MucMatch.ContentWords(stretch.Words(_text.Document));
            if (!_fills.TryGetValue(string.Join(' ', words), out List<(MucRole Role, int Template)>? fills)) continue;
            if (role == MucRole.None) role = fills[0].Role;
            stretches.Add(stretch);
            foreach ((MucRole other, int template) in fills)
                if (other == role) templates.Add(template);
        }
        if (stretches.Count > 0) return new MucLabel(role, stretches.ToImmutable(), [.. templates]);
        string head = _text.Document.Words(_text.Document.Tokens[phrase.Head]).ToString();
        // The last name alone goes on speaking of a target that the key names in full.
        if (_names.TryGetValue(head, out List<(MucRole Role, int Template)>? named) && !GoesOn(phrase)) return new MucLabel(MucRole.HumanName, [], [.. named.Select(name => name.Template).Distinct().Order()]);
        return _heads.Contains(head) ? null : MucLabel.None;
    }

    // Whether the next word belongs to the same name.
    private bool GoesOn(in MucPhrase phrase) => phrase.Head + 1 < phrase.Group.End && _names.ContainsKey(_text.Document.Words(_text.Document.Tokens[phrase.Head + 1]).ToString());

    private static void Put(Dictionary<string, List<(MucRole Role, int Template)>> index, string words, MucRole role, int template)
    {
        if (!index.TryGetValue(words, out List<(MucRole Role, int Template)>? fills)) index[words] = fills = [];
        if (!fills.Contains((role, template))) fills.Add((role, template));
    }
}

/// <summary>What a phrase is by the keys of its text.</summary>
/// <param name="Role">Its role; none for a phrase that fills nothing.</param>
/// <param name="Stretches">The extents of it that fill a slot; none where only its head is known to mean a target.</param>
/// <param name="Templates">The templates it fills.</param>
internal sealed record MucLabel(MucRole Role, ImmutableArray<MucPhrase> Stretches, ImmutableArray<int> Templates)
{
    /// <summary>Of a phrase that fills nothing.</summary>
    public static MucLabel None { get; } = new(MucRole.None, [], []);
}
