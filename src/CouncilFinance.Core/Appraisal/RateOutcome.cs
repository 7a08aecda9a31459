namespace CouncilFinance.Appraisal;

/// <summary>Which root is meant by the internal rate of return and by which rule, or why there is none.</summary>
public enum RateOutcome
{
    /// <summary>There is one root above −100%, and it is meant.</summary>
    OnlyRoot,

    /// <summary>Of several roots the smallest that is not below nil is meant.</summary>
    SmallestNotBelowNil,

    /// <summary>Several roots are all below nil, and the largest is meant.</summary>
    LargestBelowNil,

    /// <summary>None: every flow is nil, so that every rate gives nil.</summary>
    AllNil,

    /// <summary>None: the flows are all of one sign, and so is their present value at every rate.</summary>
    OneSign,

    /// <summary>None: the flows change sign, but no rate above −100% gives nil.</summary>
    NoRealRoot,

    /// <summary>None: the flows fall on one day, so that no rate changes their value.</summary>
    OneDay,
}
