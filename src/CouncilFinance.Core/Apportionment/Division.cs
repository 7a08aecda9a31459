using System.Numerics;
using CouncilFinance.Internal;

namespace CouncilFinance.Apportionment;

/// <summary>Whole units divided by whole weights under a rule, with the quotas they were rounded from.</summary>
internal sealed class Division
{
    private readonly ShareBounds[] _bounds;

    public Division(BigInteger total, BigInteger[] weights, ShareBounds[]? bounds, ApportionmentRule rule)
    {
        Total = total;
        Weights = weights;
        Rule = Enums.Defined(rule);
        _bounds = bounds ?? Array.ConvertAll(weights, weight => weight.IsZero ? ShareBounds.Nothing : new ShareBounds(BigInteger.Zero, null));
        Quotas = bounds is null ? Quotas.InProportion(total, weights) : Quotas.Within(bounds, total, weights);
        LeftOver = total - Quotas.Whole.Aggregate(BigInteger.Add);
        Units = rule == ApportionmentRule.Webster ? ByQuotients() : WithLeftOver();
    }

    public BigInteger Total { get; }

    public BigInteger[] Weights { get; }

    public ApportionmentRule Rule { get; }

    public Quotas Quotas { get; }

    /// <summary>The units that no quota holds whole.</summary>
    public BigInteger LeftOver { get; }

    public BigInteger[] Units { get; }

    /// <summary>The parties with a weight in the order in which the rule offers them the units left over.</summary>
    public IEnumerable<int> Order()
    {
        var weighted = Enumerable.Range(0, Weights.Length).Where(index => !Weights[index].IsZero);
        return Rule switch
        {
            ApportionmentRule.FirstParty => weighted,
            ApportionmentRule.LargestParty => weighted.OrderByDescending(index => Weights[index]),
            ApportionmentRule.Webster => weighted.OrderBy(index => new Quotient(Weights[index], Quotas.Whole[index], index), Quotient.LargestFirst),
            _ => weighted.OrderByDescending(index => Quotas.Remainders[index]),
        };
    }

    public bool IsHeldAtItsCap(int index) => Units[index] == _bounds[index].Most && IsHeld(index);

    public bool IsHeldAtItsFloor(int index) => Units[index] == _bounds[index].Least && IsHeld(index);

    // Rules other than the largest remainder can move a party off the limit that its quota stands at.
    private bool IsHeld(int index) =>
        Quotas.Remainders[index].IsZero && Quotas.Whole[index] == Units[index] && !Weights[index].IsZero && Quotas.PerWeight * new Rational(Weights[index], BigInteger.One) != Quotas[index];

    // Under the largest remainder every party gets at most one; the other rules give all to one party, as far as its cap lets them.
    private BigInteger[] WithLeftOver()
    {
        var units = (BigInteger[])Quotas.Whole.Clone();
        var left = LeftOver;
        foreach (var index in Order())
        {
            if (left.IsZero)
                break;
            var most = Rule == ApportionmentRule.LargestRemainder ? BigInteger.One : _bounds[index].Most - units[index] ?? left;
            var given = BigInteger.Min(left, most);
            units[index] += given;
            left -= given;
        }

        return units;
    }

    // Quotas rounded half up are a prefix of the one order in which units are given, by weight ÷ (2 × units so far + 1); it is then
    // lengthened or cut, at most half a unit a party away, until it holds the total.
    private BigInteger[] ByQuotients()
    {
        var units = new BigInteger[Weights.Length];
        for (var index = 0; index < units.Length; index++)
        {
            var nearest = (Quotas.PerWeight * new Rational(Weights[index], BigInteger.One)).CountOf(1m, MidpointRounding.AwayFromZero);
            units[index] = BigInteger.Max(_bounds[index].Least, BigInteger.Min(nearest, _bounds[index].Most ?? nearest));
        }

        var over = units.Aggregate(BigInteger.Add) - Total;
        var queue = new PriorityQueue<int, Quotient>(over.Sign > 0 ? Quotient.SmallestFirst : Quotient.LargestFirst);
        for (var index = 0; index < units.Length; index++)
            Offer(index);
        for (; !over.IsZero; over -= over.Sign)
        {
            var index = queue.Dequeue();
            units[index] -= over.Sign;
            Offer(index);
        }

        return units;

        void Offer(int index)
        {
            if (over.Sign > 0 ? _bounds[index].HasRoomBelow(units[index]) : !Weights[index].IsZero && _bounds[index].HasRoomAbove(units[index]))
                queue.Enqueue(index, new Quotient(Weights[index], over.Sign > 0 ? units[index] - 1 : units[index], index));
        }
    }
}
