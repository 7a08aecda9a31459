namespace CouncilFinance.Tests.Architecture;

public sealed class ConventionTests
{
    /// <summary>Records whose fields are free of each other, so that each may be set by itself.</summary>
    private static readonly Type[] SimpleRecords = [];

    private static readonly Conventions Library = new(typeof(Money).Assembly.GetTypes());

    [Fact]
    public void No_static_state_can_change() =>
        Offenders.None("Static members that can change", Library.MutableStatics());

    [Fact]
    public void No_public_setter() =>
        Offenders.None("Public properties that can be set", Library.PublicSetters());

    [Fact]
    public void No_public_init_but_on_simple_records() =>
        Offenders.None("Public properties with init; offer a With method, or list a simple record", Library.PublicInits(SimpleRecords));

    [Fact]
    public void No_public_field() =>
        Offenders.None("Public fields", Library.PublicFields());

    [Fact]
    public void Structs_are_readonly() =>
        Offenders.None("Structs that are not readonly", Library.MutableStructs());

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() =>
        Offenders.None("Public classes open to inheritance", Library.OpenClasses());

    [Fact]
    public void Types_with_equality_of_their_own_have_all_of_it() =>
        Offenders.None("Types that override Equals without IEquatable, == and !=", Library.HalfEquatable());

    [Fact]
    public void Types_with_an_order_have_its_operators() =>
        Offenders.None("Types with IComparable but not <, <=, > and >=", Library.HalfComparable());

    [Fact]
    public void No_namespace_is_named_like_a_type() =>
        Offenders.None("Namespaces named like types", Library.NamespacesNamedLikeTypes());

    [Fact]
    public void No_public_member_takes_or_gives_a_mutable_collection() =>
        Offenders.None("Public members with an array, List or Dictionary", Library.MutableCollectionsInSignatures());

    [Fact]
    public void Each_file_holds_one_public_type_of_its_own_name() =>
        Offenders.None("Files and public types that do not match", FileNames.Mismatches(SourceFile.OfLibrary));
}
