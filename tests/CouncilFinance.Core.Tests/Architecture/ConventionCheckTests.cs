using System.Reflection;

namespace CouncilFinance.Tests.Architecture;

/// <summary>Shows that each convention finds what breaks it, on invented types.</summary>
public sealed class ConventionCheckTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;

        namespace Sample.Plain;

        public class Offender : IComparable<Offender>
        {
            private static readonly int[] Powers = { 1, 10, 100 };
            private static int Counter;
            internal static readonly List<int> Shared = new();
            internal static readonly ImmutableArray<string> Names = [];

            public static Offender? Current { get; set; }
            public static int[] Cache { get; } = Powers;
            public int Open;
            public string Name { get; set; } = "";
            public string Code { get; init; } = "";
            public IReadOnlyList<int[]> Items => [];

            public static void Take(Dictionary<int, int> items) => Counter += items.Count;
            public static decimal[] Arrays() => [];
            public static void Many(params int[] numbers) => Counter += numbers.Length;
            public int CompareTo(Offender? other) => 0;
            public override bool Equals(object? other) => true;
            public override int GetHashCode() => 0;
        }

        public record struct Pair
        {
            private int _right;
            public int Left { get; init; }
            public void Turn() => _right++;
        }

        public static class Plain { public const int One = 1; public static string Two => "2"; }
        """;

    private static readonly Assembly Sample = Compiled(Source);

    private static readonly Conventions Invented = new(Sample.GetTypes());

    [Fact]
    public void Static_state_that_can_change_is_found() =>
        AssertOffenders(Invented.MutableStatics(), "Offender.Counter", "Offender.Shared", "Offender.Current", "Offender.Cache");

    [Fact]
    public void Setter_is_found() => AssertOffenders(Invented.PublicSetters(), "Offender.Name");

    [Fact]
    public void Init_is_found_but_on_simple_records()
    {
        AssertOffenders(Invented.PublicInits([]), "Offender.Code", "Pair.Left");
        AssertOffenders(Invented.PublicInits([Sample.GetType("Sample.Plain.Pair")!]), "Offender.Code");
    }

    [Fact]
    public void Field_is_found() => AssertOffenders(Invented.PublicFields(), "Offender.Open");

    [Fact]
    public void Mutable_struct_is_found() => AssertOffenders(Invented.MutableStructs(), "Pair");

    [Fact]
    public void Open_class_is_found() => AssertOffenders(Invented.OpenClasses(), "Offender");

    [Fact]
    public void Half_an_equality_is_found() => AssertOffenders(Invented.HalfEquatable(), "Offender");

    [Fact]
    public void Order_without_operators_is_found() => AssertOffenders(Invented.HalfComparable(), "Offender");

    [Fact]
    public void Namespace_named_like_a_type_is_found() =>
        Assert.Equal(
            ["Sample.Plain has a segment that is the type Plain"], Invented.NamespacesNamedLikeTypes());

    [Fact]
    public void Mutable_collections_are_found() =>
        AssertOffenders(
            Invented.MutableCollectionsInSignatures(), "Offender.Arrays", "Offender.Take", "Offender.Cache", "Offender.Items");

    [Fact]
    public void File_with_another_name_or_two_public_types_is_found() =>
        Assert.Equal(
            ["Money.cs holds Pence", "Two.cs holds Two, Three"],
            FileNames.Mismatches(
            [
                new("Money.cs", "namespace N; public readonly struct Pence; internal sealed class Helper;"),
                new("Two.cs", "namespace N; public sealed class Two; public enum Three { One }"),
                new("YearSeries.cs", "namespace N { public sealed class YearSeries<T> { public enum Nested { One } } public static class YearSeries; }"),
                new("Money.Parsing.cs", "public readonly partial struct Money;"),
                new("Internal/Digits.cs", "internal sealed class Other;"),
            ]));

    private static void AssertOffenders(IEnumerable<string> found, params string[] expected) =>
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            found.Select(name => name["Sample.Plain.".Length..]).Order(StringComparer.Ordinal));

    private static Assembly Compiled(string source)
    {
        using var image = new MemoryStream();
        Assert.True(SourceCompilation.Of([new SourceFile("Sample.cs", source)]).Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }
}
