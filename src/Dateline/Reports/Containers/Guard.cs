using System.Security;
using System.Xml;

namespace Dateline.Reports.Containers;

/// <summary>Turns failures of the disk, and of damaged or malicious archives, into messages; what was read before the failure stays read.</summary>
internal static class Guard
{
    /// <summary>The same intakes, ended by a message where reading them fails.</summary>
    public static IEnumerable<Intake> Over(IEnumerable<Intake> intakes, string name)
    {
        using IEnumerator<Intake> enumerator = intakes.GetEnumerator();
        while (true)
        {
            Intake? next = null;
            bool ended = false;
            try
            {
                ended = !enumerator.MoveNext();
                next = ended ? null : enumerator.Current;
            }
            catch (BombException)
            {
                next = new Intake(null, ReportDiagnostic.Bomb(name));
                ended = true;
            }
            catch (XmlException broken)
            {
                next = new Intake(null, ReportDiagnostic.Damaged(broken.LineNumber > 0 ? FormattableString.Invariant($"{name}:{broken.LineNumber}") : name, "XML", broken.Message));
                ended = true;
            }
            catch (Exception failed) when (IsOfStream(failed))
            {
                next = new Intake(null, ReportDiagnostic.Unreadable(name, failed.Message));
                ended = true;
            }
            if (next is not null)
            {
                yield return next;
            }
            if (ended)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether an exception tells of the disk or of damaged content, and not of a mistake of the program.</summary>
    public static bool IsOfStream(Exception failed) => failed is IOException or InvalidDataException or UnauthorizedAccessException or SecurityException or NotSupportedException;
}
