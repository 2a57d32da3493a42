namespace Dateline.Text.Learning;

/// <summary>An example of a class: the rows of weights of its features, their values, and what it counts.</summary>
/// <param name="Rows">Where each feature's weights begin.</param>
/// <param name="Values">The features' values; null where all are 1.</param>
/// <param name="Class">The number of its class.</param>
/// <param name="Weight">What it counts, above 0.</param>
internal readonly record struct LinearExample(int[] Rows, float[]? Values, int Class, float Weight);

/// <summary>Stochastic gradient descent of multinomial logistic regression with a rate of its own for each weight.</summary>
/// <remarks>J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods" (JMLR 2011), with L2 shrinkage of the weights that an example touches.</remarks>
internal static class AdaptiveDescent
{
    /// <summary>The weights, by feature and then class, after some passes over the examples in orders shuffled by <paramref name="random"/>.</summary>
    public static float[] Fit(LinearExample[] examples, (int Slots, int Classes) size, (int Passes, float Rate, float Shrinkage) how, Random random)
    {
        float[] weights = new float[size.Slots * size.Classes], squares = new float[weights.Length], gradient = new float[size.Classes];
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        for (int pass = 0; pass < how.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                (int[] rows, float[]? values, int label, float weight) = examples[index];
                Array.Clear(gradient);
                for (int f = 0; f < rows.Length; f++)
                {
                    float value = values is null ? 1 : values[f];
                    for (int c = 0, at = rows[f]; c < gradient.Length; c++, at++) gradient[c] += value * weights[at];
                }
                LogisticModel.Normalize(gradient);
                gradient[label] -= 1;
                for (int f = 0; f < rows.Length; f++)
                {
                    float value = values is null ? 1 : values[f];
                    for (int c = 0, at = rows[f]; c < gradient.Length; c++, at++)
                    {
                        float step = weight * gradient[c] * value + how.Shrinkage * weights[at];
                        squares[at] += step * step;
                        weights[at] -= how.Rate * step / (MathF.Sqrt(squares[at]) + 1e-6f);
                    }
                }
            }
        }
        return weights;
    }
}
