using System.Text.Json.Serialization;

namespace CouncilFinance.Assurance;

/// <summary>What stands in a printed cell.</summary>
[JsonConverter(typeof(EnumJsonConverter<CellState>))]
public enum CellState
{
    /// <summary>Nothing: no figure, unless the table says that a blank means nil.</summary>
    Blank,

    /// <summary>A figure; a dash alone, or the word nil, is a figure printed as nil.</summary>
    Figure,

    /// <summary>A figure still to be confirmed, printed tbc.</summary>
    ToBeConfirmed,

    /// <summary>Something that cannot be read any more.</summary>
    Illegible,

    /// <summary>Words that are not a figure.</summary>
    Words,
}
