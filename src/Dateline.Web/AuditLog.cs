using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Web;

/// <summary>Logs every write and every entering, with who did it; acts of review stand in the store's own history besides.</summary>
internal static partial class AuditLog
{
    /// <summary>Logs one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="who">Who did it.</param>
    /// <param name="act">What was done.</param>
    /// <param name="what">To what.</param>
    /// <param name="outcome">What became of it.</param>
    public static void Write(HttpContext context, string who, string act, string what, string outcome)
    {
        ILogger audit = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Dateline.Audit");
        string plainly = Plain($"{who} {act} {what}: {outcome}");
        Log(audit, plainly);
    }

    // A name or a path must not forge a line of the log.
    private static string Plain(string text) => new([.. text.Select(letter => char.IsControl(letter) ? '?' : letter)]);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Words}")]
    private static partial void Log(ILogger logger, string words);
}
