using System.Text.Json.Serialization;

namespace CouncilFinance.Workforce;

/// <summary>Who pays for staff (asc-shared-services-2015, appendix 2).</summary>
[JsonConverter(typeof(EnumJsonConverter<StaffFunding>))]
public enum StaffFunding
{
    /// <summary>The service's own funding, such as that of the programme.</summary>
    Own,

    /// <summary>The councils' corporate functions, such as innovation and change management.</summary>
    Corporate,

    /// <summary>A grant from outside, such as Care Act funding.</summary>
    Grant,
}
