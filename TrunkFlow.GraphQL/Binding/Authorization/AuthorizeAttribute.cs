namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>When a field's authorisation is decided.</summary>
public enum ApplyPolicy
{
    BeforeResolver = 0,
    AfterResolver = 1,
    Validation = 2,
}

/// <summary>The type or field needs a signed-in user, and one who meets the policy or has one of the roles where these are given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    public AuthorizeAttribute()
    {
    }

    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    public AuthorizeAttribute(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver)
    {
        Policy = policy;
        Apply = apply;
    }

    public string? Policy { get; set; }

    public string[]? Roles { get; set; }

    public ApplyPolicy Apply { get; set; }
}

/// <summary>The field is open to everyone, although its type needs a signed-in user.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;
