using Dateline.Places;

namespace Dateline.Claims;

/// <summary>A place other than the happening's own, with what it is to the happening.</summary>
/// <param name="Role">What the place is to the happening.</param>
/// <param name="Place">The place with its words.</param>
public sealed record PlaceInRole(PlaceRole Role, Cited<Place> Place);
