using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>A phrase that fills a role.</summary>
/// <param name="Head">The head token.</param>
/// <param name="Span">The naming.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct Filler(int Head, TextSpan Span, string Rule);
