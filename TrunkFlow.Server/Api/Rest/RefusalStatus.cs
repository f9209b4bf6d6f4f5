using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>The HTTP status of each refusal, and what a status without one is called.</summary>
internal static class RefusalStatus
{
    /// <summary>Those whose field names the row the address is about.</summary>
    private static readonly string?[] OfAddress = [null, "id", "didId"];

    private static readonly Dictionary<Type, int> ByType = new()
    {
        [typeof(UnreadableRequestException)] = StatusCodes.Status400BadRequest,
        [typeof(WrongPasswordException)] = StatusCodes.Status401Unauthorized,
        [typeof(OneTimeCodeNeededException)] = StatusCodes.Status401Unauthorized,
        [typeof(WrongOneTimeCodeException)] = StatusCodes.Status401Unauthorized,
        [typeof(ChangedMeanwhileException)] = StatusCodes.Status409Conflict,
        [typeof(ReferenceException)] = StatusCodes.Status409Conflict,
        [typeof(NameTakenException)] = StatusCodes.Status409Conflict,
        [typeof(InUseException)] = StatusCodes.Status409Conflict,
        [typeof(CustomerCodeTakenException)] = StatusCodes.Status409Conflict,
        [typeof(TrunkAddressOverlapsException)] = StatusCodes.Status409Conflict,
        [typeof(CustomerInUseException)] = StatusCodes.Status409Conflict,
        [typeof(DidNumberTakenException)] = StatusCodes.Status409Conflict,
        [typeof(DidStatusException)] = StatusCodes.Status409Conflict,
        [typeof(DidAlreadyAllocatedException)] = StatusCodes.Status409Conflict,
        [typeof(DidInUseException)] = StatusCodes.Status409Conflict,
        [typeof(ProviderNameTakenException)] = StatusCodes.Status409Conflict,
        [typeof(ProviderInUseException)] = StatusCodes.Status409Conflict,
        [typeof(GatewayNameTakenException)] = StatusCodes.Status409Conflict,
        [typeof(GatewayInUseException)] = StatusCodes.Status409Conflict,
        [typeof(GatewayAddressTakenException)] = StatusCodes.Status409Conflict,
        [typeof(RouteNameTakenException)] = StatusCodes.Status409Conflict,
        [typeof(ExtensionNumberTakenException)] = StatusCodes.Status409Conflict,
        [typeof(ExtensionInUseException)] = StatusCodes.Status409Conflict,
        [typeof(TariffExistsException)] = StatusCodes.Status409Conflict,
        [typeof(SignInLockedException)] = StatusCodes.Status429TooManyRequests,
        [typeof(TooManySignInsException)] = StatusCodes.Status429TooManyRequests,
    };

    /// <summary>Statuses that come without a refusal, by the names of their problems.</summary>
    public static readonly IReadOnlyDictionary<int, string> Names = new Dictionary<int, string>
    {
        [StatusCodes.Status400BadRequest] = "UnreadableRequest",
        [StatusCodes.Status401Unauthorized] = "NotSignedIn",
        [StatusCodes.Status403Forbidden] = "NotAllowed",
        [StatusCodes.Status404NotFound] = "NoSuchAddress",
        [StatusCodes.Status405MethodNotAllowed] = "NoSuchMethod",
        [StatusCodes.Status413PayloadTooLarge] = "BodyTooLarge",
        [StatusCodes.Status415UnsupportedMediaType] = "NotJson",
        [StatusCodes.Status429TooManyRequests] = "RateLimited",
        [StatusCodes.Status500InternalServerError] = "Fault",
    };

    public static readonly IReadOnlySet<int> Titled = Names.Keys.Concat([StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity]).ToHashSet();

    /// <summary>A refused value is 422; so is a reference in the body to a row that is not there.</summary>
    public static int Of(RefusalException refusal) => refusal is NotFoundException && OfAddress.Contains(refusal.Field)
        ? StatusCodes.Status404NotFound
        : ByType.GetValueOrDefault(refusal.GetType(), StatusCodes.Status422UnprocessableEntity);
}
