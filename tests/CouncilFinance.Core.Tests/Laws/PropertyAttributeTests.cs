using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CouncilFinance.Tests.Laws;

[Properties(Arbitrary = [typeof(Sevens)])]
public sealed class PropertyAttributeTests
{
    [Property]
    public void Law_of_Assert_holds(Money left, Money right) => Assert.Equal(left + right, right + left);

    [Property]
    public bool Law_of_a_Boolean_holds(Money left, Money right) => left + right == right + left;

    [Property]
    public Property Law_of_a_property_with_a_condition_holds(Money left, Money right) => (left < right).Implies(right > left);

    [Property]
    public void Class_arbitraries_are_known(Number number) => Assert.Equal(7, number.Value);

    [Property(Arbitrary = [typeof(Eights)])]
    public void Method_arbitraries_win_over_the_class_and_keep_the_generators(Number number, Money amount)
    {
        Assert.Equal(8, number.Value);
        Assert.Equal(decimal.Round(amount.Pounds, 2), amount.Pounds);
    }

    [Fact]
    public void Slow_law_takes_a_tenth_of_its_cases()
    {
        Assert.Equal(25, new PropertyAttribute { MaxTest = 250, Slow = true }.MaxTest);
        Assert.Equal(1, new PropertyAttribute { MaxTest = 3, Slow = true }.MaxTest);
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData("-5", 100)]
    [InlineData("many", 100)]
    [InlineData("10000", 10000)]
    public void Cases_come_from_a_positive_integer_or_are_a_hundred(string? text, int cases) =>
        Assert.Equal(cases, PropertyAttribute.CasesOrUsual(text));

    public sealed record Number(int Value);

    public static class Sevens
    {
        public static Arbitrary<Number> Numbers() => Gen.Constant(new Number(7)).ToArbitrary();
    }

    public static class Eights
    {
        public static Arbitrary<Number> Numbers() => Gen.Constant(new Number(8)).ToArbitrary();
    }
}
