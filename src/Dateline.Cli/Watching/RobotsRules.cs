using System.Globalization;

namespace Dateline.Cli.Watching;

/// <summary>What a site's robots.txt lets this program fetch (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private const string Agent = "dateline";

    private readonly List<(string Path, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Everything may be fetched.</summary>
    public static RobotsRules All { get; } = new();

    /// <summary>How long the site asks to wait between two requests; null when it does not say.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The rules of a robots.txt for this program: of the group that names it, else of the group for all.</summary>
    public static RobotsRules Parse(string text)
    {
        var own = new RobotsRules();
        var all = new RobotsRules();
        bool ownGroup = false, allGroup = false, inAgents = false, named = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            int hash = raw.IndexOf('#');
            ReadOnlySpan<char> line = (hash < 0 ? raw : raw[..hash]).Trim();
            int colon = line.IndexOf(':');
            if (colon <= 0) continue;
            ReadOnlySpan<char> name = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Agents in a row begin one group.
                if (!inAgents) (ownGroup, allGroup) = (false, false);
                inAgents = true;
                ownGroup |= value.Equals(Agent, StringComparison.OrdinalIgnoreCase);
                allGroup |= value is "*";
                named |= ownGroup;
                continue;
            }
            inAgents = false;
            if (ownGroup) own.Add(name, value);
            if (allGroup) all.Add(name, value);
        }
        return named ? own : all;
    }

    /// <summary>Whether an address of the site may be fetched: the longest rule that matches its path counts, and of two alike the one that allows.</summary>
    public bool Allows(Uri url)
    {
        string path = url.PathAndQuery;
        (int Length, bool Allow) best = (-1, true);
        foreach (var (rule, allow) in _rules)
        {
            if (Matches(path, rule) && (rule.Length > best.Length || (rule.Length == best.Length && allow))) best = (rule.Length, allow);
        }
        return best.Allow;
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("allow", StringComparison.OrdinalIgnoreCase) && value.Length > 0) _rules.Add((value.ToString(), true));
        else if (name.Equals("disallow", StringComparison.OrdinalIgnoreCase) && value.Length > 0) _rules.Add((value.ToString(), false));
        else if (name.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and <= 3600)
            Delay = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Whether a path begins as the rule says; <c>*</c> stands for any characters, <c>$</c> at the end for the end.</summary>
    private static bool Matches(string path, string rule)
    {
        bool toEnd = rule.EndsWith('$');
        string[] parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool last = i == parts.Length - 1;
            int found = last && toEnd ? (path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }
}
