using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.TransitionCosts;

namespace CouncilFinance.Tests;

/// <summary>An error names what is permitted and what was given, in every culture alike.</summary>
public sealed class MessageTests
{
    private static readonly FinancialYear First = new(2015);

    [Fact]
    public void A_number_out_of_range_is_in_the_message() => Laws.Cultures.InEach(() =>
    {
        var range = FinancialYearRange.Starting(First, 2);

        Bad.Input<ArgumentOutOfRangeException>(() => range[-1], "has columns 0 to 1; -1 is not one");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYearRange.Starting(First, 0), "at least one; 0 is not that");
        Bad.Input<ArgumentOutOfRangeException>(() => FinancialYear.Containing(new DateOnly(1, 2, 3)), "in the years 1900/01 to 9998/99; 0001-02-03 is not");
        Bad.Input<ArgumentOutOfRangeException>(() => new PrintedRow("a", "1").WithCell(-1, new PrintedCell("1")), "The row a has columns 0 to 0; -1 is not one");
        Bad.Input<ArgumentOutOfRangeException>(() => new SimulatedAmount(double.NaN), "a finite number of pounds; NaN is not");
        Bad.Input<ArgumentOutOfRangeException>(() => Uncertainty.Uniform(0m, 1m).FactorAt(-0.5), "from 0 to 1; -0.5 is not");
    });
}
