namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>Codes of errors, the same as Hot Chocolate's, so that clients written for it understand this server.</summary>
public static class ErrorCodes
{
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
    public const string PolicyNotFound = "AUTH_POLICY_NOT_FOUND";
    public const string InvalidRequest = "HC0011";
    public const string NonNullViolation = "HC0018";
    public const string RequestTooLarge = "HC0013";
    public const string PersistedOperationNotFound = "HC0020";
    public const string Timeout = "HC0045";
    public const string IntrospectionNotAllowed = "HC0046";
    public const string CostExceeded = "HC0047";
    public const string PageTooLarge = "HC0051";
    public const string PagingBoundaryNeeded = "HC0052";
    public const string OnlyPersistedAllowed = "HC0067";
    public const string InvalidCursor = "HC0078";
}
