using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;
using CouncilFinance.Phasing;
using CouncilFinance.Savings;

namespace CouncilFinance.Budgets;

/// <summary>
/// A savings project in JSON: {"title": "Commissioning of Arts Service", "category": "new", "savings": {"years": "2016/17 to 2019/20", "lines": […]},
/// "baseBudget": {"year": "2014/15", "amount": 100000}, "posts": {"now": 1.5, "affected": 0}, "investment": {"2016/17": 20000, "after": 0}}. Base budget,
/// posts and investment are left out where they are not stated.
/// </summary>
public sealed class SavingsProjectJsonConverter : JsonConverter<SavingsProject>
{
    private static readonly SavingsScheduleJsonConverter ScheduleConverter = new();
    private static readonly CumulativeEffectJsonConverter EffectConverter = new();
    private static readonly FinancialYearJsonConverter YearConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly ExactDecimalJsonConverter NumberConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or they contradict one another.</exception>
    public override SavingsProject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SavingsProject value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteString("category", EnumNames<ProjectCategory>.Of(value.Category));
        writer.WritePropertyName("savings");
        ScheduleConverter.Write(writer, value.Savings, options);
        if (value is { BaseBudget: { } amount, BaseBudgetYear: { } year })
        {
            writer.WriteStartObject("baseBudget");
            writer.WritePropertyName("year");
            YearConverter.Write(writer, year, options);
            writer.WriteNumber("amount", amount.Pounds);
            writer.WriteEndObject();
        }

        if (value is { Posts: { } now, PostsAffected: { } affected })
        {
            writer.WriteStartObject("posts");
            writer.WriteNumber("now", now);
            writer.WriteNumber("affected", affected);
            writer.WriteEndObject();
        }

        if (value.Investment is { } investment)
        {
            writer.WritePropertyName("investment");
            EffectConverter.Write(writer, investment, options);
        }

        writer.WriteEndObject();
    }

    internal static SavingsProject Read(JsonElement element, JsonSerializerOptions options)
    {
        var properties = new JsonObjectReader(element, "savings project", "title", "category", "savings", "baseBudget", "posts", "investment");
        return JsonParts.Made(() =>
        {
            var project = new SavingsProject(
                properties.Label("title"), EnumNames<ProjectCategory>.Parse(properties.Text("category")), properties.Value("savings", ScheduleConverter, options));
            if (properties.Has("baseBudget"))
            {
                var baseBudget = new JsonObjectReader(properties.Required("baseBudget"), "base budget", "year", "amount");
                project = project.WithBaseBudget(baseBudget.Value("year", YearConverter, options), baseBudget.Value("amount", MoneyConverter, options));
            }

            if (properties.Has("posts"))
            {
                var posts = new JsonObjectReader(properties.Required("posts"), "number of posts", "now", "affected");
                project = project.WithPosts(posts.Value("now", NumberConverter, options), posts.Value("affected", NumberConverter, options));
            }

            return properties.Has("investment") ? project.WithInvestment(properties.Value("investment", EffectConverter, options)) : project;
        });
    }
}
