using CouncilFinance.Internal;

namespace CouncilFinance.Assurance;

/// <summary>Ids for lines that have only labels: the label, else with its section before it, else with a number after it.</summary>
internal sealed class OwnIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public string For(string label, string section, string whereBlank)
    {
        var plain = label.Length > 0 ? label : whereBlank;
        if (_taken.Add(plain))
            return plain;
        var named = section.Length > 0 ? $"{section}: {plain}" : plain;
        if (_taken.Add(named))
            return named;
        while (true)
        {
            var times = _times[named] = _times.GetValueOrDefault(named, 1) + 1;
            var numbered = $"{named} ({Invariant.Text(times)})";
            if (_taken.Add(numbered))
                return numbered;
        }
    }
}
