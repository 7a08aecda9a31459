namespace CouncilFinance.Appraisal;

/// <summary>A root of a sum of powers, between two points that come nearer to it when asked.</summary>
/// <param name="sum">A sum that changes sign at the root and nowhere else between the points.</param>
/// <param name="low">A point below the root.</param>
/// <param name="high">A point above it.</param>
/// <param name="signBelow">The sign of the sum below the root.</param>
/// <param name="multiplicity">How many roots fall together.</param>
internal sealed class DayRootBracket(DaySum sum, Dyadic low, Dyadic high, int signBelow, int multiplicity)
{
    private const int FirstBits = 128;
    private const int MostBits = 4_096;
    private const int Halvings = 32;
    private const int GuessBits = 900;

    // Where a sum at a root of its slope is not told from nil to this width, the two roots are taken to fall together.
    private const int NarrowestBits = 512;

    private Dyadic _low = low;
    private Dyadic _high = high;
    private int _bits;

    public int Multiplicity => multiplicity;

    public Dyadic Low => _low;

    public Dyadic High => _high;

    /// <summary>This root with one more falling on it, as the root of a sum whose slope this root is of.</summary>
    public DayRootBracket Again() => new(sum, _low, _high, signBelow, multiplicity + 1);

    /// <summary>The sign of another sum at this root; nil where it is not told from nil.</summary>
    public int SignOf(DaySum other)
    {
        while (true)
        {
            if (other.SignAt(new Bounds(_low, _high), FirstBits + (2 * _bits)) is { } sign)
                return sign;
            if (_bits >= NarrowestBits)
                return 0;
            Narrow();
        }
    }

    /// <summary>The sign of the growth over a year that this root is of a day, less a point above nil.</summary>
    public int LessYearly(Dyadic yearly)
    {
        for (var bits = FirstBits; bits <= MostBits; bits *= 2)
        {
            var daily = DayRoot.Of(yearly, bits);
            if (daily.High.SignLess(_low) < 0 || (_low.SignLess(_high) != 0 && daily.High.SignLess(_low) == 0))
                return 1;
            if (daily.Low.SignLess(_high) > 0 || (_low.SignLess(_high) != 0 && daily.Low.SignLess(_high) == 0))
                return -1;
            if (sum.SignAt(daily, bits) is { } sign)
                return sign * signBelow;
        }

        return 0;
    }

    /// <summary>The double nearest to the rate a year.</summary>
    public double NearestRate() => Appraisal.NearestRate.Of(LessYearly, Guess());

    // Halving the logarithm of the yearly growth in plain doubles: near enough for a search that then makes certain.
    private double Guess()
    {
        var (below, above) = (DayRoot.DaysInYear * _low.Log(), DayRoot.DaysInYear * _high.Log());
        var last = sum.Terms[^1].Power;
        var shift = (int)Math.Max(0L, sum.Terms.Max(term => term.Coefficient.GetBitLength()) - GuessBits);
        var terms = sum.Terms.Select(term => (Years: (double)term.Power / DayRoot.DaysInYear, Coefficient: (double)(term.Coefficient >> shift))).ToArray();
        while (true)
        {
            var middle = below + ((above - below) / 2d);
            if (middle <= below || middle >= above)
                return Math.Exp(middle) - 1d;
            var start = middle > 0d ? (double)last / DayRoot.DaysInYear : 0d;
            var value = terms.Sum(term => term.Coefficient * Math.Exp((term.Years - start) * middle));
            (below, above) = Math.Sign(value) == signBelow ? (middle, above) : (below, middle);
        }
    }

    private void Narrow()
    {
        _bits += Halvings;
        for (var halving = 0; halving < Halvings && _low.SignLess(_high) != 0; halving++)
        {
            var middle = Dyadic.Between(_low, _high).Reduced();
            var sign = SignAtPoint(middle);
            if (sign * signBelow >= 0)
                _low = middle;
            if (sign * signBelow <= 0)
                _high = middle;
        }
    }

    private int SignAtPoint(Dyadic point)
    {
        for (var bits = FirstBits + _bits; bits <= MostBits; bits *= 2)
        {
            if (sum.SignAt(new Bounds(point, point), bits) is { } sign)
                return sign;
        }

        return 0;
    }
}
