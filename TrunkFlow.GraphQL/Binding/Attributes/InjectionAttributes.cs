namespace TrunkFlow.GraphQL.Binding;

/// <summary>The resolver's parameter is the object the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The members of the parent the resolver reads, so that a projection fetches them.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>The resolver's parameter is a registered service. Not needed for registered types; it makes them required.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}

/// <summary>The parameter is a value that an interceptor set for the whole request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}

/// <summary>The parameter is a value that a resolver above left for the fields below it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScopedStateAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}

/// <summary>The parameter is a value that middleware of the same field left.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LocalStateAttribute(string? key = null) : Attribute
{
    public string? Key { get; } = key;
}

/// <summary>Scoped services of this resolver live in a scope of their own, ended with the resolver.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseResolverScopeAttribute : Attribute;

/// <summary>Scoped services of this resolver are those of the request.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseRequestScopeAttribute : Attribute;

/// <summary>The field must not run at the same time as another serial field.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class SerialAttribute : Attribute;

/// <summary>The field may run beside others, as every field may that does not say otherwise.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ParallelAttribute : Attribute;
