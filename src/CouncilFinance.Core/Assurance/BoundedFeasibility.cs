namespace CouncilFinance.Assurance;

/// <summary>Whether equations have a solution within bounds, by the first phase of the simplex method, in binary floating point.</summary>
/// <remarks>
/// Variables lie from nil to a bound each, which may be infinite. The sum of what the equations are out by is brought down, with Bland's rule against
/// going round in circles; where something is left, the multipliers are those whose sum of equations cannot be met. They are a hint, for an exact
/// check to confirm.
/// </remarks>
internal sealed class BoundedFeasibility
{
    private const double Nil = 1e-9;
    private const int PivotsPerLine = 40;

    private readonly int _rows;
    private readonly int _variables;
    private readonly double[][] _tableau;
    private readonly double[] _most;
    private readonly double[] _values;
    private readonly double[] _costs;
    private readonly int[] _basic;
    private readonly bool[] _isAtMost;
    private readonly double[] _signs;

    /// <param name="coefficients">Those of each equation.</param>
    /// <param name="sums">What each equation comes to.</param>
    /// <param name="most">The bound of each variable.</param>
    public BoundedFeasibility(double[][] coefficients, double[] sums, double[] most)
    {
        (_rows, _variables) = (sums.Length, most.Length);
        _most = [.. most, .. Enumerable.Repeat(double.PositiveInfinity, _rows)];
        _signs = sums.Select(sum => sum < 0 ? -1.0 : 1.0).ToArray();
        _values = sums.Select(Math.Abs).ToArray();
        _isAtMost = new bool[_most.Length];
        _basic = Enumerable.Range(_variables, _rows).ToArray();
        _tableau = new double[_rows][];
        _costs = new double[_most.Length];
        for (var row = 0; row < _rows; row++)
        {
            _tableau[row] = new double[_most.Length];
            for (var variable = 0; variable < _variables; variable++)
            {
                _tableau[row][variable] = _signs[row] * coefficients[row][variable];
                _costs[variable] -= _tableau[row][variable];
            }

            _tableau[row][_variables + row] = 1;
        }
    }

    /// <summary>Whether the method came to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Multipliers of the equations whose sum cannot be met; null where a solution was found, or none of the two.</summary>
    public double[]? Contradiction()
    {
        for (var left = PivotsPerLine * _most.Length; left > 0; left--)
        {
            var entering = Entering();
            if (entering < 0)
            {
                IsComplete = true;
                var missed = Enumerable.Range(0, _rows).Where(row => _basic[row] >= _variables).Sum(row => _values[row]);
                return missed > Nil ? Enumerable.Range(0, _rows).Select(row => _signs[row] * (1 - _costs[_variables + row])).ToArray() : null;
            }

            Enter(entering);
        }

        return null;
    }

    private int Entering()
    {
        for (var variable = 0; variable < _variables; variable++)
        {
            if (_most[variable] > 0 && (_isAtMost[variable] ? _costs[variable] > Nil : _costs[variable] < -Nil))
                return variable;
        }

        return -1;
    }

    private void Enter(int entering)
    {
        var direction = _isAtMost[entering] ? -1.0 : 1.0;
        var (step, leaving) = (_most[entering], -1);
        for (var row = 0; row < _rows; row++)
        {
            var change = -_tableau[row][entering] * direction;
            if (Math.Abs(change) <= Nil)
                continue;
            var room = Math.Max(0, change < 0 ? _values[row] / -change : (_most[_basic[row]] - _values[row]) / change);
            if (room < step || (room == step && leaving >= 0 && _basic[row] < _basic[leaving]))
                (step, leaving) = (room, row);
        }

        for (var row = 0; row < _rows; row++)
            _values[row] -= _tableau[row][entering] * direction * step;
        if (leaving < 0)
            _isAtMost[entering] = !_isAtMost[entering];
        else
            Exchange(leaving, entering, direction, step);
    }

    private void Exchange(int leaving, int entering, double direction, double step)
    {
        _isAtMost[_basic[leaving]] = -_tableau[leaving][entering] * direction > 0;
        _values[leaving] = (_isAtMost[entering] ? _most[entering] : 0) + (direction * step);
        _isAtMost[entering] = false;
        _basic[leaving] = entering;
        var pivot = _tableau[leaving];
        var size = pivot[entering];
        for (var column = 0; column < pivot.Length; column++)
            pivot[column] /= size;
        foreach (var line in _tableau.Append(_costs).Where(line => line != pivot && line[entering] != 0))
        {
            var times = line[entering];
            for (var column = 0; column < line.Length; column++)
                line[column] -= times * pivot[column];
        }
    }
}
