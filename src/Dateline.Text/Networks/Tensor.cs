namespace Dateline.Text.Networks;

/// <summary>A matrix of learned numbers, row by row; while training, with its gradient and Adam's two moments.</summary>
internal sealed class Tensor(string name, int rows, int columns)
{
    /// <summary>The name under which a model file holds it.</summary>
    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>Rows times columns numbers. Those of a tensor that was read are written out when they are first asked for.</summary>
    public float[] Values => field ??= Packed?.Unpack() ?? new float[Rows * Columns];

    /// <summary>The numbers as a file holds them; null for a tensor that was not read.</summary>
    public PackedRows? Packed { get; private set; }

    /// <summary>Takes the numbers of a file.</summary>
    public void Keep(PackedRows packed) => Packed = packed;

    /// <summary>The gradient summed over the batch; null outside training.</summary>
    public float[]? Gradient { get; private set; }

    /// <summary>Adam's running means of the gradient and of its square; null outside training.</summary>
    public float[]? Mean { get; private set; }

    public float[]? Square { get; private set; }

    /// <summary>For a table of which a batch touches few rows: the rows touched since the last step, else null.</summary>
    public TouchedRows? Touched { get; private set; }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>target += a row.</summary>
    public void AddRow(int row, Span<float> target)
    {
        if (Packed is { } packed) packed.AddTo(row, target);
        else Buffers.Add(target, Row(row));
    }

    public Span<float> GradientRow(int row)
    {
        Touched?.Add(row);
        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Makes room for a gradient. <paramref name="sparse"/> says that a batch touches few rows.</summary>
    public void BeginTraining(bool sparse)
    {
        Gradient = new float[Values.Length];
        Mean = new float[Values.Length];
        Square = new float[Values.Length];
        Touched = sparse ? new TouchedRows(Rows) : null;
    }

    /// <summary>Fills with uniform numbers in ±<paramref name="reach"/>.</summary>
    public Tensor Randomize(ref Dice dice, float reach)
    {
        foreach (ref float value in Values.AsSpan()) value = (dice.Next() * 2 - 1) * reach;
        return this;
    }

    /// <summary>Fills with uniform numbers scaled to keep the variance of what passes through (Glorot and Bengio 2010).</summary>
    public Tensor Randomize(ref Dice dice) => Randomize(ref dice, MathF.Sqrt(6f / (Rows + Columns)));
}
