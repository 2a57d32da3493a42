using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>A trained recognizer of names: its network, and how words become its input.</summary>
internal sealed record NameModel(WordInput Words, WordCategories Categories, NameNetwork Network, EncoderSize Size, string[] Norms)
{
    /// <summary>The name of the model's task in its file.</summary>
    public const string Task = "names";

    /// <summary>Tables of tags: universal, Penn, the context of the document, and the categories of the word.</summary>
    public const int TagTables = 4;

    /// <summary>A network still to be trained. It sees neither beginnings nor endings: by these it would learn the training texts' names by heart.</summary>
    public static NameModel Create(WordVectors vectors, WordCategories categories, EncoderSize size, string[] norms) =>
        new(new WordInput(vectors, new WordTable([.. norms.Select(n => WordHash.Fold(n))]), affixes: false), categories, new NameNetwork(vectors, size), size, norms);

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static NameModel Read(ModelReader reader, WordVectors vectors)
    {
        var norms = reader.ReadString().Split('\n');
        var categories = WordCategories.Read(reader);
        var model = Create(vectors, categories, new EncoderSize(norms.Length, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), Affixes: false, NameContext.Rows, WordCategories.Rows), norms);
        TensorFile.Read(reader, model.Network.Tensors);
        model.Network.Pack();
        return model;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(string.Join('\n', Norms));
        Categories.Write(writer);
        writer.Write(Size.PartWidth);
        writer.Write(Size.Width);
        writer.Write(Size.Layers);
        TensorFile.Write(writer, Network.Tensors);
    }
}
