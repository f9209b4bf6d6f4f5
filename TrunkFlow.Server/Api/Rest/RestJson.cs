using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>
/// How JSON is read and written below /api: names in camel case, choices as the GraphQL schema names them, and nothing taken that was not meant
/// to be given (unknown members, doubled ones, numbers as text).
/// </summary>
internal static class RestJson
{
    // What an edit is about stands in the address; a second id in the body could only contradict it.
    private static readonly Type[] NamedByAddress =
    [
        typeof(EditCustomerInput), typeof(EditDidInput), typeof(EditProviderInput), typeof(EditGatewayInput), typeof(EditRouteInput),
        typeof(EditExtensionInput), typeof(EditTariffInput),
    ];

    public static void Configure(JsonSerializerOptions options)
    {
        // Letters with accents as themselves; no answer is ever read as HTML (nosniff).
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(LeaveOutId);
    }

    private static void LeaveOutId(JsonTypeInfo type)
    {
        if (NamedByAddress.Contains(type.Type))
        {
            type.Properties.Remove(type.Properties.Single(property => property.Name == "id"));
        }
    }
}
