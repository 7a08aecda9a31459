namespace CouncilFinance.Fuzz;

/// <summary>Small reports, between them with every claim and every way to say something of a row, column or cell.</summary>
internal static class ReportDocuments
{
    public const string EveryClaim =
        """
        {"report": "one", "title": "Every claim", "tables": [{"id": "t", "title": "", "source": "section 1", "note": "As printed.", "unit": "thousands",
        "rounding": "truncated", "blankMeansNil": true,
        "columns": ["a", {"id": "b", "label": "B (revised)", "unit": "percent", "rounding": "rounded"}, {"label": "c", "unit": "millions"}],
        "rows": [{"label": "x", "cells": ["63", "13%", "–"]}, {"id": "y", "label": "Y", "section": "LBHF", "unit": "number", "rounding": "rounded",
        "cells": ["(371)", {"text": "7", "mark": "*", "unit": "pounds", "rounding": "truncated"}, {"illegible": true}]},
        {"label": "z", "cells": ["£1,177,814", "tbc", "Calculated later"]}, {"label": "Total", "cells": ["1.70m", "", "£2,069k"]}],
        "claims": [{"claim": "sum", "row": "Total", "of": ["x", "y", {"line": "z", "times": -1}]}, {"claim": "running-total", "column": "c", "of": ["a"], "in": ["x", "y"]},
        {"claim": "difference", "row": "z", "of": ["x", {"row": "y", "column": "a"}]}, {"claim": "product", "row": "x", "of": ["y", 0.33, -12]},
        {"claim": "percentage", "column": "b", "of": ["a", "c"]}, {"claim": "pro-rata", "row": "Total", "of": [428, "x", {"row": "z", "column": "a", "times": 0.5}]}]}]}
        """;

    public const string TwoTables =
        """
        {"report": "two", "title": "Two tables", "tables": [
        {"id": "sources", "title": "Sources", "unit": "pounds", "columns": ["2011/12", "2012/13"],
        "rows": [{"label": "LBHF", "cells": ["63", "1,026.50"]}, {"label": "RBKC", "cells": ["-", "12"]}],
        "claims": [{"claim": "running-total", "column": "2012/13", "of": ["2011/12"]}]},
        {"id": "phasing", "title": "Phasing", "unit": "millions", "columns": ["2011/12", "2012/13"],
        "rows": [{"label": "All", "cells": ["0.1", "0.2"]}, {"label": "So far", "cells": ["0.1", "0.3"]}],
        "claims": [{"claim": "sum", "row": "All", "of": [{"table": "sources", "line": "LBHF"}, {"table": "sources", "row": "RBKC", "column": "2011/12", "times": 2}]},
        {"claim": "running-total", "row": "So far", "of": ["All"]}]}]}
        """;

    /// <summary>Few parts, so that a change most often meets a number.</summary>
    public const string Numbers =
        """
        {"report": "three", "title": "", "tables": [{"id": "t", "title": "", "unit": "thousands", "columns": ["a"],
        "rows": [{"label": "x", "cells": ["46"]}, {"label": "y", "cells": ["13"]}, {"label": "z", "cells": ["598"]}],
        "claims": [{"claim": "product", "row": "x", "of": ["y", 0.5, 12]}, {"claim": "pro-rata", "row": "z", "of": ["x", "y", 1]}]}]}
        """;
}
