using System.Collections.Immutable;

namespace Dateline.Web.Access;

/// <summary>Who may enter: everybody, or those of a list.</summary>
/// <remarks>A file of it has a line for each person: name, role (<c>reader</c> or <c>reviewer</c>) and hash, divided by white space; lines that begin with # are remarks.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class AccessList
{
    private AccessList(ImmutableArray<AccessEntry> entries, bool open)
    {
        Entries = entries;
        IsOpen = open;
    }

    /// <summary>Lets everybody in as a reviewer without asking: for a server that only this machine can reach.</summary>
    public static AccessList Open { get; } = new([], true);

    /// <summary>Those who may enter; empty when everybody may.</summary>
    public ImmutableArray<AccessEntry> Entries { get; }

    /// <summary>Whether nobody is asked who they are.</summary>
    public bool IsOpen { get; }

    /// <summary>Reads a list and says everything that is wrong with it.</summary>
    /// <returns>The list, or null with one diagnostic or more.</returns>
    public static (AccessList? List, ImmutableArray<Diagnostic> Problems) Read(IEnumerable<string> lines, string source)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var entries = ImmutableArray.CreateBuilder<AccessEntry>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#')) continue;
            AccessRole? role = words.Length == 3 ? words[1] switch { "reader" => AccessRole.Reader, "reviewer" => AccessRole.Reviewer, _ => null } : null;
            if (role is not { } known || !words[2].StartsWith("pbkdf2$", StringComparison.Ordinal)) problems.Add(new Diagnostic("DL501", Severity.Error, "A line has a name, 'reader' or 'reviewer', and a hash that 'dateline access' made.", source, number));
            else if (entries.Any(entry => entry.Name == words[0])) problems.Add(new Diagnostic("DL502", Severity.Error, $"'{words[0]}' is listed twice.", source, number));
            else entries.Add(new AccessEntry(words[0], known, words[2]));
        }
        if (entries.Count == 0 && problems.Count == 0) problems.Add(new Diagnostic("DL503", Severity.Error, "The list names nobody.", source));
        return problems.Count > 0 ? (null, problems.ToImmutable()) : (new AccessList(entries.ToImmutable(), false), []);
    }

    /// <summary>The entry of a name and secret; null when there is none. Takes as long for an unknown name as for a known one.</summary>
    public AccessEntry? Find(string name, string secret)
    {
        AccessEntry? entry = Entries.FirstOrDefault(entry => entry.Name == name);
        bool matches = SecretHash.Matches(secret, entry?.Hash ?? Entries.FirstOrDefault()?.Hash ?? "");
        return matches ? entry : null;
    }
}
