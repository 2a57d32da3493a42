using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a coder's claims make of the words of a text: which tell of a happening of which family, and who and what takes which part in it.</summary>
/// <remarks>The keys of a thousand texts name few of the verbs that tell of violence; the codebook knows the others, and who does what by them.</remarks>
internal sealed class MucClaims
{
    /// <summary>How many numbers there are of a word.</summary>
    public const int Width = 40;

    /// <summary>How many numbers there are of a whole text.</summary>
    public const int TextWidth = 2 * Families;

    private const int Parts = 8, Families = 11, Kinds = 11, Sectors = 7, States = 3;

    private static readonly FrozenDictionary<string, int> s_families = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["attack"] = 0, ["sexual-violence"] = 0, ["mob-violence"] = 0, ["bombing"] = 1, ["suicide-bombing"] = 1, ["grenade"] = 1,
        ["armed-clash"] = 2, ["territory-taken"] = 2, ["ceasefire-violation"] = 2, ["shelling"] = 3, ["air-strike"] = 3, ["chemical-attack"] = 3,
        ["abduction"] = 4, ["property-destruction"] = 5, ["raid"] = 6, ["arrest"] = 6, ["weapons-seizure"] = 6, ["force-against-protesters"] = 6, ["legal-action"] = 6,
        ["protest"] = 7, ["violent-demonstration"] = 7, ["threat"] = 8, ["warning"] = 8, ["demand"] = 8, ["accusation"] = 8, ["condemnation"] = 8,
        ["responsibility-claim"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> s_sectors = ["GOV", "MIL", "COP", "BUS", "JUD", "REB", "CVL"];

    private readonly Dictionary<int, Mark> _marks = [];
    private readonly float[] _counts = new float[TextWidth];

    public static MucClaims None { get; } = new();

    private MucClaims() { }

    public MucClaims(Document document, Coding coding)
    {
        foreach (Rejection rejection in coding.Rejections) Put(document, rejection.Span, MucPart.TurnedDown, null, null);
        foreach (Claim claim in coding.Claims)
        {
            Put(document, claim.Trigger, MucPart.Trigger, claim, null);
            foreach (Cited<Actor> actor in claim.Actors) Put(document, actor, MucPart.Actor, claim, actor.Value);
            foreach (Cited<Actor> target in claim.Targets) Put(document, target, MucPart.Target, claim, target.Value);
            if (claim.Weapon is { } weapon) Put(document, weapon, MucPart.Weapon, claim, null);
            if (claim.ClaimedBy is { } claimant) Put(document, claimant, MucPart.Claimant, claim, claimant.Value);
            foreach (var toll in claim.Tolls) Put(document, toll, MucPart.Toll, claim, null);
            foreach (Cited<Source> source in claim.SaidBy) Put(document, source, MucPart.Sayer, claim, source.Value.Actor);
            int family = FamilyOf(claim);
            _counts[claim.Background.Value || claim.Denied.Value || claim.Stage.Value > Stage.Attempted ? Families + family : family]++;
        }
    }

    /// <summary>The part that a word takes; null for none.</summary>
    public (MucPart Part, string? Type, ActorKind Kind)? this[int token] => _marks.TryGetValue(token, out Mark mark) ? (mark.Part, mark.Claim?.Type.Value.Value, mark.Actor?.Kind ?? ActorKind.Unknown) : null;

    /// <summary>The claim that a word takes a part in; null for none.</summary>
    public Claim? ClaimAt(int token) => _marks.TryGetValue(token, out Mark mark) ? mark.Claim : null;

    /// <summary>Writes the numbers of a word.</summary>
    public void CopyTo(int token, Span<float> numbers)
    {
        numbers[..Width].Clear();
        if (!_marks.TryGetValue(token, out Mark mark)) return;
        numbers[(int)mark.Part] = 1;
        if (mark.Claim is { } claim)
        {
            numbers[Parts + FamilyOf(claim)] = 1;
            Span<float> states = numbers[(Parts + Families + Kinds + Sectors)..];
            states[0] = claim.Stage.Value > Stage.Attempted ? 1 : 0;
            states[1] = claim.Background.Value ? 1 : 0;
            states[2] = claim.Denied.Value ? 1 : 0;
        }
        if (mark.Actor is not { } actor) return;
        numbers[Parts + Families + (int)actor.Kind] = 1;
        if (actor.Sector is { } sector && s_sectors.IndexOf(sector) is >= 0 and int place) numbers[Parts + Families + Kinds + place] = 1;
    }

    /// <summary>Writes the highest of each number over the words of a sentence.</summary>
    public void CopyTo(Document document, int sentence, Span<float> numbers)
    {
        numbers[..Width].Clear();
        Span<float> own = stackalloc float[Width];
        Range tokens = document.Sentences[sentence];
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (!_marks.ContainsKey(i)) continue;
            CopyTo(i, own);
            for (int k = 0; k < own.Length; k++) numbers[k] = Math.Max(numbers[k], own[k]);
        }
    }

    /// <summary>Writes the numbers of the text: how many claims of each family, those of the news and others apart.</summary>
    public void CopyTo(Span<float> numbers)
    {
        for (int i = 0; i < TextWidth; i++) numbers[i] = MathF.Log(1 + _counts[i]);
    }

    private static int FamilyOf(Claim claim) => s_families.GetValueOrDefault(claim.Type.Value.Value, Families - 1);

    private void Put<T>(Document document, Cited<T> value, MucPart part, Claim claim, Actor? actor)
    {
        foreach (Citation citation in value.Citations) Put(document, citation.Span, part, claim, actor);
    }

    // The part that comes first in the list of parts counts.
    private void Put(Document document, TextSpan span, MucPart part, Claim? claim, Actor? actor)
    {
        Range tokens = document.TokensIn(span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
            if (!_marks.TryGetValue(i, out Mark mark) || part < mark.Part) _marks[i] = new Mark(part, claim, actor);
    }

    private readonly record struct Mark(MucPart Part, Claim? Claim, Actor? Actor);
}

/// <summary>The part that a word takes in a claim.</summary>
internal enum MucPart : byte { Trigger, Actor, Target, Weapon, Claimant, Toll, Sayer, TurnedDown }
