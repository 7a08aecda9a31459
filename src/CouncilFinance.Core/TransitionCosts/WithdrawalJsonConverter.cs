using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CouncilFinance.Internal;

namespace CouncilFinance.TransitionCosts;

/// <summary>
/// A withdrawal in JSON: {"participants": […], "withdrawing": {"code": "WCC", "name": "Westminster"}, "noticeGiven": "2014-04-01",
/// "shorterNotice": {"months": 6, "agreedBy": […]}, "ownCosts": 250000, "adjustments": […]}. Left out, the notice is of twelve months and nothing costs
/// anything.
/// </summary>
public sealed class WithdrawalJsonConverter : JsonConverter<Withdrawal>
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly AuthorityJsonConverter AuthorityConverter = new();
    private static readonly MoneyJsonConverter MoneyConverter = new();
    private static readonly AdjustmentCostJsonConverter AdjustmentConverter = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A property is missing, unknown or cannot be read, or a shorter notice is not agreed by all the others.</exception>
    public override Withdrawal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new JsonObjectReader(
            document.RootElement, "withdrawal", "participants", "withdrawing", "noticeGiven", "shorterNotice", "ownCosts", "adjustments");
        return Errors.MadeFromJson(() =>
        {
            var withdrawal = new Withdrawal(
                    properties.Authorities("participants"), properties.Value("withdrawing", AuthorityConverter, options), Day(properties.Text("noticeGiven")))
                .WithOwnCosts(properties.OptionalValue("ownCosts", MoneyConverter, options) ?? Money.Zero);
            if (properties.Has("shorterNotice"))
            {
                var notice = new JsonObjectReader(properties.Required("shorterNotice"), "shorter notice", "months", "agreedBy");
                withdrawal = withdrawal.WithShorterNotice(notice.Whole("months"), notice.Authorities("agreedBy"));
            }

            return properties.OptionalItems("adjustments").Each("adjustments", item => AdjustmentCostJsonConverter.Read(item, options))
                .Aggregate(withdrawal, (sofar, cost) => sofar.WithAdjustment(cost));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Withdrawal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        TransitionJson.WriteAuthorities(writer, "participants", value.Participants, options);
        writer.WritePropertyName("withdrawing");
        AuthorityConverter.Write(writer, value.Withdrawing, options);
        writer.WriteString("noticeGiven", value.NoticeGiven.ToString(DayFormat, CultureInfo.InvariantCulture));
        if (value.IsShorterNotice)
        {
            writer.WriteStartObject("shorterNotice");
            writer.WriteNumber("months", value.NoticeMonths);
            TransitionJson.WriteAuthorities(writer, "agreedBy", value.Participants.Where(participant => participant != value.Withdrawing), options);
            writer.WriteEndObject();
        }

        writer.WriteNumber("ownCosts", value.OwnCosts.Pounds);
        writer.WriteStartArray("adjustments");
        foreach (var adjustment in value.Adjustments)
            AdjustmentConverter.Write(writer, adjustment, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"The 'noticeGiven' of a withdrawal is a day such as 2014-04-01, not {Texts.Quote(text)}.");
}
