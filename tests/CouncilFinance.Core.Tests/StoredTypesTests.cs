using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Apportionment;
using CouncilFinance.Appraisal;
using CouncilFinance.Assurance;
using CouncilFinance.Budgets;
using CouncilFinance.Fuzz;
using CouncilFinance.Savings;

namespace CouncilFinance.Tests;

/// <summary>No value of the library comes back from JSON as another one: its type has a shape, or refuses and says what to store.</summary>
public sealed class StoredTypesTests
{
    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");

    /// <summary>These have no target of their own in the fuzzer: a part that its whole writes, or what is only written.</summary>
    private static readonly string[] NoTargetOfTheirOwn =
        ["ByAuthority", "YearSeries", "Claim", "PrintedCell", "PrintedTable", "Mitigation", "KnownFinding", "ClaimResult", "Finding", "ReportReview"];

    private static readonly List<Type> Values =
        [.. typeof(Money).Assembly.GetExportedTypes().Where(type =>
            !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !typeof(JsonConverter).IsAssignableFrom(type)
            && !typeof(JsonSerializerContext).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type))];

    public static TheoryData<Type> NotStored() => new(Values.Where(type => ConverterOf(type) == typeof(NotStoredJsonConverter)));

    [Fact]
    public void Every_type_has_a_shape_or_refuses() =>
        Offenders.None("Types without a [JsonConverter]", Values.Where(type => ConverterOf(type) is null).Select(type => type.FullName!));

    [Fact]
    public void Every_shape_is_held_to_come_back_equal()
    {
        var held = JsonTargets.All.Select(target => target.Name.Split(' ')[^1].Split('<')[0]).Concat(NoTargetOfTheirOwn).ToHashSet(StringComparer.Ordinal);

        Offenders.None(
            "Types with a shape that the fuzzer does not read",
            Values.Where(type => ConverterOf(type) is { } converter && converter != typeof(NotStoredJsonConverter)).Select(type => type.Name.Split('`')[0]).Where(name => !held.Contains(name)));
    }

    [Fact]
    public void Every_converter_refuses_to_write_without_a_writer_or_a_value()
    {
        var converters = typeof(Money).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(JsonConverter).IsAssignableFrom(type) && type.GetConstructor([]) is not null
                && !typeof(JsonConverterFactory).IsAssignableFrom(type))
            .Select(type => (JsonConverter)Activator.CreateInstance(type)!)
            .Where(converter => converter.Type is { IsInterface: false } && converter.Type != typeof(object))
            .ToList();

        Assert.True(converters.Count > 40);
        foreach (var converter in converters)
            ConverterGuards.Check(converter);
    }

    [Theory]
    [MemberData(nameof(NotStored))]
    public void What_is_not_stored_says_what_to_store(Type type)
    {
        var closed = type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;
        var value = RuntimeHelpers.GetUninitializedObject(closed.IsAbstract ? typeof(RevenueBudgetLine) : closed);
        var name = type.Name.Split('`')[0];

        Refused(() => JsonSerializer.Serialize(value, closed));
        foreach (var json in (string[])["{}", "[]", "1", "\"x\""])
            Refused(() => JsonSerializer.Deserialize(json, closed));
        var several = Array.CreateInstance(closed, 1);
        several.SetValue(value, 0);
        Refused(() => JsonSerializer.Serialize(several, several.GetType()));

        void Refused(Action call)
        {
            var message = Assert.Throws<NotSupportedException>(call).Message;
            Assert.Matches($"^An? {name} is not stored as JSON: store (the|its|each) ", message);
        }
    }

    [Fact]
    public void What_is_not_stored_is_named_with_what_to_store()
    {
        Assert.StartsWith("A RoundedTable is not stored as JSON: store the rows and amounts of the table and the unit.", Message<RoundedTable>(), StringComparison.Ordinal);
        Assert.StartsWith("An InternalRateOfReturn is not stored as JSON: store the cash flows.", Message<InternalRateOfReturn>(), StringComparison.Ordinal);
        Assert.StartsWith("A SavingsPivot is not stored as JSON: store the SavingsSchedule.", Message<SavingsPivot<string, int>>(), StringComparison.Ordinal);

        static string Message<T>() => Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<T>("{}")).Message;
    }

    [Fact]
    public void A_user_s_own_context_takes_what_is_not_stored_and_refuses_it_at_run_time()
    {
        var pivot = SavingsSchedule.Of(SavingsLine.OneOff("AC1", "x", Lbhf, YearSeries.Starting(new FinancialYear(2015), Money.Zero))).Pivot(line => line.Title, line => line.Reference);

        Refused(() => JsonSerializer.Serialize(new SimulatedAmount(1.5), UserContext.Default.SimulatedAmount));
        Refused(() => JsonSerializer.Deserialize("{}", UserContext.Default.SimulatedAmount));
        Refused(() => JsonSerializer.Serialize(pivot, UserContext.Default.PivotOfText));
        Refused(() => JsonSerializer.Deserialize("{}", UserContext.Default.PivotOfText));
        Refused(() => JsonSerializer.Deserialize("{}", UserContext.Default.RoundedTable));
        Refused(() => JsonSerializer.Deserialize("{}", UserContext.Default.RevenueBudgetItem));

        static void Refused(Action call) => Assert.Contains("is not stored as JSON: store ", Assert.Throws<NotSupportedException>(call).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_business_case_and_limits_come_back_through_a_user_s_own_context()
    {
        var years = YearSeries.Starting(new FinancialYear(2016), 0m, 250_000m, 250_000m).Map(Money.FromPounds);
        var business = new BusinessCase(years.Years).WithBenefit("contract savings", years).WithCost("new system", years.Map(amount => -amount), "IT")
            .WithUncertainty("new system", Uncertainty.Pert(0.9m, 1m, 1.5m)).WithOptimismBias(new OptimismBias("IT", 0.24m, "x"), MoneyUnit.Pound, MidpointRounding.AwayFromZero);
        var limits = ByAuthority.Of((Lbhf, ShareLimit.AtMost(Money.FromPounds(2))));

        Assert.Equal(business, JsonSerializer.Deserialize(JsonSerializer.Serialize(business, UserContext.Default.BusinessCase), UserContext.Default.BusinessCase));
        Assert.Equal(limits, JsonSerializer.Deserialize(JsonSerializer.Serialize(limits, UserContext.Default.ByAuthorityShareLimit), UserContext.Default.ByAuthorityShareLimit));
        Assert.Equal(business, Json.RoundTrip(business));
        Assert.Equal(limits, Json.RoundTrip(limits));
    }

    private static Type? ConverterOf(Type type) => type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false).Cast<JsonConverterAttribute>().SingleOrDefault()?.ConverterType;
}
