using System.Numerics;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Oracles;

/// <summary>
/// The slow, obvious model of an apportionment: quotas as fractions of integers without limit, units handed out one by one. It shares no
/// arithmetic with the library.
/// </summary>
public sealed class ApportionmentModel
{
    private readonly ApportionmentRule _rule;
    private readonly BigInteger _total;
    private readonly BigInteger[] _weights;
    private readonly (BigInteger Least, BigInteger? Most)[] _bounds;

    private ApportionmentModel(ApportionmentRule rule, BigInteger total, IEnumerable<decimal> weights, (BigInteger Least, BigInteger? Most)[]? bounds)
    {
        (_rule, _total, _weights) = (rule, total, weights.Select(weight => ExactMoney.Scaled(weight, 28)).ToArray());
        _bounds = bounds ?? _weights.Select(weight => (BigInteger.Zero, weight.IsZero ? BigInteger.Zero : (BigInteger?)null)).ToArray();
        (Quotas, Denominator) = Filled();
        Units = Quotas.Select(quota => quota / Denominator).ToArray();
        IsTied = rule == ApportionmentRule.Webster ? ByClaims() : ByOrder();
    }

    /// <summary>Each party's units.</summary>
    public BigInteger[] Units { get; }

    /// <summary>Each party's quota in units, over <see cref="Denominator"/>.</summary>
    public BigInteger[] Quotas { get; }

    public BigInteger Denominator { get; }

    /// <summary>Whether the last unit given and the first one withheld have equal claims, so that the order of the parties decides.</summary>
    public bool IsTied { get; }

    public static ApportionmentModel Of(
        ApportionmentRule rule, BigInteger total, IEnumerable<decimal> weights, (BigInteger Least, BigInteger? Most)[]? bounds = null) =>
        new(rule, total, weights, bounds);

    /// <summary>Webster's rule word for word: one unit after another from nothing, each to the largest weight ÷ (2 × units so far + 1).</summary>
    public static int[] OneByOne(int total, IReadOnlyList<decimal> weights)
    {
        var units = new int[weights.Count];
        for (var unit = 0; unit < total; unit++)
        {
            var next = 0;
            for (var party = 1; party < units.Length; party++)
            {
                if (ExactMoney.Scaled(weights[party], 28) * ((2 * units[next]) + 1) > ExactMoney.Scaled(weights[next], 28) * ((2 * units[party]) + 1))
                    next = party;
            }

            units[next]++;
        }

        return units;
    }

    // λ × weight held between the bounds. Where λ makes a party leave a bound the sum of the shares turns; the last turn that does not pass the
    // total has the parties on the move that share what is left.
    private (BigInteger[] Numerators, BigInteger Denominator) Filled()
    {
        var parties = Enumerable.Range(0, _weights.Length).Where(party => !_weights[party].IsZero).ToList();
        var turns = parties.SelectMany(party => new[] { _bounds[party].Least, _bounds[party].Most ?? _bounds[party].Least }.Select(bound => (Up: bound, Down: _weights[party])));
        var (up, down) = (BigInteger.Zero, BigInteger.One);
        foreach (var turn in turns.Where(turn => Held(turn.Up, turn.Down).Aggregate(BigInteger.Add) <= _total * turn.Down))
        {
            if (turn.Up * down > up * turn.Down)
                (up, down) = turn;
        }

        var moving = parties.Where(party => up * _weights[party] >= _bounds[party].Least * down && !(up * _weights[party] >= _bounds[party].Most * down))
            .Aggregate(BigInteger.Zero, (sum, party) => sum + _weights[party]);
        if (moving.IsZero)
            return (Held(up, down), down);
        var left = (_total * down) - Held(up, down).Aggregate(BigInteger.Add);
        (up, down) = ((up * moving) + left, down * moving);
        return (Held(up, down), down);
    }

    private BigInteger[] Held(BigInteger up, BigInteger down) => _weights.Select((weight, party) =>
    {
        var share = BigInteger.Max(up * weight, _bounds[party].Least * down);
        return _bounds[party].Most is { } most ? BigInteger.Min(share, most * down) : share;
    }).ToArray();

    private bool ByOrder()
    {
        var claims = Quotas.Select((quota, party) => (Party: party, Claim: _rule switch
        {
            ApportionmentRule.LargestRemainder => quota % Denominator,
            ApportionmentRule.LargestParty => _weights[party],
            _ => -party,
        })).Where(claim => !_weights[claim.Party].IsZero).OrderByDescending(claim => claim.Claim).ThenBy(claim => claim.Party).ToList();
        var left = _total - Units.Aggregate(BigInteger.Add);
        var next = 0;
        for (; left > 0; next++)
        {
            var (party, _) = claims[next];
            var room = _rule == ApportionmentRule.LargestRemainder ? 1 : _bounds[party].Most - Units[party] ?? left;
            Units[party] += BigInteger.Min(left, room);
            left -= BigInteger.Min(left, room);
        }

        return next > 0 && next < claims.Count && claims[next - 1].Claim == claims[next].Claim;
    }

    // From anywhere, units change hands as long as one withheld has the stronger claim: weight ÷ (2 × units before it + 1), the earlier party on a tie.
    private bool ByClaims()
    {
        for (var left = _total - Units.Aggregate(BigInteger.Add); left > 0; left--)
            Units[Enumerable.Range(0, Units.Length).First(HasRoom)]++;
        while (true)
        {
            int? weakest = null, strongest = null;
            for (var party = 0; party < Units.Length; party++)
            {
                if (Units[party] > _bounds[party].Least && (weakest is not { } weak || Compare(party, Units[party] - 1, weak, Units[weak] - 1) <= 0))
                    weakest = party;
                if (HasRoom(party) && (strongest is not { } strong || Compare(party, Units[party], strong, Units[strong]) > 0))
                    strongest = party;
            }

            if (weakest is not { } from || strongest is not { } to)
                return false;
            var order = Compare(to, Units[to], from, Units[from] - 1);
            if (order < 0 || (order == 0 && to >= from))
                return order == 0;
            Units[from]--;
            Units[to]++;
        }

        int Compare(int party, BigInteger units, int other, BigInteger otherUnits) =>
            (_weights[party] * ((2 * otherUnits) + 1)).CompareTo(_weights[other] * ((2 * units) + 1));
    }

    private bool HasRoom(int party) => !_weights[party].IsZero && !(Units[party] >= _bounds[party].Most);
}
