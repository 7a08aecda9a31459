using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>An end of an interval, and whether the interval reaches it.</summary>
internal readonly record struct Bound(Rational Value, bool IsReached)
{
    public static Bound operator +(Bound left, Bound right) => new(left.Value + right.Value, left.IsReached && right.IsReached);

    public static Bound operator -(Bound value) => new(-value.Value, value.IsReached);

    /// <summary>The corner of a product; nil times anything is nil, whether or not the other end is reached.</summary>
    public static Bound operator *(Bound left, Bound right) => new(
        left.Value * right.Value,
        (left.IsReached && right.IsReached) || (left.IsReached && left.Value.Sign == 0) || (right.IsReached && right.Value.Sign == 0));

    public Bound Reciprocal() => new(1m / Value, IsReached);
}
