namespace CouncilFinance.Appraisal;

/// <summary>Whether flows have a modified internal rate of return, or why not.</summary>
public enum ModifiedRateOutcome
{
    /// <summary>There is one rate.</summary>
    Rate,

    /// <summary>None: there is a single period, over which nothing grows.</summary>
    SinglePeriod,

    /// <summary>None: every flow is nil.</summary>
    AllNil,

    /// <summary>None: nothing is received.</summary>
    NoInflows,

    /// <summary>None: nothing is paid.</summary>
    NoOutflows,
}
