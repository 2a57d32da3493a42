using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>What a tagger learned: one hidden layer over sparse fingerprints and word vectors.</summary>
internal sealed class TaggerModel
{
    /// <summary>The name of the model in its file.</summary>
    public const string Task = "tags";

    public TaggerModel(WordVectors vectors, WordClasses classes, TagLabels labels, ulong[] keys, int width)
    {
        Vectors = vectors;
        Classes = classes;
        Labels = labels;
        Keys = keys;
        Table = new WordTable(keys);
        Width = width;
        LabelWidth = MatrixProduct.Pad(labels.Count);
        Rows = new Tensor("rows", keys.Length, width);
        Projection = new Tensor("projection", TaggerFeatures.Places * WordVectors.Dimensions, width);
        Bias = new Tensor("bias", 1, width);
        Output = new Tensor("output", width, LabelWidth);
        OutputBias = new Tensor("output.bias", 1, LabelWidth);
    }

    public WordVectors Vectors { get; }

    public WordClasses Classes { get; }

    public TagLabels Labels { get; }

    public ulong[] Keys { get; }

    /// <summary>Finds the row of a fingerprint.</summary>
    public WordTable Table { get; }

    /// <summary>The units of the hidden layer.</summary>
    public int Width { get; }

    /// <summary>The number of labels, padded to whole lanes.</summary>
    public int LabelWidth { get; }

    public Tensor Rows { get; }

    public Tensor Projection { get; }

    public Tensor Bias { get; }

    public Tensor Output { get; }

    public Tensor OutputBias { get; }

    public IEnumerable<Tensor> Tensors => [Rows, Projection, Bias, Output, OutputBias];

    /// <summary>Adds the rows of fingerprints that the model knows.</summary>
    public void AddRows(ReadOnlySpan<ulong> keys, Span<float> hidden)
    {
        // All rows are found before the first is added, so that the wait for memory is one for all of them.
        Span<int> rows = stackalloc int[TaggerFeatures.MostKeys];
        int found = 0;
        foreach (ulong key in keys)
        {
            if (Table.Find(key) is >= 0 and int row) rows[found++] = row;
        }
        foreach (int row in rows[..found]) Rows.AddRow(row, hidden);
    }

    /// <summary>Adds a word's vector as seen from a place; nothing for a word without one.</summary>
    public void AddVector(int vector, int place, Span<float> hidden)
    {
        if (vector < 0) return;
        Span<float> values = stackalloc float[WordVectors.Dimensions];
        Vectors.CopyTo(vector, values);
        int first = (place + TaggerFeatures.Reach) * WordVectors.Dimensions;
        for (int i = 0; i < values.Length; i++) Kernels.AddScaled(hidden, Projection.Row(first + i), values[i]);
    }

    public void Write(ModelWriter writer)
    {
        writer.WriteStrings(Labels.Names);
        writer.WriteArray<ulong>(Keys);
        writer.Write(Width);
        TensorFile.Write(writer, Tensors);
    }

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static TaggerModel Read(ModelReader reader, WordVectors vectors, WordClasses classes)
    {
        var labels = new TagLabels(reader.ReadStrings());
        var keys = reader.ReadArray<ulong>();
        var model = new TaggerModel(vectors, classes, labels, keys, reader.ReadInt32());
        TensorFile.Read(reader, model.Tensors);
        return model;
    }
}
