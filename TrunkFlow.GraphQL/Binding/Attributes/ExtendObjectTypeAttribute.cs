namespace TrunkFlow.GraphQL.Binding;

/// <summary>The public members of the class become fields of another object type: one by its C# class or one by its name in the schema.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ExtendObjectTypeAttribute : Attribute
{
    public ExtendObjectTypeAttribute(string? name = null) => Name = name;

    public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;

    public string? Name { get; }

    public Type? ExtendsType { get; }

    /// <summary>Properties of the extended class that the extension takes out of the schema.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <summary>Fields of the extended type that the extension takes out of the schema, by their names there.</summary>
    public string[]? IgnoreFields { get; set; }
}

/// <inheritdoc cref="ExtendObjectTypeAttribute"/>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute<T>() : ExtendObjectTypeAttribute(typeof(T));
