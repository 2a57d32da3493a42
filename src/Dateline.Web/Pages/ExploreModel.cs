using System.Collections.Immutable;
using Dateline.Store;
using Microsoft.AspNetCore.Http;

namespace Dateline.Web.Pages;

/// <summary>What the map page and the list page show.</summary>
/// <param name="Query">The search.</param>
/// <param name="Problems">What is wrong with the address's parameters.</param>
/// <param name="Page">The incidents found.</param>
/// <param name="Facets">Ways to narrow the search; null where the page offers none.</param>
/// <param name="Address">The address's parameters.</param>
/// <param name="Counts">How much the store holds.</param>
/// <param name="Found">How many incidents the search finds.</param>
/// <param name="Explore">Whether the map is shown.</param>
public sealed record ExploreModel(IncidentQuery Query, ImmutableArray<string> Problems, Page<IncidentRow> Page, ImmutableArray<Facet>? Facets, IQueryCollection Address, StoreCounts Counts, long Found, bool Explore);
