using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>A trained recognizer of names: its network, and how words become its input.</summary>
internal sealed record NameModel(WordInput Words, WordCategories Categories, WordCategories PhraseWords, NameNetwork Network, NameSize Size, string[] Norms)
{
    /// <summary>The name of the model's task in its file.</summary>
    public const string Task = "names";

    /// <summary>Tables of tags: universal, Penn, the context of the document, the categories of the word, and what it is to phrases, which names do not see.</summary>
    public const int TagTables = 5;

    /// <summary>A network still to be trained. It sees neither beginnings nor endings: by these it would learn the training texts' names by heart.</summary>
    public static NameModel Create(WordVectors vectors, WordCategories categories, WordCategories phraseWords, NameSize size, string[] norms) =>
        new(new WordInput(vectors, new WordTable([.. norms.Select(n => WordHash.Fold(n))]), affixes: false, categories.Find, phraseWords.Find), categories, phraseWords,
            new NameNetwork(vectors, new EncoderSize(norms.Length, size.PartWidth, size.Width, size.Layers, Affixes: false, NameContext.Rows, WordCategories.Rows), size.PhraseWidth), size, norms);

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static NameModel Read(ModelReader reader, WordVectors vectors)
    {
        var norms = reader.ReadString().Split('\n');
        var categories = WordCategories.Read(reader);
        var phraseWords = WordCategories.Read(reader);
        var model = Create(vectors, categories, phraseWords, new NameSize(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()), norms);
        TensorFile.Read(reader, model.Network.Tensors);
        model.Network.Pack();
        return model;
    }

    /// <summary>A model with the same names, and phrases still to be learned.</summary>
    public NameModel ForgetPhrases(WordVectors vectors)
    {
        var model = Create(vectors, Categories, PhraseWords, Size, Norms);
        foreach (var (held, tensor) in Network.NameTensors.Zip(model.Network.NameTensors))
        {
            if (held.Packed is { } packed) tensor.Keep(packed);
            else held.Values.CopyTo(tensor.Values, 0);
        }
        return model;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(string.Join('\n', Norms));
        Categories.Write(writer);
        PhraseWords.Write(writer);
        writer.Write(Size.PartWidth);
        writer.Write(Size.Width);
        writer.Write(Size.Layers);
        writer.Write(Size.PhraseWidth);
        TensorFile.Write(writer, Network.Tensors);
    }
}
