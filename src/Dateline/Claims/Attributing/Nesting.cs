using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Tells for each attribution how deep it lies in what others say.</summary>
internal static class Nesting
{
    /// <summary>Sets the depths of attributions, which are ordered by their cues.</summary>
    public static void Mark(List<Attribution> attributions)
    {
        var starts = new List<(int Offset, int Change)>();
        foreach (Attribution attribution in attributions)
        {
            foreach (TextSpan piece in attribution.Content)
            {
                starts.Add((piece.Start, 1));
                starts.Add((piece.End, -1));
            }
        }
        starts.Sort();
        int next = 0, depth = 0;
        for (int i = 0; i < attributions.Count; i++)
        {
            while (next < starts.Count && starts[next].Offset <= attributions[i].Cue.Start) depth += starts[next++].Change;
            if (depth > 0) attributions[i] = attributions[i] with { Depth = depth };
        }
    }
}
