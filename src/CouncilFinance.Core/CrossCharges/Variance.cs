using System.Diagnostics;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.CrossCharges;

/// <summary>A difference between the outturn of a cost and its budget, with the cause that decides who bears it.</summary>
/// <remarks>
/// Immutable. A positive amount is adverse, more was spent; a negative one is favourable. Both fall the same way. Two are equal when everything
/// about them is.
/// In JSON: {"cause": "demand", "amount": 15000}.
/// </remarks>
[JsonConverter(typeof(VarianceJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Variance
{
    private Variance(VarianceCause cause, Money amount, Authority? author = null)
    {
        Cause = cause;
        Amount = amount;
        Author = author;
    }

    /// <summary>Why.</summary>
    public VarianceCause Cause { get; }

    /// <summary>Outturn less budget: positive where more was spent.</summary>
    public Money Amount { get; }

    /// <summary>Whether more was spent than budgeted.</summary>
    public bool IsAdverse => Amount.Sign > 0;

    /// <summary>The authority that changed its specification; null for every other cause.</summary>
    public Authority? Author { get; }

    /// <summary>The shares agreed for this variance in place of the expected ones; null where there is no exception.</summary>
    public ByAuthority<decimal>? AgreedShares { get; private init; }

    /// <summary>Where or why the exception was agreed; null where there is none.</summary>
    public string? Agreement { get; private init; }

    /// <summary>A variance because more or less was asked for.</summary>
    public static Variance Demand(Money amount) => new(VarianceCause.Demand, amount);

    /// <summary>A variance because the quality changed for all.</summary>
    public static Variance Quality(Money amount) => new(VarianceCause.Quality, amount);

    /// <summary>A variance in directly incurred costs.</summary>
    public static Variance DirectCost(Money amount) => new(VarianceCause.DirectCost, amount);

    /// <summary>The change in direct costs because one authority changed its specification.</summary>
    public static Variance SpecificationOf(Authority author, Money amount)
    {
        ArgumentNullException.ThrowIfNull(author);
        return new Variance(VarianceCause.Specification, amount, author);
    }

    /// <summary>A variance in indirect costs of the host.</summary>
    public static Variance IndirectCost(Money amount) => new(VarianceCause.IndirectCost, amount);

    /// <summary>The variance shared as agreed, where there is reason not to follow the expected shares.</summary>
    /// <param name="shares">The weights agreed, nil or more, at least one above nil; authorities left out bear nothing.</param>
    /// <param name="agreement">Where or why it was agreed.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are nil, or the agreement is blank, or has space at an end or control characters.</exception>
    /// <exception cref="InvalidOperationException">The cause is not demand, quality or direct cost: the other causes have rules of their own.</exception>
    public Variance SharedAsAgreed(ByAuthority<decimal> shares, string agreement)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (Cause is VarianceCause.Specification or VarianceCause.IndirectCost)
            throw new InvalidOperationException($"An exception is agreed for demand, quality or direct costs; a variance of cause {EnumNames<VarianceCause>.Of(Cause)} has a rule of its own.");
        if (shares.Values.Any(weight => weight < 0m) || shares.Values.All(weight => weight == 0m))
            throw new ArgumentException($"Agreed shares are nil or more, at least one above nil; {(shares.Count == 0 ? "there are none" : $"{shares} are not")}.", nameof(shares));
        return this with { AgreedShares = shares.Map(Decimals.Normalised), Agreement = Texts.Label(agreement) };
    }

    /// <summary>The amount and the cause.</summary>
    public override string ToString() =>
        $"{Amount} {EnumNames<VarianceCause>.Of(Cause)}" + (Author is null ? string.Empty : $" of {Author}") + (Agreement is null ? string.Empty : $", shared as agreed: {Agreement}");
}
