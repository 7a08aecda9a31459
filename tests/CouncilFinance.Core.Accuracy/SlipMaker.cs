using System.Globalization;
using CouncilFinance.Assurance;

namespace CouncilFinance.Accuracy;

/// <summary>Makes one slip in an honest table, as a hand would; null where the table gives no room for it.</summary>
internal static class SlipMaker
{
    public static Trial? Make(string kind, MadeTable table, Random random) => kind switch
    {
        "transposed digits" => Cell(table, random, Slip.DigitsTransposed, Transposed),
        "digit dropped" => Cell(table, random, Slip.DigitDropped, Dropped),
        "digit doubled" => Cell(table, random, Slip.DigitDoubled, Doubled),
        "digit added" => Cell(table, random, Slip.DigitAdded, Added),
        "sign turned" => Cell(table, random, Slip.SignTurned, (value, _) => -value),
        "unit shifted" => Cell(table, random, Slip.UnitShifted, Shifted),
        "total misadded" => Misadded(table, random),
        "line omitted, one column" => TotalWithout(table, random, Slip.LineOmitted, isWhole: false),
        "line omitted, whole row" => TotalWithout(table, random, Slip.LineOmitted, isWhole: true),
        "line counted twice, one column" => TotalWithout(table, random, Slip.LineCountedTwice, isWhole: false),
        "line counted twice, whole row" => TotalWithout(table, random, Slip.LineCountedTwice, isWhole: true),
        "subtotal counted, one column" => SubtotalCounted(table, random, isWhole: false),
        "subtotal counted, whole row" => SubtotalCounted(table, random, isWhole: true),
        "rows swapped" => Swapped(table, random, byRow: true),
        "columns swapped" => Swapped(table, random, byRow: false),
        "compensating errors" => Compensating(table, random),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such slip."),
    };

    private static Trial? Cell(MadeTable table, Random random, Slip slip, Func<long, Random, long?> slipped)
    {
        var printed = table.Print();
        var (row, column) = (random.Next(printed.Length), random.Next(table.Columns + 1));
        if (slipped(printed[row][column], random) is not { } value || value == printed[row][column])
            return null;
        printed[row][column] = value;
        return new Trial(table, printed, slip, new HashSet<(int, int)> { (row, column) }, null);
    }

    private static long? Transposed(long value, Random random)
    {
        var digits = Digits(value);
        if (digits.Length < 2)
            return null;
        var at = random.Next(digits.Length - 1);
        return Signed(value, digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..]);
    }

    private static long? Dropped(long value, Random random)
    {
        var digits = Digits(value);
        return digits.Length < 2 ? null : Signed(value, digits.Remove(random.Next(digits.Length), 1));
    }

    private static long? Doubled(long value, Random random)
    {
        var digits = Digits(value);
        var at = random.Next(digits.Length);
        return value == 0 ? null : Signed(value, digits.Insert(at, digits[at].ToString()));
    }

    private static long? Added(long value, Random random)
    {
        var digits = Digits(value);
        var (at, digit) = (random.Next(digits.Length + 1), (char)('0' + random.Next(10)));
        var isDoubled = (at > 0 && digits[at - 1] == digit) || (at < digits.Length && digits[at] == digit);
        return value == 0 || isDoubled || (at == 0 && digit == '0') ? null : Signed(value, digits.Insert(at, digit.ToString()));
    }

    // What prints as nil in thousands is a figure left out, whatever the reason.
    private static long? Shifted(long value, Random random) =>
        random.Next(2) == 0 ? value * 1000 : (long)decimal.Round(value / 1000m, MidpointRounding.AwayFromZero) is var thousands and not 0 ? thousands : null;

    // A carry forgotten or made twice, or a sum that is simply wrong.
    private static Trial? Misadded(MadeTable table, Random random)
    {
        var printed = table.Print();
        var isAcross = random.Next(2) == 0;
        var (row, column) = isAcross ? (random.Next(printed.Length), table.Columns) : (random.Next(table.Lines, printed.Length), random.Next(table.Columns));
        var error = random.Next(2) == 0
            ? (long)Math.Pow(10, random.Next(0, 5))
            : (long)Math.Exp(random.NextDouble() * Math.Log(Math.Max(2, Math.Abs(printed[row][column]))));
        printed[row][column] += random.Next(2) == 0 ? error : -error;
        return new Trial(table, printed, Slip.TotalMisadded, new HashSet<(int, int)> { (row, column) }, null);
    }

    private static Trial? TotalWithout(MadeTable table, Random random, Slip slip, bool isWhole)
    {
        var printed = table.Print();
        // A subtotal counted twice is a subtotal counted: lines are counted twice where lines are added up.
        var total = random.Next(table.Lines, slip == Slip.LineCountedTwice && table.HasSections ? table.LastRow : printed.Length);
        var parts = (total == table.LastRow ? table.PartsOfTotal() : table.LinesOf(total)).ToList();
        var part = parts[random.Next(parts.Count)];
        var amounts = part < table.Lines ? table.Truth[part] : table.Sum(line => table.Sections[line] == part - table.Lines);
        var times = slip == Slip.LineOmitted ? -1m : 1m;
        return Retotalled(table, printed, random, total, part, amounts, times, slip, isWhole);
    }

    private static Trial? SubtotalCounted(MadeTable table, Random random, bool isWhole)
    {
        if (!table.HasSections)
            return null;
        var printed = table.Print();
        var part = random.Next(table.Lines, table.LastRow);
        var amounts = table.Sum(line => table.Sections[line] == part - table.Lines);
        return Retotalled(table, printed, random, table.LastRow, part, amounts, 1m, Slip.SubtotalCounted, isWhole);
    }

    private static Trial? Retotalled(
        MadeTable table, long[][] printed, Random random, int total, int part, decimal[] amounts, decimal times, Slip slip, bool isWhole)
    {
        var sums = total == table.LastRow ? table.Sum(_ => true) : table.Sum(line => table.Sections[line] == total - table.Lines);
        var only = random.Next(table.Columns);
        var changed = new HashSet<(int, int)>();
        for (var column = 0; column < table.Columns; column++)
        {
            if (isWhole || column == only)
                Print(column, MadeTable.Rounded(sums[column] + (times * amounts[column])));
        }

        if (isWhole)
            Print(table.Columns, MadeTable.Rounded(sums.Sum() + (times * amounts.Sum())));
        return changed.Count == 0 ? null : new Trial(table, printed, slip, changed, table.RowName(part));

        void Print(int column, long value)
        {
            if (printed[total][column] == value)
                return;
            printed[total][column] = value;
            changed.Add((total, column));
        }
    }

    // The figures of two lines exchanged, their totals across left where they belong; or of two columns, their totals down left.
    private static Trial? Swapped(MadeTable table, Random random, bool byRow)
    {
        var printed = table.Print();
        var count = byRow ? table.Lines : table.Columns;
        var (one, other) = (random.Next(count), random.Next(count));
        if (one == other)
            return null;
        (one, other) = (Math.Min(one, other), Math.Max(one, other));
        var changed = new HashSet<(int, int)>();
        for (var across = 0; across < (byRow ? table.Columns : table.Lines); across++)
        {
            var (left, right) = byRow ? ((one, across), (other, across)) : ((across, one), (across, other));
            if (printed[left.Item1][left.Item2] == printed[right.Item1][right.Item2])
                continue;
            (printed[left.Item1][left.Item2], printed[right.Item1][right.Item2]) = (printed[right.Item1][right.Item2], printed[left.Item1][left.Item2]);
            changed.Add(left);
            changed.Add(right);
        }

        var names = byRow ? $"{table.RowName(one)} and {table.RowName(other)}" : $"{table.ColumnName(one)} and {table.ColumnName(other)}";
        return changed.Count == 0 ? null : new Trial(table, printed, Slip.LinesSwapped, changed, names);
    }

    // One figure wrong, and another in its column wrong by as much the other way, so that the column still casts.
    private static Trial? Compensating(MadeTable table, Random random)
    {
        var printed = table.Print();
        var (column, one, other) = (random.Next(table.Columns), random.Next(table.Lines), random.Next(table.Lines));
        if (one == other || printed[one][column] == 0 || printed[other][column] == 0)
            return null;
        var error = (long)Math.Exp(Math.Log(2) + (random.NextDouble() * Math.Log(5000)));
        printed[one][column] += error;
        printed[other][column] -= error;
        return new Trial(table, printed, Slip.ErrorsCompensate, new HashSet<(int, int)> { (one, column), (other, column) }, null);
    }

    private static string Digits(long value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture);

    private static long Signed(long value, string digits) => Math.Sign(value) * long.Parse(digits, CultureInfo.InvariantCulture);
}
