namespace CouncilFinance.Tests.Architecture;

public sealed class SourceRuleTests
{
    private static readonly SourceRules Library = new(SourceFile.OfLibrary);

    [Fact]
    public void No_condition_and_no_region() =>
        Offenders.None("Conditions and regions", Library.ConditionsAndRegions());

    [Fact]
    public void No_note_of_unfinished_work() =>
        Offenders.None("Notes of unfinished work", Library.NotesOfUnfinishedWork());

    [Fact]
    public void Binary_floats_stay_in_their_rooms() =>
        Offenders.None("Binary floats", Library.BinaryFloatsOutside("Appraisal", "Assurance", "Presentation"));

    [Fact]
    public void No_file_is_too_long() =>
        Offenders.None("Long files", Library.LongFiles());

    [Fact]
    public void Names_have_British_spelling() =>
        Offenders.None("American spellings", Library.AmericanSpellings());
}
