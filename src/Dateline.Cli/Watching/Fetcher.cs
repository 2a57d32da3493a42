using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Dateline.Store;

namespace Dateline.Cli.Watching;

/// <summary>Fetches addresses within bounds: http and https only, few redirects, limits of size and time, and no private address unless allowed, also behind redirects and names.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int LargestBody = 20 << 20;

    private readonly HttpClient _client;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;

    public Fetcher(FetchLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = limits.Time,
            MaxResponseHeadersLength = 64,
            // A proxy would resolve names itself, behind the back of the check of addresses.
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("dateline", typeof(Fetcher).Assembly.GetName().Version?.ToString(2) ?? "0"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1");
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en,*;q=0.5");
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">The version known already, so that the server need not send it again; null to fetch it in any case.</param>
    /// <param name="mayFollow">Asked about each address that a redirect leads to; false ends the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    public async Task<Fetched> FetchAsync(Uri url, WatchedFeed? known, Func<Uri, Task<bool>> mayFollow, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(_limits.Time, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            return await FollowAsync(url, known, mayFollow, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Fetched(FetchOutcome.Failed, string.Create(CultureInfo.InvariantCulture, $"it took longer than {_limits.Time.TotalSeconds:0.#} s"));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException or SocketException)
        {
            for (Exception? inner = error; inner is not null; inner = inner.InnerException)
            {
                if (inner is RefusedAddressException refused) return new Fetched(FetchOutcome.Refused, refused.Message);
            }
            return new Fetched(FetchOutcome.Failed, error.Message);
        }
    }

    private async Task<Fetched> FollowAsync(Uri url, WatchedFeed? known, Func<Uri, Task<bool>> mayFollow, CancellationToken cancellation)
    {
        for (int redirects = 0; ; redirects++)
        {
            if (url.Scheme is not ("http" or "https")) return new Fetched(FetchOutcome.Refused, $"{url.Scheme} addresses are not fetched");
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (known?.LastModified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308)
            {
                if (response.Headers.Location is not { } location || !Uri.TryCreate(url, location, out Uri? next)) return new Fetched(FetchOutcome.Refused, "it redirects to nowhere");
                if (redirects == MostRedirects) return new Fetched(FetchOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"it redirects more than {MostRedirects} times"));
                if (!await mayFollow(next).ConfigureAwait(false)) return new Fetched(FetchOutcome.Refused, $"it redirects to {next}, which must not be fetched");
                url = next;
                continue;
            }
            return await AnswerAsync(url, response, status, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Fetched> AnswerAsync(Uri url, HttpResponseMessage response, int status, CancellationToken cancellation)
    {
        TimeSpan? wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date is { } date ? date - _clock.GetUtcNow() : null);
        if (status == 304) return new Fetched(FetchOutcome.NotModified, "not modified") { Url = url };
        if (status is 429 or 408 or >= 500) return new Fetched(FetchOutcome.Failed, string.Create(CultureInfo.InvariantCulture, $"the server answered {status}")) { RetryAfter = wait };
        if (status != 200) return new Fetched(FetchOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"the server answered {status}"));
        if (response.Content.Headers.ContentLength > LargestBody) return TooLarge();
        using var body = new MemoryStream();
        Stream stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = new byte[1 << 16];
            // The limit is on what the body unpacks to, so a small bomb does not grow large.
            while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and int read)
            {
                if (body.Length + read > LargestBody) return TooLarge();
                body.Write(buffer, 0, read);
            }
        }
        return new Fetched(FetchOutcome.Fetched, "fetched")
        {
            Url = url,
            Body = body.ToArray(),
            MediaType = response.Content.Headers.ContentType?.ToString() ?? "",
            ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null,
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out var dates) ? dates.FirstOrDefault() : null,
        };
    }

    private static Fetched TooLarge() => new(FetchOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"it is larger than {LargestBody >> 20} MiB"));

    /// <summary>Connects to an address of the host that may be reached; the address that was checked is the one connected to, so a name cannot change its mind in between.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        IPAddress[] allowed = _limits.AllowPrivate ? addresses : [.. addresses.Where(AddressPolicy.IsPublic)];
        if (allowed.Length == 0) throw new RefusedAddressException($"{host} is an address of this machine or a private network (--allow-private lets it through)");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();
}
