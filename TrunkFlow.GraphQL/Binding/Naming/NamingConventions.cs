using System.Reflection;
using System.Text;

namespace TrunkFlow.GraphQL.Binding.Naming;

/// <summary>How names of C# become names of the schema: the rules of Hot Chocolate 15.</summary>
internal static class NamingConventions
{
    public static string TypeName(Type type) =>
        type.GetCustomAttribute<GraphQLNameAttribute>()?.Name
        ?? type.GetCustomAttribute<InterfaceTypeAttribute>()?.Name
        ?? type.GetCustomAttribute<UnionTypeAttribute>()?.Name
        ?? PlainTypeName(type);

    public static string InputTypeName(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }

        var name = PlainTypeName(type);
        return name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    public static string MemberName(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }

        var name = member.Name;
        if (member is MethodInfo method)
        {
            name = WithoutGetAndAsync(name, method.ReturnType);
        }

        return CamelCase(name);
    }

    public static string ParameterName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    public static string EnumValueName(Type enumType, string member) =>
        enumType.GetField(member)?.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? UpperSnakeCase(member);

    /// <summary><c>IPAddress</c> → <c>ipAddress</c>, <c>ID</c> → <c>id</c>, <c>Name</c> → <c>name</c>.</summary>
    public static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var length = 1;
        while (length < name.Length && char.IsUpper(name[length]) && (length + 1 == name.Length || char.IsUpper(name[length + 1])))
        {
            length++;
        }

#pragma warning disable CA1308 // GraphQL names are written in lower case, nothing is compared.
        return string.Concat(name[..length].ToLowerInvariant(), name.AsSpan(length));
#pragma warning restore CA1308
    }

    /// <summary><c>BlockedOut</c> → <c>BLOCKED_OUT</c>, <c>SIPTrunk</c> → <c>SIP_TRUNK</c>.</summary>
    public static string UpperSnakeCase(string name)
    {
        if (name.All(c => !char.IsLower(c)))
        {
            return name;
        }

        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(name[i]));
        }

        return result.ToString();
    }

    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string PlainTypeName(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}Of{string.Join("And", type.GetGenericArguments().Select(TypeName))}";
    }

    private static string WithoutGetAndAsync(string name, Type returnType)
    {
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
        {
            name = name[3..];
        }

        var isAsync = returnType.IsGenericType && (returnType.Name.StartsWith("Task`", StringComparison.Ordinal)
            || returnType.Name.StartsWith("ValueTask`", StringComparison.Ordinal)
            || returnType.Name.StartsWith("IAsyncEnumerable`", StringComparison.Ordinal));
        isAsync |= returnType == typeof(Task) || returnType == typeof(ValueTask);
        return isAsync && name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
    }
}
