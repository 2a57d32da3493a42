using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds who says what in an analysed text: direct and indirect speech, "according to", reports without a source, attitudes.</summary>
/// <remarks>It needs <see cref="AnalysisDepth.Syntax"/>; with less it finds nothing. Linear in the length of the text; fails for none.</remarks>
public static class AttributionFinder
{
    /// <summary>All attributions, ordered by their cues.</summary>
    public static ImmutableArray<Attribution> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Depth < AnalysisDepth.Syntax) return [];
        var speech = new Speech(document);
        var found = new List<Attribution>();
        var cues = new CueReader(speech, ReportingLexicon.English);
        for (int token = 0; token < document.Tokens.Length; token++)
            if (cues.Read(token) is { } attribution) found.Add(attribution);
        new TrailingSpeech(speech, ReportingLexicon.English).Add(found);
        InterviewReader.Add(document, found);
        found.Sort((one, other) => one.Cue.CompareTo(other.Cue));
        Nesting.Mark(found);
        SpeakerReader.Add(speech, found);
        return [.. found];
    }
}
