namespace Dateline.Store;

/// <summary>What a store is opened for.</summary>
public enum ArchiveMode : byte
{
    /// <summary>Reading only; the store must be there.</summary>
    Read,
    /// <summary>Reading and writing; the store must be there.</summary>
    Write,
    /// <summary>Reading and writing; an SQLite file that is not there is made.</summary>
    Create,
}
