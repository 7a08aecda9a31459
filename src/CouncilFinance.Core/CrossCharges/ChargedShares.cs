using CouncilFinance.Apportionment;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>The participants that bear something, with their weights and their shares as shown, worked once for all that is shared by them.</summary>
internal sealed class ChargedShares
{
    private readonly decimal[] _weights;
    private readonly Money[] _parts;

    public ChargedShares(CrossChargeAgreement agreement, ByAuthority<decimal> weights, string role)
    {
        var sum = Rational.Sum(weights.Values);
        var bearing = weights.Where(entry => entry.Value > 0m).ToList();
        Bearers = bearing.Select(entry => (agreement.Participant(entry.Key, role), (entry.Value / sum).ToDecimal())).ToList();
        _weights = bearing.Select(entry => entry.Value).ToArray();
        _parts = new Money[_weights.Length];
    }

    public IReadOnlyList<(Authority Participant, decimal Share)> Bearers { get; }

    /// <summary>The parts of an amount, in the order of the bearers; gone when the next amount is asked for.</summary>
    public ReadOnlySpan<Money> PartsOf(Money amount, MoneyUnit unit)
    {
        amount.ApportionBy(_weights, _parts, unit);
        return _parts;
    }
}
