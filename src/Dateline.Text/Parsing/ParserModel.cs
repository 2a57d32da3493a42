using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>A trained parser: its network, and how words become its input.</summary>
internal sealed record ParserModel(WordInput Words, ParserNetwork Network, ParserSize Size, string[] Norms)
{
    /// <summary>The name of the model's task in its file.</summary>
    public const string Task = "parser";

    /// <summary>Tables of tags: universal, Penn, and one of a single row, which is added to every word.</summary>
    public const int TagTables = 3;

    /// <summary>A network still to be trained.</summary>
    public static ParserModel Create(WordVectors vectors, ParserSize size, string[] norms) =>
        new(new WordInput(vectors, new WordTable([.. norms.Select(n => WordHash.Fold(n))]), affixes: true), new ParserNetwork(vectors, size), size, norms);

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static ParserModel Read(ModelReader reader, WordVectors vectors)
    {
        var norms = reader.ReadString().Split('\n');
        var size = new ParserSize(new EncoderSize(norms.Length, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), Affixes: true, 1), reader.ReadInt32(), reader.ReadInt32());
        var model = Create(vectors, size, norms);
        TensorFile.Read(reader, model.Network.Tensors);
        model.Network.Pack();
        return model;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(string.Join('\n', Norms));
        writer.Write(Size.Encoder.PartWidth);
        writer.Write(Size.Encoder.Width);
        writer.Write(Size.Encoder.Layers);
        writer.Write(Size.ArcWidth);
        writer.Write(Size.LabelWidth);
        TensorFile.Write(writer, Network.Tensors);
    }
}
