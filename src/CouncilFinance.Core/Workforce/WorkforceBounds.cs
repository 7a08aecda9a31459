using System.Runtime.CompilerServices;
using CouncilFinance.Internal;

namespace CouncilFinance.Workforce;

/// <summary>
/// Bounds within which the cost of a post group is always an exact amount: 3 decimal places of posts, 3 of a mid-point and 4 of an on-cost rate make
/// 10, and a million posts at £10,000,000 with on-costs of 1000% come to £110,000,000,000,000.
/// </summary>
internal static class WorkforceBounds
{
    private const decimal MostPosts = 1_000_000m;
    private const decimal MostOnCost = 10m;
    private const int PlacesOfPosts = 3;
    private const int PlacesOfRates = 4;

    private static readonly Money MostPerPost = Money.FromPounds(10_000_000m);

    public static decimal Posts(decimal posts, [CallerArgumentExpression(nameof(posts))] string? name = null) =>
        posts is >= 0m and <= MostPosts && decimal.Round(posts, PlacesOfPosts) == posts
            ? Decimals.Normalised(posts)
            : throw Errors.OutOfRange(name, posts, $"Posts are full-time equivalents from nil to 1,000,000 with at most 3 decimal places; {Decimals.Text(posts)} is outside that.");

    public static decimal OnCostRate(decimal rate, [CallerArgumentExpression(nameof(rate))] string? name = null) =>
        rate is >= 0m and <= MostOnCost && decimal.Round(rate, PlacesOfRates) == rate
            ? Decimals.Normalised(rate)
            : throw Errors.OutOfRange(name, rate, $"An on-cost rate is from nil to 10, which is 1000%, with at most 4 decimal places; {Decimals.Text(rate)} is outside that.");

    public static decimal RedeploymentRate(decimal rate, [CallerArgumentExpression(nameof(rate))] string? name = null) =>
        rate is >= 0m and <= 1m && decimal.Round(rate, PlacesOfRates) == rate
            ? Decimals.Normalised(rate)
            : throw Errors.OutOfRange(name, rate, $"A redeployment rate is from nil to 1, which is 100%, with at most 4 decimal places; {Decimals.Text(rate)} is outside that.");

    /// <summary>An amount for one post; <paramref name="what"/> begins the sentence that refuses it.</summary>
    public static Money PerPost(Money amount, string what, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        amount.Sign >= 0 && amount <= MostPerPost && amount.IsWhole(MoneyUnit.Penny)
            ? amount
            : throw Errors.OutOfRange(name, amount, $"{what} is from nil to {MostPerPost} in whole pence; {amount} is outside that.");
}
