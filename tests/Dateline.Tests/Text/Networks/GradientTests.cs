using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

/// <summary>Every way back is checked against the slope that two ways forward show.</summary>
public sealed class GradientTests
{
    private const int Width = 32;
    private static readonly int[] s_sentences = [0, 5, 6, 13];

    [Fact]
    public void The_recurrent_layer_s_gradient_is_the_slope_of_its_output()
    {
        var dice = new Dice(11);
        var layer = new RecurrentLayer("layer", Width);
        layer.Initialize(ref dice);
        foreach (var tensor in layer.Tensors) tensor.BeginTraining(sparse: false);
        float[] input = Random(ref dice, s_sentences[^1] * Width), toward = Random(ref dice, input.Length);
        var pass = new RecurrentPass { Factors = new float[input.Length] };
        Buffers.DropRows(pass.Factors, Width, s_sentences, 0.3f, ref dice);
        double Value()
        {
            layer.Forward(pass, input, s_sentences);
            return Dot(pass.Output.AsSpan(0, input.Length), toward);
        }

        Value();
        var inputGradient = new float[input.Length];
        layer.Backward(pass, input, toward, inputGradient, s_sentences);
        foreach (var tensor in layer.Tensors) AssertSlope(Value, tensor.Values, tensor.Gradient!);
        AssertSlope(Value, input, inputGradient);
    }

    [Fact]
    public void The_tag_chain_s_gradient_is_the_slope_of_its_loss()
    {
        var dice = new Dice(5);
        var chain = new TagChain("chain", Width, 5, (before, tag) => tag != 4 || before is 3 or 4);
        chain.Transitions.Randomize(ref dice, 0.5f);
        chain.Transitions.BeginTraining(sparse: false);
        int[] right = [0, 3, 4, 4, 1, 2];
        float[] scores = Random(ref dice, right.Length * chain.Scores.Outputs);
        double Loss() => chain.Learn((float[])scores.Clone(), right, 1, new ChainPass());
        float[] gradient = (float[])scores.Clone();
        chain.Learn(gradient, right, 1, new ChainPass());
        float[] transitions = (float[])chain.Transitions.Gradient!.Clone();
        AssertSlope(Loss, scores, gradient);
        AssertSlope(Loss, chain.Transitions.Values, transitions);
    }

    [Fact]
    public void The_tag_chain_learns_from_probabilities_of_tags_too()
    {
        var dice = new Dice(6);
        var chain = new TagChain("chain", Width, 3, (_, _) => true);
        chain.Transitions.Randomize(ref dice, 0.5f);
        chain.Transitions.BeginTraining(sparse: false);
        float[] wanted = [0.5f, 0.5f, 0, 0.2f, 0.7f, 0.1f, 1, 0, 0];
        float[] scores = Random(ref dice, 3 * chain.Scores.Outputs);
        double Loss() => chain.Learn((float[])scores.Clone(), wanted, 1, new ChainPass());
        float[] gradient = (float[])scores.Clone();
        chain.Learn(gradient, wanted, 1, new ChainPass());
        float[] transitions = (float[])chain.Transitions.Gradient!.Clone();
        AssertSlope(Loss, scores, gradient);
        AssertSlope(Loss, chain.Transitions.Values, transitions);
    }

    [Fact]
    public void Marginals_add_up_to_one_and_agree_with_all_sequences_counted()
    {
        var dice = new Dice(3);
        var chain = new TagChain("chain", Width, 3, (before, tag) => tag != 2 || before is 1 or 2);
        chain.Transitions.Randomize(ref dice, 1);
        float[] scores = Random(ref dice, 4 * chain.Scores.Outputs);
        var marginals = new double[12];
        double norm = chain.Marginals(scores, marginals, new ChainPass());
        var counted = new double[12];
        double total = 0, best = double.NegativeInfinity;
        int[] bestTags = [];
        for (int code = 0; code < 81; code++)
        {
            int[] tags = [code % 3, code / 3 % 3, code / 9 % 3, code / 27];
            double score = 0;
            for (int t = 0; t < 4; t++)
            {
                int before = t == 0 ? -1 : tags[t - 1];
                score += tags[t] == 2 && before is not (1 or 2) ? double.NegativeInfinity : scores[t * chain.Scores.Outputs + tags[t]];
                if (t > 0) score += chain.Transitions.Values[before * 3 + tags[t]];
            }
            total += Math.Exp(score);
            for (int t = 0; t < 4; t++) counted[t * 3 + tags[t]] += Math.Exp(score);
            if (score > best) (best, bestTags) = (score, tags);
        }
        Assert.Equal(Math.Log(total), norm, 6);
        for (int i = 0; i < 12; i++) Assert.Equal(counted[i] / total, marginals[i], 6);
        var decoded = new int[4];
        chain.Decode(scores, decoded, new ChainPass());
        Assert.Equal(bestTags, decoded);
    }

    private static void AssertSlope(Func<double> value, float[] numbers, float[] gradient)
    {
        const float Step = 1e-2f;
        double wrong = 0, size = 0;
        foreach (int i in Enumerable.Range(0, numbers.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(60).Where((_, place) => place % 6 == 0))
        {
            float before = numbers[i];
            numbers[i] = before + Step;
            double up = value();
            numbers[i] = before - Step;
            double slope = (up - value()) / (2 * Step);
            numbers[i] = before;
            wrong += Math.Pow(slope - gradient[i], 2);
            size += Math.Pow(gradient[i], 2);
        }
        Assert.InRange(Math.Sqrt(wrong / size), 0, 0.02);
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += (double)a[i] * b[i];
        return sum;
    }

    private static float[] Random(ref Dice dice, int count)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan()) value = dice.Next() * 2 - 1;
        return values;
    }
}
