using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>How the delivery of a saving is rated (worcestershire-cabinet-2015, project savings templates).</summary>
[JsonConverter(typeof(EnumJsonConverter<DeliveryRating>))]
public enum DeliveryRating
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>Green, delivered.</summary>
    Delivered,

    /// <summary>Green, on target.</summary>
    OnTarget,

    /// <summary>At some risk.</summary>
    Amber,

    /// <summary>At serious risk.</summary>
    Red,
}
