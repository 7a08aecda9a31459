using System.Text;

namespace CouncilFinance.Presentation;

/// <summary>The figures that a chart plots, as a table for those who read rather than look.</summary>
/// <param name="Headings">The heading of the labels, then of each column of figures.</param>
/// <param name="Rows">A label and its figures in each row.</param>
internal sealed record ChartTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public void WriteTo(StringBuilder html)
    {
        html.Append("<table>\n<thead><tr>");
        foreach (var heading in Headings)
            html.Append("<th scope=\"col\">").Append(Markup.Escape(heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Markup.Escape(row[0])).Append("</th>");
            foreach (var figure in row.Skip(1))
                html.Append("<td>").Append(Markup.Escape(figure)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }
}
