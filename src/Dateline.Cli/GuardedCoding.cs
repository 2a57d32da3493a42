using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Reports;

namespace Dateline.Cli;

/// <summary>The one place where a report that breaks the coder is caught, so that it costs no other report.</summary>
internal static class GuardedCoding
{
    public const string Message = "The article could not be coded; this is a mistake in Dateline.";

    /// <summary>What an article says happened; null when the coder broke on it.</summary>
    public static Coding? Code(Coder coder, Article article)
    {
        try
        {
            return coder.Code(article);
        }
#pragma warning disable CA1031 // Whatever went wrong is recorded as a failed report.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>The claims of an article; none when the coder broke on it.</summary>
    public static ImmutableArray<Claim> ClaimsOf(Coder coder, Article article) => Code(coder, article)?.Claims ?? [];
}
