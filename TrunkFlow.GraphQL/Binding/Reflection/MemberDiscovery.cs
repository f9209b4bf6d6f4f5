using System.Reflection;

namespace TrunkFlow.GraphQL.Binding.Reflection;

/// <summary>Which members of a class are fields when nobody says otherwise.</summary>
internal static class MemberDiscovery
{
    private static readonly HashSet<string> RecordMethods = new(StringComparer.Ordinal) { "Deconstruct", "PrintMembers", "<Clone>$" };

    /// <summary>Public properties and methods with a result, those of base classes first.</summary>
    public static IEnumerable<MemberInfo> OutputMembers(Type type)
    {
        foreach (var owner in Lineage(type))
        {
            var members = owner.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            foreach (var member in members.OrderBy(m => m.MetadataToken))
            {
                var included = member switch
                {
                    PropertyInfo property => IsReadable(property) && !IsOverride(property.GetMethod!),
                    MethodInfo method => IsResolver(method) && !IsOverride(method),
                    _ => false,
                };
                if (included && !member.IsDefined(typeof(GraphQLIgnoreAttribute)))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Public properties that a constructor parameter or a setter can fill.</summary>
    public static IEnumerable<PropertyInfo> InputMembers(Type type)
    {
        var constructor = ConstructorParameters(type);
        foreach (var owner in Lineage(type))
        {
            foreach (var property in owner.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(p => p.MetadataToken))
            {
                var isFilled = property.SetMethod is { IsPublic: true } || constructor.ContainsKey(property.Name);
                if (isFilled && IsReadable(property) && !IsOverride(property.GetMethod!) && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>The parameters of the constructor an input object is made with, by property name.</summary>
    public static IReadOnlyDictionary<string, ParameterInfo> ConstructorParameters(Type type) =>
        InputConstructor(type)?.GetParameters().ToDictionary(p => p.Name!, StringComparer.OrdinalIgnoreCase) ?? [];

    /// <summary>The constructor whose parameters are all properties; of several, the one with most.</summary>
    public static ConstructorInfo? InputConstructor(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetConstructors()
            .Where(c => c.GetParameters().All(p => properties.Contains(p.Name!)))
            .OrderByDescending(c => c.GetParameters().Length)
            .FirstOrDefault();
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        if (type.IsInterface)
        {
            return type.GetInterfaces().Append(type);
        }

        var lineage = new Stack<Type>();
        for (var owner = type; owner is not null && owner != typeof(object) && owner != typeof(ValueType); owner = owner.BaseType)
        {
            lineage.Push(owner);
        }

        return lineage;
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && IsValue(property.PropertyType);

    private static bool IsResolver(MethodInfo method) =>
        !method.IsSpecialName && !method.IsGenericMethodDefinition && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task)
        && method.ReturnType != typeof(ValueTask) && IsValue(method.ReturnType) && !RecordMethods.Contains(method.Name)
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && method is not { Name: "Equals", ReturnType: { } } && method.GetParameters().All(p => !p.ParameterType.IsByRef && !p.IsOut);

    private static bool IsValue(Type type) =>
        !type.IsByRefLike && !type.IsPointer && !typeof(Delegate).IsAssignableFrom(type) && type != typeof(Type) && type != typeof(IntPtr);

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
