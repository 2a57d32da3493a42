using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>A trained recognizer of names: its network, and how words become its input.</summary>
internal sealed record NameModel(WordInput Words, NameNetwork Network, EncoderSize Size, string[] Norms)
{
    /// <summary>The name of the model's task in its file.</summary>
    public const string Task = "names";

    /// <summary>A network still to be trained.</summary>
    public static NameModel Create(WordVectors vectors, EncoderSize size, string[] norms) =>
        new(new WordInput(vectors, new WordTable([.. norms.Select(n => WordHash.Fold(n))])), new NameNetwork(vectors, size), size, norms);

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static NameModel Read(ModelReader reader, WordVectors vectors)
    {
        var norms = reader.ReadString().Split('\n');
        var model = Create(vectors, new EncoderSize(norms.Length, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), NameContext.Rows), norms);
        TensorFile.Read(reader, model.Network.Tensors);
        return model;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(string.Join('\n', Norms));
        writer.Write(Size.PartWidth);
        writer.Write(Size.Width);
        writer.Write(Size.Layers);
        TensorFile.Write(writer, Network.Tensors);
    }
}
