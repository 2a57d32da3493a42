namespace Dateline.Reports.Containers;

/// <summary>A stream whose first bytes can be looked at before they are read. Does not close the stream beneath.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _length;
    private int _at;

    public PeekedStream(Stream inner, int head)
    {
        _inner = inner;
        _head = new byte[head];
        _length = inner.ReadAtLeast(_head, head, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes of the whole; fewer than asked for when the stream is shorter.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public override int Read(Span<byte> buffer)
    {
        if (_at == _length)
        {
            return _inner.Read(buffer);
        }
        int count = Math.Min(buffer.Length, _length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
