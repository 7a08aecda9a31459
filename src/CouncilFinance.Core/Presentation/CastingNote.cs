namespace CouncilFinance.Presentation;

/// <summary>What is to be said of how the figures of a table were rounded.</summary>
internal enum CastingNote
{
    None,
    Cast,
    CastLoosely,
    NotCast,
}
