using CouncilFinance.Budgets;
using CouncilFinance.Phasing;
using CouncilFinance.Presentation;
using CouncilFinance.Savings;
using CouncilFinance.Tests.Presentation;

namespace CouncilFinance.Tests.Laws;

/// <summary>What every chart keeps to, whatever is drawn.</summary>
public sealed class ChartLaws
{
    // Each coordinate is rounded to a hundredth, so that a length is off by no more than one.
    private const decimal Hundredth = 0.01m;

    private static readonly ChartSettings InPounds = ChartSettings.Usual.WithUnit(MoneyUnit.Pound);

    [Property(Slow = true)]
    public void Everything_lies_within_the_drawing_and_any_label_stays_text(SavingsSchedule schedule, string?[] labels)
    {
        var names = labels.Append("<script>alert('x')</script> & \"co\" \u0001 \ud800 ]]>").ToList();
        var drawn = new DrawnSvg(schedule.ToSvg(line => names[line.Reference.Length % names.Count] + line.Reference));

        Assert.Empty(drawn.Outside());
        Assert.Equal(drawn.Ids.Count, drawn.Ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Property(Slow = true)]
    public void Bars_of_a_year_sum_to_its_total(SavingsSchedule schedule)
    {
        var drawn = new DrawnSvg(schedule.ToSvg(line => line.Reference, InPounds));
        var (zero, perPound) = drawn.DownAxis();
        foreach (var (year, total) in schedule.Total.ByYear)
        {
            var ending = $", {year}{(schedule.Years.IsOpenEnded && year == schedule.Years.Last ? " and after" : string.Empty)}: ";
            var bars = drawn.Bars.Where(bar => bar.Label.Contains(ending, StringComparison.Ordinal)).ToList();
            var drawnTotal = bars.Sum(bar => bar.Y + (bar.Height / 2m) < zero ? bar.Height : -bar.Height);

            Near(total.Pounds * perPound, drawnTotal, Hundredth * (bars.Count + 1));
        }
    }

    [Property(Slow = true, Arbitrary = [typeof(Generators), typeof(BudgetGenerators)])]
    public void Each_step_of_a_waterfall_lies_between_its_levels_and_the_last_is_the_net_budget(BudgetCase given)
    {
        var drawn = new DrawnSvg(given.Budget.ToSvg(InPounds.WithWidth(2000)));
        var (low, high, zero, perPound) = drawn.AcrossAxis();
        var steps = new List<(Money From, Money To)> { (Money.Zero, given.Base) };
        foreach (var year in given.Budget.ByYear.Values)
        {
            foreach (var change in Enum.GetValues<BudgetMovementKind>().Select(kind => year[kind]).Where(change => change != Money.Zero))
                steps.Add((steps[^1].To, steps[^1].To + change));
            steps.Add((Money.Zero, year.NetBudget));
        }

        Assert.Equal(steps.Count, drawn.Bars.Count);
        Assert.Empty(drawn.Outside());
        foreach (var (bar, (from, to)) in drawn.Bars.Zip(steps))
        {
            var ends = new[] { At(from), At(to) };
            Near(ends.Min(), bar.X, 2m * Hundredth);
            Near(ends.Max(), bar.X + bar.Width, 2m * Hundredth);
        }

        // A broken bar starts where the axis does.
        decimal At(Money level) => zero + (Math.Clamp(level.Pounds, low, high) * perPound);
    }

    [Property(Slow = true)]
    public void Ten_times_the_amounts_draw_bars_as_long(SavingsSchedule schedule)
    {
        var small = schedule.Lines.All(line => line.Effect.ByYear.Values.Append(line.RecurrentLevel).All(amount => amount.Abs() < Money.FromPounds(1_000_000_000m)));
        if (!small)
            return;
        var scaled = new SavingsSchedule(schedule.Years, schedule.Lines.Select(line => Times(line, 10m)));

        var (one, ten) = (new DrawnSvg(schedule.ToSvg(line => line.Reference, InPounds)), new DrawnSvg(scaled.ToSvg(line => line.Reference, InPounds)));

        Assert.Equal(one.Bars.Select(bar => (bar.Y, bar.Height)), ten.Bars.Select(bar => (bar.Y, bar.Height)));
    }

    [Property(Slow = true)]
    public void Same_bytes_in_every_culture(SavingsSchedule schedule)
    {
        var drawn = schedule.ToFigure(line => line.Service);

        Cultures.InEach(() => Assert.Equal(drawn, schedule.ToFigure(line => line.Service)));
    }

    private static void Near(decimal expected, decimal actual, decimal tolerance) => Assert.InRange(actual, expected - tolerance, expected + tolerance);

    private static SavingsLine Times(SavingsLine line, decimal factor)
    {
        var (effects, left) = (line.Effect.ByYear.Map(amount => amount * factor), line.Effect.RecurrentLevel * factor);
        var scaled = line.Recurrence == Recurrence.Recurrent
            ? SavingsLine.Recurrent(line.Reference, line.Title, line.Authority, effects.Years.IsOpenEnded ? new CumulativeEffect(effects) : new CumulativeEffect(effects, left))
            : SavingsLine.OneOff(line.Reference, line.Title, line.Authority, effects);
        return line.IsCountedElsewhere ? scaled.WithCountedElsewhere(line.CountedElsewhereIn!) : scaled;
    }
}
