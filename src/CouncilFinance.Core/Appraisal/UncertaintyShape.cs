using System.Text.Json.Serialization;

namespace CouncilFinance.Appraisal;

/// <summary>How likely the values between a low and a high estimate are taken to be. Each is shown for 0.8 to 1.4, likeliest 1.</summary>
[JsonConverter(typeof(EnumJsonConverter<UncertaintyShape>))]
public enum UncertaintyShape
{
    /// <summary>All alike: mean (low + high) ÷ 2 = 1.1. There is no likeliest value.</summary>
    Uniform,

    /// <summary>Rising evenly to the likeliest and falling evenly from it: mean (low + likely + high) ÷ 3 = 1.0667.</summary>
    Triangular,

    /// <summary>A smooth hump, a beta distribution that gives the likeliest four times the weight of an end: mean (low + 4 × likely + high) ÷ 6 = 1.0333.</summary>
    Pert,
}
