using System.Collections.Immutable;
using System.Globalization;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Reads a printed figure back through the slips that can have made it.</summary>
/// <remarks>
/// Each slip has a share of all slips, divided among the results it could have had: there are few ways to transpose two digits of 4,567 and many
/// to mistype one, so a figure that either explains was more likely transposed. Figures are in units of their last printed place.
/// </remarks>
internal static class SlipReadings
{
    // Shares of all slips in one figure; what a total is liable to beside them is in the totals' own slips.
    private const double Transposed = 0.22;
    private const double Dropped = 0.12;
    private const double Doubled = 0.08;
    private const double Added = 0.08;
    private const double Turned = 0.12;
    private const double Shifted = 0.08;
    private const double Mistyped = 0.16;
    private const double MistypedTotal = 0.01;
    private const double Misadded = 0.10;
    private const double Carried = 0.05;
    private const double Other = 0.06;
    private const double Omitted = 0.10;
    private const int MostDigits = 15;

    private static readonly ImmutableArray<int> Shifts = [2, 3, 6];

    /// <summary>Every figure but the printed one that a known slip turns into it.</summary>
    public static IEnumerable<SlipReading> Of(PrintedFigure printed, bool isTotal)
    {
        var count = printed.Value / printed.Step;
        if (count != decimal.Truncate(count) || Math.Abs(count) >= 1_000_000_000_000_000m)
            return [];
        return Of((long)count, isTotal)
            .Where(reading => reading.Value != count)
            .GroupBy(reading => reading.Value)
            .Select(same => same.MaxBy(reading => reading.Likelihood))
            .Select(reading => reading with { Value = reading.Value * printed.Step });
    }

    /// <summary>
    /// The likelihood that a figure was printed in a coarser unit, which leaves open what its lost digits were, or by no slip known here, or added up
    /// wrongly.
    /// </summary>
    public static SlipReading Unread(decimal value, PrintedFigure printed, bool isTotal)
    {
        if (printed.Value != 0m && Shifts.Any(shift => decimal.Round(value / Power(shift) / printed.Step, MidpointRounding.AwayFromZero) * printed.Step == printed.Value))
            return new SlipReading(value, Slip.UnitShifted, Shifted / (2 * Shifts.Length));
        if (printed.Value == 0m)
            return new SlipReading(value, Slip.FigureOmitted, Omitted / Spread(value, printed));
        var likelihood = 1 / Spread(value - printed.Value, printed);
        return isTotal ? new SlipReading(value, Slip.TotalMisadded, (Misadded + Other) * likelihood) : new SlipReading(value, Slip.Unknown, Other * likelihood);
    }

    // Errors of every order of magnitude are as likely as one another, and of one order the more unlikely the more of them there are.
    private static double Spread(decimal error, PrintedFigure printed) =>
        2 * (double)Math.Max(1m, Math.Abs(error) / printed.Step) * Math.Log(10) * Math.Max(1, Digits(Math.Max(Math.Abs(error), Math.Abs(printed.Value)) / printed.Step).Length);

    private static IEnumerable<SlipReading> Of(long printed, bool isTotal)
    {
        var text = Digits(Math.Abs((decimal)printed));
        var sign = printed < 0 ? -1L : 1L;
        if (printed != 0)
            yield return new SlipReading(-printed, Slip.SignTurned, Turned);
        for (var index = 0; index + 1 < text.Length; index++)
        {
            var turned = text[..index] + text[index + 1] + text[index] + text[(index + 2)..];
            yield return Read(turned, Slip.DigitsTransposed, Transposed / (text.Length - 1));
        }

        // A leading digit turned to second place behind a nil: 10 printed 01, that is 1.
        if (text.Length < MostDigits && printed != 0)
            yield return Read(text[..1] + "0" + text[1..], Slip.DigitsTransposed, Transposed / text.Length);
        for (var index = 0; index <= text.Length && text.Length < MostDigits && printed != 0; index++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
                yield return Read(text[..index] + digit + text[index..], Slip.DigitDropped, Dropped / (text.Length + 1));
        }

        for (var index = 0; index < text.Length && text.Length > 1; index++)
        {
            var isDoubled = (index > 0 && text[index - 1] == text[index]) || (index + 1 < text.Length && text[index + 1] == text[index]);
            var shorter = text.Remove(index, 1);
            yield return isDoubled ? Read(shorter, Slip.DigitDoubled, Doubled / shorter.Length) : Read(shorter, Slip.DigitAdded, Added / (10 * (shorter.Length + 1)));
        }

        for (var index = 0; index < text.Length; index++)
        {
            // A leading digit is not mistyped as nothing: that is a digit too many.
            for (var digit = index == 0 && text.Length > 1 ? '1' : '0'; digit <= '9'; digit++)
                yield return Read(text[..index] + digit + text[(index + 1)..], Slip.DigitMistyped, (isTotal ? MistypedTotal : Mistyped) / (9 * text.Length));
        }

        foreach (var shift in Shifts)
        {
            if (printed % Power(shift) == 0)
                yield return new SlipReading((decimal)printed / Power(shift), Slip.UnitShifted, Shifted / (2 * Shifts.Length));
        }

        for (var place = 0; isTotal && place < text.Length; place++)
        {
            yield return new SlipReading(printed + Power(place), Slip.TotalMisadded, Carried / (2 * text.Length));
            yield return new SlipReading(printed - Power(place), Slip.TotalMisadded, Carried / (2 * text.Length));
        }

        SlipReading Read(string digits, Slip slip, double likelihood) => new(sign * long.Parse(digits, CultureInfo.InvariantCulture), slip, likelihood);
    }

    private static string Digits(decimal count) => Invariant.Text(decimal.Truncate(count));

    private static long Power(int exponent) => (long)Math.Pow(10, exponent);
}
