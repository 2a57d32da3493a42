using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dateline.App.Tests.Cli;

/// <summary>A server on loopback that answers each path as it was told, well-behaved or not, and keeps a list of what it was asked.</summary>
internal sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public RudeServer()
    {
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentDictionary<string, Func<string, Stream, CancellationToken, Task>> Answers { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<(string Path, string Head)> Asked { get; } = new();

    public string Address(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}");

    public int CountOf(string path) => Asked.Count(asked => asked.Path == path);

    public void Page(string path, string body, string type = "text/html; charset=utf-8", string header = "") => Raw(path, $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{header}", Encoding.UTF8.GetBytes(body));

    public void Status(string path, int status, string header = "") => Raw(path, $"HTTP/1.1 {status} x\r\n{header}", []);

    public void Raw(string path, string head, byte[] body) => Answers[path] = async (_, stream, cancellation) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), cancellation);
        await stream.WriteAsync(body, cancellation);
    };

    /// <summary>A feed whose second fetch with the right tag is answered by 304.</summary>
    public void Feed(string path, params string[] pages)
    {
        string items = string.Concat(pages.Select(page => $"<item><title>x</title><link>{(page.Contains("://", StringComparison.Ordinal) ? page : Address(page))}</link></item>"));
        byte[] feed = Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Test Wire</title>{items}</channel></rss>");
        Answers[path] = async (head, stream, cancellation) =>
        {
            bool known = head.Contains("If-None-Match: \"v1\"", StringComparison.OrdinalIgnoreCase) && head.Contains("If-Modified-Since: Mon, 05 May 2003", StringComparison.OrdinalIgnoreCase);
            string answer = known ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"v1\"\r\nLast-Modified: Mon, 05 May 2003 10:00:00 GMT\r\nContent-Length: {feed.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
            if (!known) await stream.WriteAsync(feed, cancellation);
        };
    }

    public void Bomb(string path, int size)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, true))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < size >> 20; i++) gzip.Write(zeros);
        }
        Raw(path, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n", packed.ToArray());
    }

    /// <summary>Sends a byte now and then, without end.</summary>
    public void Drip(string path) => Answers[path] = async (_, stream, cancellation) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), cancellation);
        while (true)
        {
            await stream.WriteAsync("x"u8.ToArray(), cancellation);
            await Task.Delay(50, cancellation);
        }
    };

    /// <summary>Sends as fast as it can, without end.</summary>
    public void Flood(string path) => Answers[path] = async (_, stream, cancellation) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), cancellation);
        byte[] block = new byte[1 << 20];
        while (true) await stream.WriteAsync(block, cancellation);
    };

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = AnswerAsync(client);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                byte[] buffer = new byte[1 << 14];
                int read = await stream.ReadAsync(buffer, _stop.Token);
                string head = Encoding.ASCII.GetString(buffer, 0, read);
                string path = head.Split(' ') is { Length: > 1 } parts ? parts[1] : "";
                Asked.Enqueue((path, head));
                if (Answers.TryGetValue(path, out var answer)) await answer(head, stream, _stop.Token);
                else await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _stop.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or SocketException)
            {
                // The client hung up, as it should on some of these.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }
}
