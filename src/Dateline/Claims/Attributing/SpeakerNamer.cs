using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds by which words of the text a speaker goes: the fullest naming of whoever is only "the source", "Carter" or "a monitor" where something is said.</summary>
internal sealed class SpeakerNamer(SyntaxTree tree, Mentions mentions, PhraseReader phrases, ImmutableArray<Attribution> attributions)
{
    private static readonly FrozenSet<string> s_bodies = new[] { "army", "military", "police", "navy", "ministry", "government", "court", "parliament", "prosecutor", "embassy", "hospital", "university", "newspaper" }.ToFrozenSet(StringComparer.Ordinal);

    private const int MostBefore = 200, LongestShortName = 3, ReachOfRelay = 8;

    // The body that watches the conflict by name, wherever the text gives it.
    private readonly Lazy<TextSpan?> _monitor = new(() => MonitorOf(tree.Document), LazyThreadSafetyMode.None);

    // "the source added", "Carter said": the same source as the fuller one before.
    public TextSpan? Fullest(Attribution attribution)
    {
        if ((attribution.Speaker ?? attribution.Source) is not { } speaker) return null;
        int head = HeadOf(speaker);
        if (head < 0) return speaker;
        if (IsMonitor(head) && _monitor.Value is { } watching) return watching;
        bool bare = tree[head].PartOfSpeech == PartOfSpeech.Noun && speaker.Length <= tree[head].Span.Length + 4;
        bool name = tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && tree.Document.TokensIn(speaker) is var tokens && tokens.End.Value - tokens.Start.Value <= LongestShortName;
        if (bare && mentions.Antecedent(head) is >= 0 and var named && !attribution.Covers(tree[named].Span) && tree[named].PartOfSpeech == PartOfSpeech.ProperNoun && named < head && phrases.Read(named) is var naming && naming.Length > speaker.Length && MayBe(tree.Lemma(head), naming)) return naming;
        if (!bare && !name) return speaker;
        TextSpan? nearest = null;
        foreach (Attribution earlier in attributions.AsSpan(0, Math.Min(attributions.Length, MostBefore)))
        {
            if (earlier.Cue.Start >= attribution.Cue.Start) break;
            if (bare && earlier.Origin is { } origin && origin.Length > speaker.Length && HeadOf(origin) is >= 0 and var cited && string.Equals(tree.Lemma(cited), tree.Lemma(head), StringComparison.OrdinalIgnoreCase)) return origin;
            if ((earlier.Speaker ?? earlier.Source) is not { } fuller || fuller.Length <= speaker.Length || HeadOf(fuller) is not (>= 0 and var other)) continue;
            if (bare ? string.Equals(tree.Lemma(other), tree.Lemma(head), StringComparison.OrdinalIgnoreCase) || HasTitle(fuller, other, tree.Lemma(head)) : Names(fuller, speaker)) nearest = bare ? fuller : nearest ?? fuller;
        }
        return nearest ?? speaker;
    }

    // A body that is called by what it is keeps that in its name: "the ministry" is no group's name, nor is "the army".
    private bool MayBe(string body, TextSpan naming) => !s_bodies.Contains(body) || naming.In(tree.Document.Text).Contains(body, StringComparison.OrdinalIgnoreCase) || body is "army" or "military" && naming.In(tree.Document.Text).Contains("force", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who passes on the words of a speaker that is only pointed back to: "the source added" of a source that told an agency.</summary>
    public ImmutableArray<TextSpan> RelaysBefore(Attribution attribution, TextSpan speaker)
    {
        if (!attribution.Relays.IsEmpty || attribution.Source is not { } source || speaker.Overlaps(source)) return [];
        int sentence = SentenceOf(attribution.Cue);
        for (int i = Math.Min(attributions.Length, MostBefore) - 1; i >= 0; i--)
        {
            Attribution earlier = attributions[i];
            if (earlier.Cue.Start >= attribution.Cue.Start) continue;
            if (sentence - SentenceOf(earlier.Cue) > ReachOfRelay) return [];
            if (!earlier.Relays.IsEmpty && (earlier.Speaker ?? earlier.Source) is { } told && (told == speaker || told.Overlaps(speaker))) return earlier.Relays;
        }
        return [];
    }

    private int SentenceOf(TextSpan span) => tree.Document.TokenAt(span.Start) is >= 0 and var token ? tree.SentenceOf(token) : 0;

    // "a monitor", "the monitoring group", "a war watchdog"
    private bool IsMonitor(int head)
    {
        if (tree[head].PartOfSpeech != PartOfSpeech.Noun || tree[head].Tag == "NNS") return false;
        string lemma = tree.Lemma(head);
        if (lemma is "monitor" or "watchdog") return true;
        if (lemma is not ("group" or "organization" or "organisation" or "network" or "body")) return false;
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Lemma(child) is "monitor" or "monitoring" or "watchdog") return true;
        }
        return false;
    }

    private static TextSpan? MonitorOf(Document document)
    {
        foreach (Entity entity in document.Entities)
        {
            if (entity.Kind != EntityKind.Organization) continue;
            ReadOnlySpan<char> name = entity.Span.In(document.Text);
            if (name.Contains("Observatory ", StringComparison.Ordinal) || name.EndsWith(" Observatory", StringComparison.Ordinal)) return entity.Span;
        }
        return null;
    }

    // "the spokesman" after "army spokesman Ann Other"
    private bool HasTitle(TextSpan naming, int head, string title)
    {
        Range tokens = tree.Document.TokensIn(naming);
        for (int i = tokens.Start.Value; i < tokens.End.Value && tree[head].PartOfSpeech == PartOfSpeech.ProperNoun; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.Noun && tree.Lemma(i) == title) return true;
        }
        return false;
    }

    // The shorter name stands in the longer one, in these very words.
    public bool Names(TextSpan longer, TextSpan shorter)
    {
        ReadOnlySpan<char> text = longer.In(tree.Document.Text), words = Trim(shorter).In(tree.Document.Text);
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));
    }

    public TextSpan Trim(TextSpan span)
    {
        Range tokens = tree.Document.TokensIn(span);
        int first = tokens.Start.Value, last = tokens.End.Value - 1;
        // "0 55 Secretary Ann Other said": figures of the page before a name.
        while (first < last && tree[first].PartOfSpeech == PartOfSpeech.Numeral && tree[first + 1].PartOfSpeech is PartOfSpeech.ProperNoun or PartOfSpeech.Numeral && tree[last].PartOfSpeech == PartOfSpeech.ProperNoun) first++;
        // "the UK based group which tracks the war", wherever the parser hangs the clause
        for (int i = first + 1; i < last; i++)
        {
            if (tree[i].Tag is not ("WDT" or "WP") || !tree.IsNominal(i - 1) && tree.Document.Words(tree[i - 1]) is not ",") continue;
            last = i - 1;
            break;
        }
        // "Ann Other wrote on X", "Ann Other Saturday said": where and when it is said is none of the name.
        while (last > first && mentions.TimeAt(last) >= 0) last--;
        if (last - first > 1 && tree.Lemma(last - 1) == "on" && tree.Document.Words(tree[last]) is "Twitter" or "X" or "Facebook" or "Telegram" or "Instagram" or "television" or "TV" or "radio") last -= 2;
        return phrases.SpanOf(first, last);
    }

    public int HeadOf(TextSpan span)
    {
        Range tokens = tree.Document.TokensIn(span);
        return tokens.Start.Value < tokens.End.Value ? tree.HeadOf(tokens) : -1;
    }
}
