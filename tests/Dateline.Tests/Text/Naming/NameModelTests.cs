using Dateline.Text.Models;
using Dateline.Text.Naming;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Naming;

public sealed class NameModelTests
{
    [Fact]
    public void Names_stay_to_the_byte_when_phrases_are_forgotten()
    {
        NameModel held = NameModel.Read(ModelFile.ReadEmbedded(NameModel.Task)!, WordVectors.English!);
        NameModel forgetful = held.ForgetPhrases(WordVectors.English!);
        Assert.Equal(Written(held.Network.NameTensors), Written(forgetful.Network.NameTensors));
        Assert.NotEqual(Written(held.Network.Tensors), Written(forgetful.Network.Tensors));
    }

    private static byte[] Written(IEnumerable<Tensor> tensors)
    {
        var writer = new ModelWriter();
        TensorFile.Write(writer, tensors);
        return writer.Written.ToArray();
    }
}
