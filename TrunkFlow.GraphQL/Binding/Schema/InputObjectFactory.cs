using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Makes input classes and records from the fields a client sent: constructor parameters first, then setters.</summary>
internal static class InputObjectFactory
{
    private delegate object Make(Func<string, object?> valueOf);

    public static Func<IReadOnlyDictionary<string, object?>, object> Compile(Type type, IReadOnlyList<InputFieldDefinition> fields)
    {
        var names = fields.Where(field => field.Property is not null).ToDictionary(field => field.Property!.Name, field => field.Name, StringComparer.OrdinalIgnoreCase);
        var constructor = MemberDiscovery.InputConstructor(type);
        if (constructor is null && !type.IsValueType)
        {
            return _ => throw new InvalidOperationException($"{type} has no constructor whose parameters are all properties.");
        }

        var make = constructor is null ? _ => Activator.CreateInstance(type)! : Constructor(constructor, names);
        var setters = Setters(constructor, fields);
        return values =>
        {
            object? ValueOf(string name) => values.TryGetValue(name, out var value) ? value : InputConversion.NotGiven;
            var instance = make(ValueOf);
            foreach (var (name, propertyType, set) in setters)
            {
                if (values.TryGetValue(name, out var value))
                {
                    set(instance, InputConversion.To(propertyType, value));
                }
            }

            return instance;
        };
    }

    private static Make Constructor(ConstructorInfo constructor, Dictionary<string, string> names)
    {
        var parameters = constructor.GetParameters();
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var values = parameters.Select((parameter, i) =>
            (Expression)Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType));
        var create = Expression.Lambda<Func<object?[], object>>(Expression.Convert(Expression.New(constructor, values), typeof(object)), arguments).CompiledOnFirstCall();
        return valueOf =>
        {
            var filled = new object?[parameters.Length];
            for (var i = 0; i < parameters.Length; i++)
            {
                var parameter = parameters[i];
                var value = names.TryGetValue(parameter.Name!, out var name) ? valueOf(name) : InputConversion.NotGiven;
                filled[i] = ReferenceEquals(value, InputConversion.NotGiven) && parameter is { HasDefaultValue: true, DefaultValue: not null }
                    ? parameter.DefaultValue
                    : InputConversion.To(parameter.ParameterType, value);
            }

            return create(filled);
        };
    }

    private static (string Name, Type Type, Action<object, object?> Set)[] Setters(ConstructorInfo? constructor, IReadOnlyList<InputFieldDefinition> fields)
    {
        var filled = constructor?.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        return
        [
            .. fields
                .Where(field => field.Property is { SetMethod: not null } property && !filled.Contains(property.Name))
                .Select(field => (field.Name, field.Property!.PropertyType, (Action<object, object?>)field.Property.SetValue)),
        ];
    }
}
