using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>What the participants of a shared service agreed: the basis of charging, who hosts it, and who bears a variance in the host's indirect costs.</summary>
/// <remarks>
/// Immutable; the <c>With…</c> methods give changed copies. Two are equal when everything about them is. The charges of a year are in the
/// <see cref="CrossChargeStatement"/> that <see cref="StatementFor"/> makes.
/// In JSON: {"service": "…", "basis": {…}, "host": {…}, "hostPolicy": "carried-forward"}.
/// </remarks>
[JsonConverter(typeof(CrossChargeAgreementJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record CrossChargeAgreement
{
    /// <summary>An agreement without a host.</summary>
    /// <param name="service">The service.</param>
    /// <param name="basis">The expected shares; its authorities are the participants.</param>
    /// <exception cref="ArgumentException">The service is blank, or has space at an end or control characters.</exception>
    public CrossChargeAgreement(string service, ChargingBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        Service = Texts.Label(service);
        Basis = basis;
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The expected shares.</summary>
    public ChargingBasis Basis { get; private init; }

    /// <summary>Who hosts the service; null where nobody does.</summary>
    public Authority? Host { get; private init; }

    /// <summary>Who bears a variance in the host's indirect costs.</summary>
    public HostPolicy Policy { get; private init; }

    /// <summary>Who takes part, in order.</summary>
    public IReadOnlyList<Authority> Participants => Basis.Participants;

    /// <summary>The agreement with a host and the policy for its indirect costs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The policy is undefined.</exception>
    /// <exception cref="ContradictionException">The host does not take part, or one code stands with two names.</exception>
    public CrossChargeAgreement WithHost(Authority host, HostPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(host);
        return this with { Host = Participant(host, "the host"), Policy = Enums.Defined(policy) };
    }

    /// <summary>The agreement on another basis, such as one re-based for the next year.</summary>
    /// <exception cref="ContradictionException">The host does not take part in the new basis, or one code stands with two names.</exception>
    public CrossChargeAgreement WithBasis(ChargingBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var rebased = this with { Basis = basis };
        return Host is null ? rebased : rebased.WithHost(Host, Policy);
    }

    /// <summary>What each participant is charged for a year's costs, before payments on account.</summary>
    /// <param name="year">The year.</param>
    /// <param name="lines">The costs, each reference once.</param>
    /// <param name="unit">The unit every charge is whole in; pence unless said.</param>
    /// <exception cref="ArgumentException">A reference stands twice, or a budget, burden or variance is not whole in the unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The unit is undefined.</exception>
    /// <exception cref="ContradictionException">A cost was paid by, a burden or a specification is that of, or a share was agreed for an
    /// authority that does not take part; or the indirect costs of a host vary and there is no host, or another paid them.</exception>
    /// <exception cref="OverflowException">What one authority paid comes to £1,000,000,000,000,000 or more, either side of nil.</exception>
    public CrossChargeStatement StatementFor(FinancialYear year, IEnumerable<CostLine> lines, MoneyUnit unit = MoneyUnit.Penny) =>
        new(this, year, Sequences.WithoutNulls(lines), unit);

    /// <summary>The service, its basis and its host.</summary>
    public override string ToString() =>
        $"{Service}, {Basis}" + (Host is null ? string.Empty : $", hosted by {Host}, indirect costs {EnumNames<HostPolicy>.Of(Policy)}");

    /// <summary>An authority, once it is known to take part.</summary>
    internal Authority Participant(Authority authority, string role)
    {
        foreach (var participant in Participants)
        {
            if (participant.AgreedWith(authority) == authority)
                return participant;
        }

        throw new ContradictionException($"{string.Join(", ", Participants)} share {Service}", $"{role} is {authority}");
    }
}
