namespace Dateline.Text;

/// <summary>How far an analysis goes; each step includes those before it.</summary>
public enum AnalysisDepth : byte
{
    /// <summary>Sentences and tokens only.</summary>
    Tokens,
    /// <summary>Parts of speech, lemmas and morphology too.</summary>
    Tags,
    /// <summary>Dependency trees too.</summary>
    Syntax,
    /// <summary>Names and coreference too.</summary>
    Full,
}
