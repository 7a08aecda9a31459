namespace CouncilFinance.Presentation;

/// <summary>Which of the two views of a schedule is shown.</summary>
public enum ScheduleView
{
    /// <summary>The effect against the base budget in each year.</summary>
    Cumulative,

    /// <summary>The change on the year before, and what the changes come to.</summary>
    Incremental,

    /// <summary>The changes, and below them the effects against the base.</summary>
    Both,
}
