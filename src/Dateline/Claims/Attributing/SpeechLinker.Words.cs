using System.Collections.Frozen;

namespace Dateline.Claims.Attributing;

/// <content>The words that tell what is said.</content>
internal sealed partial class SpeechLinker
{
    private static readonly FrozenSet<string> s_performing = new[] { "announce", "declare", "order", "propose", "impose", "call" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_plainMedia = new[] { "statement", "report", "interview", "bulletin", "briefing", "conference", "phone", "telephone", "remark", "announcement", "release", "address", "speech", "call", "telegram", "twitter", "facebook", "x", "instagram", "tweet", "post", "website" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_mute = new[] { "meeting", "comment", "date", "bulletin", "time", "statement", "plan", "move", "decision", "visit", "announcement", "incident", "number", "toll", "figure", "photo", "image", "remark", "report" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_leads = new[] { "say", "report", "announce", "claim", "state", "confirm", "declare", "warn", "allege", "reveal", "document" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_bodies = new[] { "monitor", "group", "watchdog", "organization", "organisation", "agency", "observatory", "network" }.ToFrozenSet(StringComparer.Ordinal);
}
