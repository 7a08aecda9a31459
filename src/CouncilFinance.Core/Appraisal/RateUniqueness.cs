namespace CouncilFinance.Appraisal;

/// <summary>Whether an internal rate of return is certain to be the only one, and by which test.</summary>
public enum RateUniqueness
{
    /// <summary>There are several roots, or none, or no test says that there is one only.</summary>
    NotEstablished,

    /// <summary>The flows change sign once, so that there is exactly one root above −100% (Descartes' rule).</summary>
    OneSignChange,

    /// <summary>The flows change sign more than once, and all roots above −100% have been counted exactly: there is one.</summary>
    CountedExactly,

    /// <summary>There are several roots above −100%, but only one above nil: the running totals of the flows change sign once and do not
    /// end at nil (Norstrøm's criterion, 1972).</summary>
    OneAboveNil,
}
