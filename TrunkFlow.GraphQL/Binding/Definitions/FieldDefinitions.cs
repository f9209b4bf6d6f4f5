using System.Reflection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Definitions;

/// <summary>What the code says of one field of an object or interface.</summary>
public sealed class ObjectFieldDefinition
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public required TypeReference Type { get; set; }

    /// <summary>The C# type of the value, tasks unwrapped.</summary>
    public required Type ResultType { get; set; }

    public List<ArgumentDefinition> Arguments { get; } = [];

    /// <summary>The property or method behind the field, where there is one.</summary>
    public MemberInfo? Member { get; init; }

    /// <summary>Makes the value.</summary>
    public FieldDelegate? Resolver { get; set; }

    /// <summary>Makes the value of the parent alone, without a context, where that is enough; <see cref="Resolver"/> says the same.</summary>
    public Func<object, object?>? Read { get; set; }

    /// <summary>Opens the stream of events of a subscription field.</summary>
    public SubscribeDelegate? Subscriber { get; set; }

    /// <summary>Wrapped around the resolver, the first one outermost.</summary>
    public List<FieldMiddleware> Middleware { get; } = [];

    public List<AuthorizeAttribute> Authorization { get; } = [];

    public bool AllowsAnonymous { get; set; }

    /// <summary>Read from its parent alone, with no services and no waiting.</summary>
    public bool IsPure { get; set; }

    /// <summary>The members of the parent's class the resolver reads, where it says so; <c>null</c> when it may read any.</summary>
    public IReadOnlyList<string>? ParentRequirements { get; set; }

    /// <summary>Its resolver only asks loaders, so that asking before the parent is there does nothing but warm them.</summary>
    public bool OnlyLoads { get; set; }

    /// <summary>Set where the value is loaded by a key the client gives.</summary>
    public KeyedLoad? Keyed { get; set; }

    /// <summary>What descriptor attributes leave for each other.</summary>
    public Dictionary<string, object?> ContextData { get; } = [];
}

/// <summary>What the code says of one argument.</summary>
public sealed class ArgumentDefinition
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public required TypeReference Type { get; set; }

    /// <summary>The C# type resolvers ask for.</summary>
    public Type? RuntimeType { get; set; }

    public bool HasDefaultValue { get; set; }

    public object? DefaultValue { get; set; }

    public ParameterInfo? Parameter { get; init; }
}

/// <summary>What the code says of one field of an input object.</summary>
public sealed class InputFieldDefinition
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public required TypeReference Type { get; set; }

    public Type? RuntimeType { get; set; }

    public bool HasDefaultValue { get; set; }

    public object? DefaultValue { get; set; }

    public PropertyInfo? Property { get; init; }
}
