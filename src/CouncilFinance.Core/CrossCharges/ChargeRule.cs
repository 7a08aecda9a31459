using System.Text.Json.Serialization;

namespace CouncilFinance.CrossCharges;

/// <summary>The rule that put a charge on an authority.</summary>
[JsonConverter(typeof(EnumJsonConverter<ChargeRule>))]
public enum ChargeRule
{
    /// <summary>Its expected share of a budget.</summary>
    BudgetShare,

    /// <summary>A burden of transferred staff that it gave rise to.</summary>
    TransferredStaffBurden,

    /// <summary>Its expected share of a variance in demand, quality or direct costs.</summary>
    VarianceShare,

    /// <summary>Its share of a variance under an agreed exception.</summary>
    AgreedException,

    /// <summary>A change of specification that it made.</summary>
    SpecificationChange,

    /// <summary>Its expected share of a variance in the host's indirect costs, shared at once.</summary>
    IndirectShared,

    /// <summary>A variance in its indirect costs that it bears as host.</summary>
    IndirectBorneByHost,

    /// <summary>Its share of a variance in the host's indirect costs that is carried forward: not charged this year.</summary>
    IndirectCarriedForward,

    /// <summary>Its share of a variance in the host's indirect costs that was carried forward from the year before.</summary>
    IndirectRecovered,
}
