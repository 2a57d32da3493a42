namespace Dateline.Text;

/// <summary>The language a text is written in, as far as Dateline tells languages apart.</summary>
public enum Language : byte
{
    /// <summary>Too little text to say, or no words at all.</summary>
    Undetermined,
    /// <summary>English.</summary>
    English,
    /// <summary>Another language than English.</summary>
    Other,
}
