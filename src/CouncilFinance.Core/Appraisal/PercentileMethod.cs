using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>How a percentile is read from n values in order. Each is shown for the 40th of 10, 20, 30 and 40.</summary>
[JsonConverter(typeof(EnumJsonConverter<PercentileMethod>))]
public enum PercentileMethod
{
    /// <summary>On the straight line between the two values about place 1 + (n − 1) × p: 22. A spreadsheet's PERCENTILE.INC.</summary>
    Interpolated,

    /// <summary>The smallest value that at least p of them do not exceed, place n × p rounded up: 20.</summary>
    NearestRank,
}
