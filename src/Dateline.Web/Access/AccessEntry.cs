namespace Dateline.Web.Access;

/// <summary>Somebody who may enter.</summary>
/// <param name="Name">The name, which stands in the history of what they do.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Hash">The hash of the password or token, as <see cref="SecretHash"/> writes it.</param>
public sealed record AccessEntry(string Name, AccessRole Role, string Hash);
