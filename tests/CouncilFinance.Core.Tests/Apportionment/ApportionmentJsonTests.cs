using System.Text.Json;
using CouncilFinance.Apportionment;

namespace CouncilFinance.Tests.Apportionment;

public sealed class ApportionmentJsonTests
{
    private const string Weights = """[{"authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"value":2}]""";
    private const string Start = $$"""{"title":"risk pool","weights":{{Weights}}""";

    private static readonly Authority Lbhf = new("LBHF", "Hammersmith and Fulham");
    private static readonly ApportionmentLayer Layer = ApportionmentLayer.By("risk pool", ByAuthority.Of((Lbhf, 2.0m)));

    [Fact]
    public void Limits_and_layers_have_the_documented_shape()
    {
        var full = Layer.WithLimit(Money.FromPounds(100)).WithCaps(ByAuthority.Of((Lbhf, Money.FromPounds(50))));

        Assert.Equal("{}", Json.Of(ShareLimit.None));
        Assert.Equal("""{"cap":0}""", Json.Of(ShareLimit.AtMost(Money.Zero)));
        Assert.Equal("""{"floor":2.5}""", Json.Of(ShareLimit.AtLeast(Money.FromPounds(2.50m))));
        Assert.Equal("""{"floor":1,"cap":2}""", Json.Of(ShareLimit.Between(Money.FromPounds(1), Money.FromPounds(2))));
        Assert.Equal(Start + "}", Json.Of(Layer));
        Assert.Equal(Start + ""","limit":100,"caps":[{"authority":{"code":"LBHF","name":"Hammersmith and Fulham"},"value":50}]}""", Json.Of(full));
        Assert.Equal(full, Json.RoundTrip(full));
        Assert.Equal(full, JsonSerializer.Deserialize(Json.Of(full), ApportionmentJsonContext.Default.ApportionmentLayer));
        Assert.Equal(ShareLimit.AtMost(Money.FromPounds(2)), JsonSerializer.Deserialize("""{"cap":2.00}""", ApportionmentJsonContext.Default.ShareLimit));
    }

    [Fact]
    public void Bad_limits_and_layers_in_JSON_say_what_is_wrong()
    {
        Wrong<ShareLimit>("[]", "A limit of a share is an object");
        Wrong<ShareLimit>("""{"most":1}""", "no property 'most'", "floor, cap");
        Wrong<ShareLimit>("""{"floor":2,"cap":1}""", "A cap is the floor, £2, or more; £1 is less");
        Wrong<ShareLimit>("""{"floor":-1}""", "nil or more", "-£1");
        Wrong<ShareLimit>("""{"cap":null}""", "In 'cap'", "number of pounds");
        Wrong<ApportionmentLayer>("""{"title":"x"}""", "A layer of a sharing wants the property 'weights'");
        Wrong<ApportionmentLayer>("""{"title":"x","weights":[]}""", "weight");
        Wrong<ApportionmentLayer>(Start + ""","limit":-1}""", "nil or more", "-£1");
        Wrong<ApportionmentLayer>(Start + ""","caps":[{"authority":{"code":"A","name":"A"},"value":1}]}""", "A cap is that of a party");
    }

    private static void Wrong<T>(string json, params string[] named)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Json.Read<T>(json));
        foreach (var part in named)
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
