namespace Dateline.Reports.Containers;

/// <summary>A mailbox file (mbox): messages one after the other, each behind a line that begins with "From ".</summary>
internal static class Mailbox
{
    public static IEnumerable<Intake> Read(Stream stream, string name, ReadingOptions options)
    {
        using var lines = new LineReader(stream, options.LargestReport);
        var message = new MemoryStream();
        int number = 0;
        bool blank = true;
        bool tooLong = false;
        while (lines.Next() is { } line)
        {
            if (blank && line.Span.StartsWith("From "u8))
            {
                if (number > 0)
                {
                    yield return Finish(message, name, number, tooLong, options);
                }
                number++;
                tooLong = false;
                message.SetLength(0);
                blank = false;
                continue;
            }
            blank = line.IsEmpty && !lines.TooLong;
            tooLong |= lines.TooLong || message.Length + line.Length > options.LargestReport;
            if (!tooLong)
            {
                // ">From " in a message stands for "From ", which would begin the next one.
                message.Write(line.Span.StartsWith(">From "u8) ? line.Span[1..] : line.Span);
                message.WriteByte((byte)'\n');
            }
        }
        if (number > 0)
        {
            yield return Finish(message, name, number, tooLong, options);
        }
    }

    private static Intake Finish(MemoryStream message, string name, int number, bool tooLong, ReadingOptions options)
    {
        string source = FormattableString.Invariant($"{name}#{number}");
        return tooLong
            ? new Intake(null, ReportDiagnostic.TooLong(source, options.LargestReport))
            : new Intake(new Report(source, null, null, MediaTypes.Mail, message.ToArray()), null);
    }
}
