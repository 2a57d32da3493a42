using System.Buffers;

namespace Dateline.Reports;

/// <summary>Reads a stream line by line, or by counts of bytes, holding one line at a time and never more than a limit.</summary>
/// <remarks>One reader, one thread.</remarks>
internal sealed class LineReader(Stream stream, int longestLine) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line last returned, from 1; 0 before the first.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the line last returned was longer than the limit, so that nothing of it was kept.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line without its end; null behind the last. Valid until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        TooLong = false;
        int scanned = _start;
        while (true)
        {
            int found = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(scanned + found, scanned + found + 1);
            }
            scanned = _end;
            if (_ended)
            {
                if (_start == _end && !TooLong)
                {
                    return null;
                }
                return Take(_end, _end);
            }
            if (_end - _start > longestLine)
            {
                TooLong = true;
                _start = _end = scanned = 0;
            }
            scanned -= Fill();
        }
    }

    /// <summary>The next bytes, copied; fewer than asked for when the stream ends before. What is beyond the limit of a line is passed over, not kept.</summary>
    /// <param name="count">How many bytes to read.</param>
    public byte[] Bytes(long count)
    {
        byte[] kept = new byte[Math.Min(count, longestLine)];
        int filled = 0;
        while (count > 0)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, 0);
                if (_ended || stream.Read(_buffer, 0, _buffer.Length) is not (> 0 and int read))
                {
                    _ended = true;
                    break;
                }
                _end = read;
            }
            int take = (int)Math.Min(count, _end - _start);
            int keep = Math.Min(take, kept.Length - filled);
            _buffer.AsSpan(_start, keep).CopyTo(kept.AsSpan(filled));
            filled += keep;
            _start += take;
            count -= take;
        }
        return filled == kept.Length ? kept : kept[..filled];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        (_start, _end, _ended) = (0, 0, true);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int next)
    {
        Line++;
        TooLong |= end - _start > longestLine;
        int start = _start;
        _start = next;
        if (end > start && _buffer[end - 1] == '\r')
        {
            end--;
        }
        return TooLong ? ReadOnlyMemory<byte>.Empty : _buffer.AsMemory(start, end - start);
    }

    /// <summary>Reads more, moving or growing the buffer as needed; returns by how much its content moved towards the front.</summary>
    private int Fill()
    {
        int moved = 0;
        if (_end == _buffer.Length)
        {
            if (_start > _buffer.Length / 2 || _start == _end)
            {
                moved = _start;
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            else
            {
                byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.AsSpan(0, _end).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
        }
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return moved;
    }
}
