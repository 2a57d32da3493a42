using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>A short text whose ACLED sub-event type is known.</summary>
/// <param name="Type">The type.</param>
/// <param name="Register">How it is written, such as "posts".</param>
/// <param name="Document">The text, analysed to parts of speech and lemmas at least.</param>
/// <param name="Claims">Its claims.</param>
internal sealed record AcledSnippet(string Type, string Register, Document Document, ImmutableArray<Claim> Claims);
