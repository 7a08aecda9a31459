using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The line a claim is about, waiting for what the claim says it is: <c>Claim.ForRow("Total").IsSumOf("LBHF", "RBKC")</c>.</summary>
public sealed class ClaimSubject
{
    private readonly string _line;
    private readonly bool _isRow;

    internal ClaimSubject(string line, bool isRow)
    {
        _line = Texts.Label(line);
        _isRow = isRow;
    }

    /// <summary>In each line across, the target is the sum of the operands.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsSumOf(params ClaimOperand[] operands) => Say(ClaimKind.Sum, operands);

    /// <summary>In each line across, the target is the sum of the operands there and in all lines before.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsRunningTotalOf(params ClaimOperand[] operands) => Say(ClaimKind.RunningTotal, operands);

    /// <summary>In each line across, the target is the first operand less the second.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsDifferenceOf(ClaimOperand from, ClaimOperand less) => Say(ClaimKind.Difference, [from, less]);

    /// <summary>In each line across, the target is the product of the operands.</summary>
    /// <exception cref="ArgumentException">There are no operands, or the target is one of them.</exception>
    public Claim IsProductOf(params ClaimOperand[] operands) => Say(ClaimKind.Product, operands);

    /// <summary>In each line across, the target is the first operand as a percentage of the second.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsPercentageOf(ClaimOperand part, ClaimOperand whole) => IsPercentageOf([part], whole);

    /// <summary>In each line across, the target is the sum of the parts as a percentage of the whole.</summary>
    /// <exception cref="ArgumentException">There are no parts, or the target is one of the operands.</exception>
    public Claim IsPercentageOf(IEnumerable<ClaimOperand> parts, ClaimOperand whole)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Say(ClaimKind.Percentage, parts.Append(whole));
    }

    /// <summary>In each line across, the target is the share of an amount that a part has in a whole: amount × part ÷ whole.</summary>
    /// <exception cref="ArgumentException">The target is one of the operands.</exception>
    public Claim IsShareOf(ClaimOperand amount, ClaimOperand part, ClaimOperand whole) => Say(ClaimKind.ProRata, [amount, part, whole]);

    internal Claim Say(ClaimKind kind, IEnumerable<ClaimOperand> operands) => new(kind, _line, _isRow, operands);
}
