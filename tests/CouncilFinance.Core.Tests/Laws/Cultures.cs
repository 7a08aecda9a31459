using System.Globalization;
using Xunit.Sdk;

namespace CouncilFinance.Tests.Laws;

/// <summary>Cultures that write numbers, dates or capital letters differently, so that a dependence on one shows.</summary>
public static class Cultures
{
    public static IReadOnlyList<string> Names { get; } = ["en-GB", "de-DE", "tr-TR", "ar-SA"];

    /// <summary>Runs the action under each culture in turn, on this thread, and leaves the thread as it was.</summary>
    /// <exception cref="XunitException">The action failed; the message names the culture.</exception>
    public static void InEach(Action action)
    {
        var (culture, interfaceCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var name in Names)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                RunNaming(name, action);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, interfaceCulture);
        }
    }

    private static void RunNaming(string culture, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            throw new XunitException($"Under {culture}: {failure.Message}", failure);
        }
    }
}
