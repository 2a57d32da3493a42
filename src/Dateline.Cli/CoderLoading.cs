using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Exports;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>Builds the coder from the data folder and the user's own codebook folders, and prints what stands against it.</summary>
internal static class CoderLoading
{
    public const string BuiltInCodebook = "codebooks/dateline";

    /// <summary>The coder; null when the codebook or the registry has errors, which are printed.</summary>
    public static Coder? Load(Surroundings surroundings, IReadOnlyList<string> codebookFolders)
    {
        // The places and then the models are read on another thread meanwhile. What is wrong with a model shows when it is first asked for.
        Task<Atlas> places = Task.Run(() => Atlas.Load(surroundings.Data));
        _ = places.ContinueWith(_ => Analyzer.English.Prepare(AnalysisDepth.Full), TaskScheduler.Default);
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([surroundings.Data[BuiltInCodebook], .. codebookFolders], diagnostics);
        Atlas? atlas = null;
        ActorRegistry? registry = null;
        try
        {
            atlas = places.GetAwaiter().GetResult();
            registry = ActorRegistry.Load(surroundings.Data, atlas.Countries, diagnostics);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Add(new Diagnostic("DL301", Severity.Error, "The data beside the program could not be read: " + error.Message, surroundings.Data.Path));
        }
        foreach (Diagnostic diagnostic in diagnostics) surroundings.Error.WriteLine(diagnostic);
        if (codebook is null || atlas is null || registry is null || diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error)) return null;
        return new Coder(Analyzer.English, codebook, atlas, registry);
    }

    /// <summary>The codebook and the countries, for exports; null when they have errors, which are printed.</summary>
    public static ExportSchemas? LoadSchemas(Surroundings surroundings, IReadOnlyList<string> codebookFolders)
    {
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([surroundings.Data[BuiltInCodebook], .. codebookFolders], diagnostics);
        CountryTable? countries = null;
        try
        {
            countries = CountryTable.Load(surroundings.Data);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Add(new Diagnostic("DL301", Severity.Error, "The data beside the program could not be read: " + error.Message, surroundings.Data.Path));
        }
        foreach (Diagnostic diagnostic in diagnostics) surroundings.Error.WriteLine(diagnostic);
        return codebook is null || countries is null ? null : new ExportSchemas(codebook, countries);
    }
}
