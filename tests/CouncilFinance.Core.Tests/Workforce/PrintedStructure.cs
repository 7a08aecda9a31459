using CouncilFinance.Workforce;

namespace CouncilFinance.Tests.Workforce;

/// <summary>A structure as an appendix prints it: each group from its posts, band and on-cost rate, beside the cost that is printed for it in £000.</summary>
public sealed record PrintedStructure(IReadOnlyList<PostGroup> Groups, IReadOnlyList<decimal> PrintedCosts)
{
    public Establishment Establishment => new(Groups);

    public decimal SumOfPrintedCosts => PrintedCosts.Sum();
}
