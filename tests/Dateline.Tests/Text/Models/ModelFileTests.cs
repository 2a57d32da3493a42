using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dateline.Text.Models;

namespace Dateline.Tests.Text.Models;

public sealed class ModelFileTests
{
    private static byte[] Written()
    {
        var contents = new ModelWriter();
        contents.Write("words");
        contents.WriteArray<short>([1, -2, 3]);
        contents.WriteStrings(["a", "é"]);
        contents.Write(1.5f);
        using var file = new MemoryStream();
        ModelFile.Write(file, "tags", contents);
        return file.ToArray();
    }

    private static ModelReader Read(byte[] bytes, string task = "tags") => ModelFile.Read(new MemoryStream(bytes), task);

    [Fact]
    public void What_was_written_is_read_back()
    {
        ModelReader contents = Read(Written());
        Assert.Equal("words", contents.ReadString());
        Assert.Equal([1, -2, 3], contents.ReadArray<short>());
        Assert.Equal(["a", "é"], contents.ReadStrings());
        Assert.Equal(1.5f, contents.ReadSingle());
        Assert.True(contents.AtEnd);
    }

    [Fact]
    public void The_same_model_is_the_same_file() => Assert.Equal(Written(), Written());

    [Fact]
    public void A_foreign_file_is_refused() =>
        Assert.Contains("not a Dateline model", Assert.Throws<InvalidDataException>(() => Read("PK some other file"u8.ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Throws<InvalidDataException>(() => Read([]));

    [Fact]
    public void Another_version_is_refused_by_its_number()
    {
        byte[] bytes = Written();
        bytes[8] = 99;
        Assert.Contains("99", Assert.Throws<InvalidDataException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_for_another_task_is_refused_by_name() =>
        Assert.Contains("'tags'", Assert.Throws<InvalidDataException>(() => Read(Written(), "names")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        byte[] bytes = Written();
        for (int length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => Read(bytes[..length]));
    }

    [Fact]
    public void A_changed_byte_anywhere_is_refused()
    {
        byte[] bytes = Written();
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => Read(changed));
        }
    }

    [Fact]
    public void A_compressed_file_of_the_first_version_is_still_read()
    {
        byte[] contents = [5, 0, 0, 0, .. "words"u8];
        using var file = new MemoryStream();
        using (var compressed = new MemoryStream())
        {
            using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(contents);
            using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
            writer.Write("DLMODEL1"u8);
            writer.Write(1);
            writer.Write(4);
            writer.Write("tags"u8);
            writer.Write(contents.Length);
            writer.Write((int)compressed.Length);
            writer.Write(SHA256.HashData(compressed.ToArray()));
            writer.Write(compressed.ToArray());
        }
        Assert.Equal("words", Read(file.ToArray()).ReadString());
        byte[] damaged = file.ToArray();
        damaged[^1] ^= 1;
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => Read(damaged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_that_end_too_early_are_refused()
    {
        ModelReader contents = Read(Written());
        contents.ReadString();
        contents.ReadArray<short>();
        contents.ReadStrings();
        contents.ReadSingle();
        Assert.Throws<InvalidDataException>(() => contents.ReadInt32());
    }
}
