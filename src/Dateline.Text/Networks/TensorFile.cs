using Dateline.Text.Models;

namespace Dateline.Text.Networks;

/// <summary>Keeps tensors in a model file, each row as whole numbers of eight bits with a scale. A tensor that was read is written as it was.</summary>
internal static class TensorFile
{
    private const int Steps = 127;

    public static void Write(ModelWriter writer, IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            writer.Write(tensor.Name);
            if (tensor.Packed is { } packed)
            {
                packed.Write(writer);
                continue;
            }
            var scales = new float[tensor.Rows];
            var values = new sbyte[tensor.Values.Length];
            for (int row = 0; row < tensor.Rows; row++)
            {
                float largest = 0;
                foreach (float value in tensor.Row(row)) largest = MathF.Max(largest, MathF.Abs(value));
                if (largest == 0) continue;
                scales[row] = largest / Steps;
                for (int i = 0; i < tensor.Columns; i++) values[row * tensor.Columns + i] = (sbyte)MathF.Round(tensor.Row(row)[i] / scales[row]);
            }
            writer.WriteArray<float>(scales);
            writer.WriteArray<sbyte>(values);
        }
    }

    /// <exception cref="InvalidDataException">A tensor is missing, misplaced or of another size.</exception>
    public static void Read(ModelReader reader, IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            string name = reader.ReadString();
            var scales = reader.ReadArray<float>();
            var values = reader.ReadBytes();
            if (name != tensor.Name || scales.Length != tensor.Rows || values.Length != tensor.Rows * tensor.Columns)
                throw new InvalidDataException($"The model's contents are damaged: '{tensor.Name}' is not where it should be.");
            tensor.Keep(new PackedRows(scales, values, tensor.Columns));
        }
    }
}
