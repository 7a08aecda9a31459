using CouncilFinance.Assurance;

namespace CouncilFinance.Tests.Assurance;

public sealed class PrintedFigureTests
{
    [Theory]
    [InlineData("16,173", PrintedUnit.Thousands, PrintedRounding.Rounded, 16_173_000, 1_000, 16_172_500, 16_173_500, PrintedUnit.Thousands)]
    [InlineData("£388,678", PrintedUnit.Pounds, PrintedRounding.Truncated, 388_678, 1, 388_678, 388_679, PrintedUnit.Pounds)]
    [InlineData("(371)", PrintedUnit.Thousands, PrintedRounding.Truncated, -371_000, 1_000, -372_000, -371_000, PrintedUnit.Thousands)]
    [InlineData("-", PrintedUnit.Thousands, PrintedRounding.Rounded, 0, 1_000, -500, 500, PrintedUnit.Thousands)]
    [InlineData("0", PrintedUnit.Pounds, PrintedRounding.Truncated, 0, 1, -1, 1, PrintedUnit.Pounds)]
    [InlineData("£10.95m", PrintedUnit.Thousands, PrintedRounding.Rounded, 10_950_000, 10_000, 10_945_000, 10_955_000, PrintedUnit.Millions)]
    [InlineData("£2,069k", PrintedUnit.Pounds, PrintedRounding.Rounded, 2_069_000, 1_000, 2_068_500, 2_069_500, PrintedUnit.Thousands)]
    [InlineData("50p", PrintedUnit.Pounds, PrintedRounding.Rounded, 0.5, 0.01, 0.495, 0.505, PrintedUnit.Pounds)]
    [InlineData("13%", PrintedUnit.Thousands, PrintedRounding.Rounded, 0.13, 0.01, 0.125, 0.135, PrintedUnit.Percent)]
    [InlineData("13.4", PrintedUnit.Percent, PrintedRounding.Rounded, 0.134, 0.001, 0.1335, 0.1345, PrintedUnit.Percent)]
    [InlineData("28.1", PrintedUnit.Number, PrintedRounding.Rounded, 28.1, 0.1, 28.05, 28.15, PrintedUnit.Number)]
    [InlineData("1.50", PrintedUnit.Millions, PrintedRounding.Rounded, 1_500_000, 10_000, 1_495_000, 1_505_000, PrintedUnit.Millions)]
    public void Read_figure_has_the_precision_it_was_printed_at(
        string text, PrintedUnit unit, PrintedRounding rounding, double value, double step, double low, double high, PrintedUnit printedIn)
    {
        var figure = PrintedFigure.Read(text, unit, rounding);

        Assert.NotNull(figure);
        Assert.Equal(((decimal)value, (decimal)step, (decimal)low, (decimal)high), (figure.Value.Value, figure.Value.Step, figure.Value.Low, figure.Value.High));
        Assert.Equal((printedIn, rounding), (figure.Value.Unit, figure.Value.Rounding));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tbc")]
    [InlineData("Annual")]
    [InlineData("1,07")]
    [InlineData("0.0000000000001")]
    [InlineData("1000000000000000")]
    public void Read_text_that_is_no_figure_is_null(string text) =>
        Assert.Null(PrintedFigure.Read(text, PrintedUnit.Pounds, PrintedRounding.Rounded));

    [Fact]
    public void Read_wants_a_unit_and_a_rounding_that_exist()
    {
        Bad.Input<ArgumentOutOfRangeException>(() => PrintedFigure.Read("1", (PrintedUnit)9, PrintedRounding.Rounded), "Pounds, Thousands");
        Bad.Input<ArgumentOutOfRangeException>(() => PrintedFigure.Read("1", PrintedUnit.Pounds, (PrintedRounding)9), "Rounded, Truncated");
        Assert.Throws<ArgumentNullException>(() => PrintedFigure.Read(null!, PrintedUnit.Pounds, PrintedRounding.Rounded));
    }

    [Theory]
    [InlineData("5", PrintedRounding.Rounded, true, false)]
    [InlineData("-5", PrintedRounding.Rounded, false, true)]
    [InlineData("0", PrintedRounding.Rounded, false, false)]
    [InlineData("5", PrintedRounding.Truncated, true, false)]
    [InlineData("-5", PrintedRounding.Truncated, false, true)]
    [InlineData("-", PrintedRounding.Truncated, false, false)]
    public void Half_a_unit_rounds_away_from_nil(string text, PrintedRounding rounding, bool low, bool high) =>
        Assert.Equal((low, high), (PrintedFigure.Read(text, PrintedUnit.Pounds, rounding)!.Value.IncludesLow, PrintedFigure.Read(text, PrintedUnit.Pounds, rounding)!.Value.IncludesHigh));

    [Theory]
    [InlineData("16,173", "16,173")]
    [InlineData("£2.50", "2.50")]
    [InlineData("13%", "13%")]
    [InlineData("£2,069k", "2,069")]
    public void ToString_keeps_the_precision(string text, string expected) =>
        Assert.Equal(expected, PrintedFigure.Read(text, PrintedUnit.Pounds, PrintedRounding.Rounded)!.Value.ToString());

    [Fact]
    public void Default_is_nil_printed_in_pounds()
    {
        Assert.Equal((0m, 1m, -0.5m, 0.5m, 0m), (default(PrintedFigure).Value, default(PrintedFigure).Step, default(PrintedFigure).Low, default(PrintedFigure).High, default(PrintedFigure).InUnit));
        Assert.Equal(default(PrintedFigure), PrintedFigure.Read("0", PrintedUnit.Pounds, PrintedRounding.Rounded));
    }

    [Theory]
    [InlineData("1,177,814", CellState.Figure)]
    [InlineData("-", CellState.Figure)]
    [InlineData("Nil", CellState.Figure)]
    [InlineData("", CellState.Blank)]
    [InlineData("  ", CellState.Blank)]
    [InlineData("tbc", CellState.ToBeConfirmed)]
    [InlineData(" TBC", CellState.ToBeConfirmed)]
    [InlineData("Annual", CellState.Words)]
    [InlineData("1,07", CellState.Words)]
    [InlineData("*", CellState.Words)]
    [InlineData("see note*", CellState.Words)]
    public void Cell_says_what_stands_in_it(string text, CellState state) => Assert.Equal((state, text), (new PrintedCell(text).State, new PrintedCell(text).Text));

    [Fact]
    public void Cell_keeps_its_mark_off_its_figure()
    {
        var cell = new PrintedCell("13%").WithMark("*");

        Assert.Equal((CellState.Figure, "*", "13%*"), (cell.State, cell.Mark, cell.ToString()));
        Assert.Equal(cell, new PrintedCell("13%*"));
        Assert.Equal(("5", "**", CellState.Figure), (new PrintedCell("5 **").Text, new PrintedCell("5 **").Mark, new PrintedCell("5 **").State));
        Assert.Equal(("illegible", CellState.Illegible), (PrintedCell.Illegible.ToString(), PrintedCell.Illegible.State));
        Bad.Input<ArgumentException>(() => cell.WithMark(""), "A mark");
        Bad.Input<ArgumentOutOfRangeException>(() => cell.WithUnit((PrintedUnit)9), "Percent");
        Bad.Input<ArgumentOutOfRangeException>(() => cell.WithRounding((PrintedRounding)9), "Truncated");
        Assert.Throws<ArgumentNullException>(() => new PrintedCell(null!));
    }
}
