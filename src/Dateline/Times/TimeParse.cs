namespace Dateline.Times;

/// <summary>A time read from pieces [<paramref name="Start"/>, <paramref name="Next"/>); nothing when the expression is null.</summary>
internal readonly record struct TimeParse(TimeExpression? Expression, int Start, int Next, TimeKind Kind)
{
    public bool Found => Expression is not null;
}
