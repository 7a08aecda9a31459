using CouncilFinance.Assurance;

namespace CouncilFinance.Accuracy;

/// <summary>What became of the trials of one kind of slip.</summary>
internal sealed class Score(string kind)
{
    public string Kind { get; } = kind;

    public int Trials { get; private set; }

    public int Detectable { get; private set; }

    public int Unnoticed { get; private set; }

    public int Found { get; private set; }

    public double First { get; private set; }

    public int Named { get; private set; }

    public int Incomplete { get; private set; }

    public Dictionary<Slip, int> Names { get; } = [];

    public void Add(Trial trial)
    {
        Trials++;
        var table = trial.Table.ToTable(trial.Printed);
        var failing = table.Check().Where(result => result.Verdict is Verdict.Impossible or Verdict.PossibleButImplausible).ToList();
        if (failing.Count == 0)
            Unnoticed++;
        if (!IsDetectable(trial, failing))
            return;
        Detectable++;
        var diagnoses = table.Diagnose();
        if (diagnoses.Any(diagnosis => !diagnosis.IsComplete))
            Incomplete++;
        var right = diagnoses.SelectMany(diagnosis => diagnosis.Explanations.Select(explanation => (diagnosis, explanation)))
            .FirstOrDefault(pair => IsRight(trial, pair.explanation));
        if (right.explanation is not { } answer)
        {
            AddApart(trial, diagnoses);
            return;
        }

        Found++;
        if (answer.Rank == 1)
            First += 1.0 / right.diagnosis.Explanations.Count(explanation => explanation.Rank == 1);
        var name = answer.Line is not null ? answer.Slip : answer.Corrections.Count == 1 ? answer.Corrections[0].Slip : answer.Slip;
        Names[name] = (Names.TryGetValue(name, out var times) ? times : 0) + 1;
        if (name == trial.Slip)
            Named++;
    }

    // Figures whose failing claims have nothing in common are explained one by one: found where each is, and first as far as each is.
    private void AddApart(Trial trial, IReadOnlyList<Diagnosis> diagnoses)
    {
        var alone = trial.Changed
            .Select(cell => diagnoses.SelectMany(diagnosis => diagnosis.Explanations.Select(explanation => (diagnosis, explanation)))
                .FirstOrDefault(pair => pair.explanation.Corrections is [var only] && only.Row == trial.Table.RowName(cell.Row) && only.Column == trial.Table.ColumnName(cell.Column)))
            .ToList();
        if (alone.Exists(pair => pair.explanation is null))
            return;
        Found++;
        First += alone.Aggregate(1.0, (share, pair) => pair.explanation.Rank > 1 ? 0 : share / pair.diagnosis.Explanations.Count(explanation => explanation.Rank == 1));
    }

    // A row claim and a column claim that hold a changed figure fail, for each of them. A whole total row still cross-casts, and lines exchanged leave
    // their totals where they were: there two claims that fail will do.
    private static bool IsDetectable(Trial trial, List<ClaimResult> failing) =>
        trial.Line is not null && trial.Changed.Count > 1
            ? failing.Count(result => trial.Changed.Any(cell => Holds(trial, result, cell))) > 1
            : trial.Changed.All(cell => failing.Exists(result => result.Claim.IsAboutRow && Holds(trial, result, cell)) && failing.Exists(result => !result.Claim.IsAboutRow && Holds(trial, result, cell)));

    private static bool Holds(Trial trial, ClaimResult result, (int Row, int Column) cell)
    {
        var (row, column) = (trial.Table.RowName(cell.Row), trial.Table.ColumnName(cell.Column));
        return result.Claim.IsAboutRow
            ? result.Column == column && (result.Row == row || result.Claim.Operands.Any(operand => operand.LineId == row))
            : result.Row == row && (result.Column == column || result.Claim.Operands.Any(operand => operand.LineId == column));
    }

    private static string Turned(string lines) => string.Join(" and ", lines.Split(" and ").Reverse());

    private static bool IsRight(Trial trial, Explanation explanation) =>
        trial.Line is not null && trial.Changed.Count > 1 && explanation.Line is not null
            ? explanation.Slip == trial.Slip && (explanation.Line == trial.Line || explanation.Line == Turned(trial.Line))
            : explanation.Corrections.Select(correction => (correction.Row, correction.Column)).ToHashSet()
                .SetEquals(trial.Changed.Select(cell => (trial.Table.RowName(cell.Row), trial.Table.ColumnName(cell.Column))));
}
