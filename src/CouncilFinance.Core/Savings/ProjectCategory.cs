using System.Text.Json.Serialization;

namespace CouncilFinance.Savings;

/// <summary>What a project does to the savings already planned (worcestershire-cabinet-2015, project savings templates).</summary>
[JsonConverter(typeof(EnumJsonConverter<ProjectCategory>))]
public enum ProjectCategory
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>It goes further than an existing saving.</summary>
    Further,

    /// <summary>It brings an existing saving forward, and so adds nothing to the full-year effect: a one-off.</summary>
    Faster,

    /// <summary>It is a new saving.</summary>
    New,

    /// <summary>It cuts across services.</summary>
    CrossCutting,
}
