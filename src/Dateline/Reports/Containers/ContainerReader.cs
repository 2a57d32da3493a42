using System.IO.Compression;

namespace Dateline.Reports.Containers;

/// <summary>Takes a stream apart into reports, whatever its form.</summary>
internal sealed class ContainerReader(ReadingOptions options)
{
    private const int DeepestNesting = 4;
    private const int LargestArchiveInMemory = 256 << 20;

    /// <summary>The reports of a stream, in order.</summary>
    /// <param name="stream">Read once from where it stands.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="depth">How many containers it already lies in.</param>
    public IEnumerable<Intake> Read(Stream stream, string name, int depth)
    {
        long start = stream.CanSeek ? stream.Position : 0;
        var peeked = new PeekedStream(stream, FormSniffer.Head);
        ContainerForm form = FormSniffer.Tell(peeked.Head, name);
        if (depth > DeepestNesting && form is ContainerForm.Gzip or ContainerForm.Zip)
        {
            return [new Intake(null, ReportDiagnostic.Bomb(name))];
        }
        return form switch
        {
            ContainerForm.Empty => [new Intake(null, ReportDiagnostic.Empty(name))],
            ContainerForm.Binary => [new Intake(null, ReportDiagnostic.Binary(name))],
            ContainerForm.Gzip => Gzip(peeked, name, depth),
            ContainerForm.Zip => Zip(stream, peeked, start, name, depth),
            ContainerForm.JsonLines => JsonLines.Read(peeked, name, options),
            ContainerForm.Json => JsonFile.Read(peeked, name, options),
            ContainerForm.Warc => Warc.Read(peeked, name, options),
            ContainerForm.Mailbox => Mailbox.Read(peeked, name, options),
            ContainerForm.Feed => Feed.Read(peeked, name),
            ContainerForm.WikiDump => WikiDump.Read(peeked, name),
            ContainerForm.Mail => Whole(peeked, name, MediaTypes.Mail),
            ContainerForm.Html => Whole(peeked, name, MediaTypes.Html),
            ContainerForm.WikiText => Whole(peeked, name, MediaTypes.WikiText),
            ContainerForm.Pdf => Whole(peeked, name, MediaTypes.Pdf),
            _ => Whole(peeked, name, MediaTypes.Text),
        };
    }

    private IEnumerable<Intake> Gzip(Stream packed, string name, int depth)
    {
        using UnpackedStream unpacked = UnpackedStream.Gzip(packed);
        string inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        foreach (Intake intake in Guard.Over(Read(unpacked, inner, depth + 1), name))
        {
            yield return intake;
        }
    }

    private IEnumerable<Intake> Zip(Stream original, Stream peeked, long start, string name, int depth)
    {
        Stream seekable = original;
        if (original.CanSeek)
        {
            original.Position = start;
        }
        else
        {
            byte[]? bytes = BoundedBytes.ReadAll(peeked, LargestArchiveInMemory);
            if (bytes is null)
            {
                yield return new Intake(null, ReportDiagnostic.TooLong(name, LargestArchiveInMemory));
                yield break;
            }
            seekable = new MemoryStream(bytes, false);
        }
        using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        bool any = false;
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Length > 0 && !InputFiles.IsPassedOver(entry.FullName)))
        {
            any = true;
            foreach (Intake intake in Guard.Over(Entry(entry, $"{name}/{entry.FullName}", depth), $"{name}/{entry.FullName}"))
            {
                yield return intake;
            }
        }
        if (!any)
        {
            yield return new Intake(null, ReportDiagnostic.Empty(name));
        }
    }

    private IEnumerable<Intake> Entry(ZipArchiveEntry entry, string name, int depth)
    {
        using UnpackedStream unpacked = UnpackedStream.Entry(entry);
        foreach (Intake intake in Read(unpacked, name, depth + 1))
        {
            yield return intake;
        }
    }

    private IEnumerable<Intake> Whole(Stream stream, string name, string mediaType)
    {
        byte[]? bytes = BoundedBytes.ReadAll(stream, options.LargestReport);
        yield return bytes is null
            ? new Intake(null, ReportDiagnostic.TooLong(name, options.LargestReport))
            : new Intake(new Report(name, null, null, mediaType, bytes), null);
    }
}
