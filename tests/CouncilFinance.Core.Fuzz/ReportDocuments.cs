namespace CouncilFinance.Fuzz;

/// <summary>Small reports, between them with every claim and every way to say something of a row, column or cell.</summary>
public static class ReportDocuments
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

    /// <summary>Every claim about flows, averages and tolerances.</summary>
    public const string Flows =
        """
        {"report": "four", "title": "Flows", "tables": [{"id": "t", "title": "", "unit": "thousands", "columns": ["a", "b", {"label": "c", "unit": "number"}, "d"],
        "rows": [{"label": "net", "cells": ["(371)", "2,799", "1.1", "17,977"]}, {"label": "mean", "cells": ["1,214", "5", "0.9615", "7"]}],
        "claims": [{"claim": "payback", "column": "c", "of": ["a", "b"], "firstYear": "2011/12", "counting": "whole-years", "crossing": "final", "countedFrom": "2010/11", "in": ["net"]},
        {"claim": "net-present-value", "column": "d", "of": ["a", {"line": "b", "times": 2}, 3], "firstYear": "2011/12", "discounting": {"schedule": {"name": "flat 4%", "source": "stated",
        "bands": [{"firstYear": 0, "rate": 0.04}]}, "baseYear": "2010/11", "timing": "middle-of-year", "factorPlaces": 4}, "within": 0.5},
        {"claim": "discount-factor", "row": "mean", "firstYear": "2010/11", "discounting": {"schedule": {"name": "flat", "source": "stated", "bands": [{"firstYear": 0, "rate": 0.035}]},
        "baseYear": "2010/11"}, "from": "b", "in": ["c"]}, {"claim": "average", "column": "d", "of": ["a", "b"]}, {"claim": "mid-point", "column": "a", "of": ["b", "d"], "within": 10},
        {"claim": "quotient", "column": "c", "of": ["a", {"line": "b", "times": -1}]}]}]}
        """;

    /// <summary>Every role and every cast.</summary>
    public const string Casts =
        """
        {"report": "five", "title": "Casts", "tables": [{"id": "t", "title": "", "unit": "pounds", "columns": ["a", "b", {"label": "All", "role": "total"}, {"label": "%", "role": "memo"}],
        "rows": [{"label": "begins", "role": "opening", "cells": ["1", "3", "4", ""]}, {"label": "x", "section": "S", "cells": ["1", "2", "3", "5%"]},
        {"label": "S in all", "section": "S", "role": "subtotal", "cells": ["1", "2", "3", ""]}, {"label": "ends", "role": "closing", "cells": ["2", "5", "7", ""]},
        {"label": "so far", "role": "running-total", "cells": ["2", "7", "", ""]}, {"label": "Total", "role": "total", "cells": ["2", "5", "7", ""]}],
        "casts": ["columns", "rows", "sections", "running-totals", "opening-is-closing"], "claims": []}]}
        """;

    public static IReadOnlyList<string> All { get; } = [EveryClaim, TwoTables, Numbers, Flows, Casts];
}
