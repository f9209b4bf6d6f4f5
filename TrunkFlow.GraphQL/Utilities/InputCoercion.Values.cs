using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

internal static partial class InputCoercion
{
    /// <summary>As deep as a literal may be (<see cref="Language.ParserOptions.MaxDepth"/>); keeps recursive code off the end of the stack.</summary>
    private const int MaxInputDepth = 128;

    /// <summary>Coerces a raw value as received with a request.</summary>
    public static object? CoerceValue(object? raw, GraphQLType type, InputErrorHandler onError, ResponsePath? path = null)
    {
        if (path is { Length: > MaxInputDepth })
        {
            onError(new($"Expected a value that is not nested more than {MaxInputDepth} levels deep."), null);
            return Invalid;
        }

        raw = RawInput.Unwrap(raw);
        if (raw is null)
        {
            if (type is GraphQLNonNull)
            {
                onError(new($"Expected value of non-null type \"{type}\" not to be null."), path);
                return Invalid;
            }

            return null;
        }

        return type.NullableType switch
        {
            GraphQLList list => CoerceList(raw, list, onError, path),
            GraphQLInputObjectType input => CoerceObject(raw, input, onError, path),
            GraphQLEnumType enumType => CoerceLeaf(type, () => CoerceEnum(enumType, raw), () => RawInput.Inspect(raw), null, onError, path),
            GraphQLScalarType scalar => CoerceLeaf(scalar, () => scalar.ParseValue(raw), () => RawInput.Inspect(raw), null, onError, path),
            _ => throw new ArgumentException($"{type} is not an input type.", nameof(type)),
        };
    }

    private static object CoerceEnum(GraphQLEnumType type, object raw)
    {
        if (raw is not string name)
        {
            throw new GraphQLErrorException($"Enum \"{type}\" cannot represent non-string value: {RawInput.Inspect(raw)}.{SuggestEnum(type, RawInput.Inspect(raw))}");
        }

        return type.FindByName(name)?.Value
            ?? throw new GraphQLErrorException($"Value \"{name}\" does not exist in \"{type}\" enum.{SuggestEnum(type, name)}");
    }

    private static string SuggestEnum(GraphQLEnumType type, string name) =>
        Suggestions.DidYouMean(Suggestions.For(name, type.Values.Select(static value => value.Name)), "the enum value");

    private static object? CoerceList(object raw, GraphQLList list, InputErrorHandler onError, ResponsePath? path)
    {
        // A value that is not a list stands for a list of one (§3.11).
        if (RawInput.AsList(raw) is not { } items)
        {
            var only = CoerceValue(raw, list.OfType, onError, path);
            return ReferenceEquals(only, Invalid) ? Invalid : new[] { only };
        }

        var values = new List<object?>();
        var valid = true;
        foreach (var item in items)
        {
            var value = CoerceValue(item, list.OfType, onError, ResponsePath.Item(path, values.Count));
            valid &= !ReferenceEquals(value, Invalid);
            values.Add(value);
        }

        return valid ? values.ToArray() : Invalid;
    }

    private static object? CoerceObject(object raw, GraphQLInputObjectType type, InputErrorHandler onError, ResponsePath? path)
    {
        if (RawInput.AsObject(raw) is not { } given)
        {
            onError(new($"Expected value of type \"{type}\" to be an object, found: {RawInput.Inspect(raw)}."), path);
            return Invalid;
        }

        var valid = true;
        var coerced = new Dictionary<string, object?>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldRaw))
            {
                coerced[field.Name] = CoerceValue(fieldRaw, field.Type, onError, ResponsePath.Field(path, field.Name));
                valid &= !ReferenceEquals(coerced[field.Name], Invalid);
            }
            else if (field.DefaultValue is not null)
            {
                coerced[field.Name] = CoerceDefault(field);
            }
            else if (field.IsRequired)
            {
                onError(new($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {RawInput.Inspect(raw)}."), path);
                valid = false;
            }
        }

        foreach (var name in given.Keys.Where(name => type.FindField(name) is null))
        {
            var suggestion = Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Select(static field => field.Name)));
            onError(
                new($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: "
                    + $"{RawInput.Inspect(raw)}."),
                path);
            valid = false;
        }

        valid &= !type.IsOneOf || IsExactlyOne(given, type, onError, path);
        return valid ? CreateValue(type, coerced, null, onError, path) : Invalid;
    }

    /// <summary>OneOf Input Objects (§3.10.1): one known field, and not null.</summary>
    private static bool IsExactlyOne(IReadOnlyDictionary<string, object?> given, GraphQLInputObjectType type, InputErrorHandler onError, ResponsePath? path)
    {
        string[] known = [.. given.Keys.Where(name => type.FindField(name) is not null)];
        if (known.Length != 1)
        {
            onError(new(OneOfMessage(type)), path);
        }

        var isNull = known.Length > 0 && RawInput.Unwrap(given[known[0]]) is null;
        if (isNull)
        {
            onError(new(OneOfMessage(type)), ResponsePath.Field(path, known[0]));
        }

        return known.Length == 1 && !isNull;
    }
}
