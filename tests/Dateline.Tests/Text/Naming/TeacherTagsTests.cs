using Dateline.Text.Naming;

namespace Dateline.Tests.Text.Naming;

public sealed class TeacherTagsTests
{
    [Fact]
    public void Probabilities_come_back_in_fifteenths_for_the_same_words_only()
    {
        NameDocument text = BracketReader.Read(new StringReader("Fara won."), "own");
        int tags = NameScheme.Universal.Tags;
        var probabilities = new float[3 * tags];
        (probabilities[0], probabilities[1], probabilities[tags], probabilities[2 * tags + 3]) = (0.4f, 0.6f, 1, 1);
        using var file = new MemoryStream();
        TeacherTags.Write(file, [("own", [text], probabilities)]);
        file.Position = 0;
        TeacherTags read = TeacherTags.Read(file);
        Assert.Equal(probabilities, Assert.Single(read.Of("own", [text])), (expected, given) => MathF.Abs(expected - given) < 0.001f);
        Assert.Throws<InvalidDataException>(() => read.Of("own", [BracketReader.Read(new StringReader("Fara lost."), "own")]));
        Assert.Throws<InvalidDataException>(() => read.Of("other", [text]));
    }
}
