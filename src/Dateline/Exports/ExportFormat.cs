namespace Dateline.Exports;

/// <summary>A form in which incidents are handed on.</summary>
public enum ExportFormat : byte
{
    /// <summary>A row for each incident, with every field's chosen value.</summary>
    Csv,
    /// <summary>As <see cref="Csv"/>, in the form that spreadsheet programs open rightly: with a byte order mark, and no cell that is taken for a formula.</summary>
    Xlsx,
    /// <summary>A JSON object for each incident, with every reading and its words.</summary>
    Jsonl,
    /// <summary>A GeoJSON feature for each incident that has a point (RFC 7946).</summary>
    Geojson,
    /// <summary>The columns of ACLED's dyadic file.</summary>
    Acled,
    /// <summary>The columns of UCDP GED.</summary>
    Ucdp,
    /// <summary>The columns of GTD.</summary>
    Gtd,
    /// <summary>PLOVER 2.0 records as JSON lines.</summary>
    Plover,
    /// <summary>The columns of POLECAT, divided by tabs.</summary>
    Polecat,
    /// <summary>CAMEO 1.1b3 codes in the columns of Phoenix, divided by tabs.</summary>
    Cameo,
    /// <summary>A table with HXL tags.</summary>
    Hxl,
    /// <summary>Events and sources for timemap, as JSON.</summary>
    Timemap,
    /// <summary>MUC-4 templates.</summary>
    Muc,
}
