namespace Dateline.Text.Networks;

/// <summary>The working memory of one thread that runs <see cref="TagChain"/>s.</summary>
internal sealed class ChainPass
{
    public double[] Forward = [], Backward = [], Emissions = [], Weights = [];

    public float[] Best = []; // a row of scores a word

    public float[] Pairs = [];

    public int[] From = [];
}
