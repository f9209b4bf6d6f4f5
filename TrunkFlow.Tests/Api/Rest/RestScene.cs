using System.Text.Json.Nodes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>For each resource: what a valid one is made of, a field and a value it refuses, and what an edit changes.</summary>
internal sealed record RestScene(string Resource, JsonObject Add, string[] GivenOnce, (string Field, JsonNode Value) Refused, (string Field, JsonNode Value) Edited)
{
    public static readonly string[] Resources = ["customers", "dids", "providers", "gateways", "routes", "extensions", "tariffs"];

    /// <summary>All fields as an edit sends them.</summary>
    public JsonObject Edit(int version)
    {
        var edit = Add.DeepClone().AsObject();
        foreach (var name in GivenOnce)
        {
            edit.Remove(name);
        }

        edit["version"] = version;
        edit[Edited.Field] = Edited.Value.DeepClone();
        return edit;
    }

    public JsonObject With(string field, JsonNode value)
    {
        var changed = Add.DeepClone().AsObject();
        changed[field] = value.DeepClone();
        return changed;
    }

    public static async Task<RestScene> OfAsync(string resource, TestDatabase database)
    {
        var number = Some.Number;
        var (customer, provider, plan) = (Some.ExtensionCustomer(), Some.Provider(), Some.Plan());
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(customer, provider, plan, gateway);
        return resource switch
        {
            "customers" => new(resource, RestClient.Json(new
            {
                code = $"rest-{number}",
                type = "TRUNK",
                name = "Padaria",
                callerIdPolicy = "PASS",
                trunks = new[] { new { address = $"198.19.{number / 250 % 250}.{number % 250}" } },
            }), ["code", "type", "trunks"], ("creditLimit", -1), ("name", "Padaria Nova")),
            "dids" => new(resource, RestClient.Json(new { number = $"+55114{number:0000000}", monthlySell = 9.5 }), ["number"], ("monthlyBuy", -1), ("monthlySell", 12.5)),
            "providers" => new(resource, RestClient.Json(new { name = $"Rest provider {number}" }), [], ("costPerMinute", -1), ("costPerMinute", 0.02)),
            "gateways" => new(resource, RestClient.Json(new { providerId = provider.Id, name = $"Rest gateway {number}", host = "sip.example.com", authUsername = "us", password = "a-good-one" }),
                [], ("port", 0), ("weight", 5)),
            "routes" => new(resource, RestClient.Json(new { name = $"Rest route {number}", pattern = "5511", gateways = new[] { new { gatewayId = gateway.Id } } }), [], ("maxAttempts", 0), ("priority", 7)),
            "extensions" => new(resource, RestClient.Json(new { customerId = customer.Id, number = $"{1000 + number % 9000}" }), ["customerId"], ("ringSeconds", 1), ("name", "Ana")),
            "tariffs" => new(resource, RestClient.Json(new { tariffPlanId = plan.Id, prefix = "5511", pricePerMinute = 0.1 }), ["tariffPlanId"], ("pricePerMinute", -1), ("pricePerMinute", 0.2)),
            _ => throw new ArgumentOutOfRangeException(nameof(resource)),
        };
    }
}
