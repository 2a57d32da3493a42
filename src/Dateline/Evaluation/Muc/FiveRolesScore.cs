namespace Dateline.Evaluation.Muc;

/// <summary>Scores on the simplified MUC-4 set: the template score of GTT and the entity score of GRIT.</summary>
/// <param name="Template">GTT's score: types and entities under the best mapping of templates.</param>
/// <param name="Entity">GRIT's CEAF-REE: entities by role over the whole text, incidents not told apart.</param>
public sealed record FiveRolesScore(PrecisionRecall Template, PrecisionRecall Entity)
{
    /// <summary>The score of nothing.</summary>
    public static FiveRolesScore Empty { get; } = new(default, default);

    /// <summary>The sum of two scores.</summary>
    public static FiveRolesScore operator +(FiveRolesScore left, FiveRolesScore right) => Add(left, right);

    /// <summary>The sum of two scores.</summary>
    public static FiveRolesScore Add(FiveRolesScore left, FiveRolesScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Template + right.Template, left.Entity + right.Entity);
    }
}
