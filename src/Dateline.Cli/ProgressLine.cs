namespace Dateline.Cli;

/// <summary>One line on the terminal that says how far a long work is; nothing at all where messages do not go to a terminal.</summary>
/// <threadsafety>For one thread.</threadsafety>
internal sealed class ProgressLine(Surroundings surroundings)
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(200);

    private readonly long _start = surroundings.Clock.GetTimestamp();
    private long _last;
    private bool _shown;

    /// <summary>Shows how far it is, but not more often than an eye can follow.</summary>
    /// <param name="words">What is done, given the seconds that it took.</param>
    public void Show(Func<double, string> words)
    {
        if (!surroundings.ErrorIsTerminal) return;
        long now = surroundings.Clock.GetTimestamp();
        if (_last != 0 && surroundings.Clock.GetElapsedTime(_last, now) < s_between) return;
        _last = now;
        // Back to the line's start, and what stood there before is wiped away behind the new words.
        surroundings.Error.Write("\r" + words(surroundings.Clock.GetElapsedTime(_start, now).TotalSeconds) + "\u001b[K");
        surroundings.Error.Flush();
        _shown = true;
    }

    /// <summary>Wipes the line away, so that a message can stand in its place.</summary>
    public void Clear()
    {
        if (!_shown) return;
        surroundings.Error.Write("\r\u001b[K");
        _shown = false;
    }
}
