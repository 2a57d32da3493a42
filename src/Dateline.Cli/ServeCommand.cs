using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using Dateline.Claims;
using Dateline.Exports;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Web;
using Dateline.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Dateline.Cli;

/// <summary>`dateline serve`: the web application over a store.</summary>
internal static class ServeCommand
{
    private const string LoopbackOnly = "127.0.0.1";

    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var port = new Option<int>("--port") { Description = "The port; 0 for any free one.", DefaultValueFactory = _ => 8080 };
        var listen = new Option<string>("--listen") { Description = "The address to listen on. Any but a loopback address wants --access.", DefaultValueFactory = _ => LoopbackOnly };
        var access = new Option<string?>("--access") { Description = "A file of those who may enter, a line each as 'dateline access' prints it." };
        var readOnly = new Option<bool>("--read-only") { Description = "Open the store for reading only; nobody can judge." };
        var command = new Command("serve", "Look at a store in a web browser: map, timeline, records, review.") { store, port, listen, access, readOnly };
        command.SetAction((parsed, cancellation) => RunAsync(
            surroundings, new Request(parsed.GetRequiredValue(store), parsed.GetRequiredValue(listen), parsed.GetValue(port), parsed.GetValue(access), parsed.GetValue(readOnly)), cancellation));
        return command;
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Request(string Store, string Listen, int Port, string? Access, bool ReadOnly);

    private static async Task<int> RunAsync(Surroundings surroundings, Request request, CancellationToken cancellation)
    {
        if (ReadAccess(surroundings, request) is not { } access) return ExitCode.CouldNotRun;
        try
        {
            using Archive archive = Archive.Open(request.Store, request.ReadOnly ? ArchiveMode.Read : ArchiveMode.Write);
            var coder = new Lazy<Coder?>(() => CoderLoading.Load(surroundings, []));
            await using WebApplication application = Build(surroundings, request, archive, access, coder);
            await application.StartAsync(cancellation).ConfigureAwait(false);
            // The coder takes a second or two to load; the first report that somebody opens need not wait for it.
            _ = Task.Run(() => coder.Value, cancellation);
            surroundings.Output.WriteLine($"Serving {archive.Location} on {string.Join(", ", application.Urls)}. Ctrl-C stops.");
            await surroundings.Output.FlushAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await application.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return ExitCode.AllWell;
        }
        catch (Exception error) when (error is ArchiveException or IOException)
        {
            surroundings.Error.WriteLine(error.Message);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>The application, ready to start.</summary>
    internal static WebApplication Build(Surroundings surroundings, Request request, Archive archive, AccessList access, Lazy<Coder?>? loading = null)
    {
        Lazy<Coder?> coder = loading ?? new Lazy<Coder?>(() => CoderLoading.Load(surroundings, []));
        ExportSchemas? schemas = CoderLoading.LoadSchemas(surroundings, []);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(options => options.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Dateline.Audit", LogLevel.Information);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Parse(request.Listen), request.Port);
            options.Limits.MaxRequestBodySize = 2_000_000;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MinRequestBodyDataRate = new MinDataRate(200, TimeSpan.FromSeconds(10));
            options.AddServerHeader = false;
        });
        builder.Services.AddDateline(new WebSettings
        {
            Archive = archive,
            Access = access,
            Clock = surroundings.Clock,
            Code = article => coder.Value?.Code(article) ?? new Coding([], [], [new Diagnostic("DL301", Severity.Error, "No coder could be loaded.")]),
            Keep = request.ReadOnly ? null : (article, coding) => coder.Value is { } loaded ? Keep(surroundings, archive, loaded, new CodedArticle(article, coding.Claims)) : 0,
            Read = request.ReadOnly ? null : (stream, name, progress, cancellation) => coder.Value is { } loaded ? ServedWork.Read(surroundings, archive, loaded, (stream, name), progress, cancellation) : "No coder could be loaded.",
            Merge = request.ReadOnly ? null : () => coder.Value is { } loaded ? ServedWork.Merge(surroundings, archive, loaded) : (0, 0),
            Schemas = schemas,
            Countries = schemas?.Countries,
        }, !request.ReadOnly);
        WebApplication application = builder.Build();
        application.MapDateline();
        return application;
    }

    private static int Keep(Surroundings surroundings, Archive archive, Coder coder, CodedArticle coded)
    {
        using var writer = new ArchiveWriter(archive, CoderRun.Of(coder));
        return writer.Add([coded], surroundings.Clock.GetUtcNow()).Changed.Length;
    }

    private static AccessList? ReadAccess(Surroundings surroundings, Request request)
    {
        if (!IPAddress.TryParse(request.Listen, out IPAddress? address))
        {
            surroundings.Error.WriteLine($"--listen wants an address such as 0.0.0.0, not '{request.Listen}'.");
            return null;
        }
        if (request.Access is not { } file)
        {
            if (IPAddress.IsLoopback(address)) return AccessList.Open;
            surroundings.Error.WriteLine("Others could reach this address: name those who may enter with --access FILE ('dateline access' makes its lines).");
            return null;
        }
        try
        {
            (AccessList? list, ImmutableArray<Diagnostic> problems) = AccessList.Read(File.ReadLines(file), file);
            foreach (Diagnostic problem in problems) surroundings.Error.WriteLine(problem);
            return list;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} cannot be read: {error.Message}"));
            return null;
        }
    }
}
