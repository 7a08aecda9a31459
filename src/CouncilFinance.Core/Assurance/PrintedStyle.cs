using System.Text.Json;
using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>The unit and rounding that a table, row, column or cell may say, in JSON.</summary>
internal static class PrintedStyle
{
    public const string Unit = "unit";
    public const string Rounding = "rounding";

    public static void Write(Utf8JsonWriter writer, PrintedUnit? unit, PrintedRounding? rounding)
    {
        if (unit is { } ownUnit)
            writer.WriteString(Unit, EnumNames<PrintedUnit>.Of(ownUnit));
        if (rounding is { } ownRounding)
            writer.WriteString(Rounding, EnumNames<PrintedRounding>.Of(ownRounding));
    }
}
