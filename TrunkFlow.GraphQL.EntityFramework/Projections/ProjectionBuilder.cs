using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Projections;

/// <summary>Turns selections into a selector of columns.</summary>
internal sealed class ProjectionBuilder(IModel? model)
{
    private readonly List<string> includes = [];

    public Projection<T> Build<T>(IReadOnlyList<Selection> selections)
    {
        var item = Expression.Parameter(typeof(T), "x");
        var body = Instance(typeof(T), item, selections, string.Empty);
        return new Projection<T>(body is null ? null : Expression.Lambda<Func<T, T>>(body, item), includes);
    }

    /// <summary><c>new T { A = x.A, … }</c>, or null where the whole object is needed.</summary>
    private MemberInitExpression? Instance(Type type, Expression source, IReadOnlyList<Selection> selections, string path)
    {
        var bindings = new Dictionary<string, MemberBinding>(StringComparer.Ordinal);
        var isWhole = type.IsAbstract || Constructor(type) is null;
        foreach (var selection in selections)
        {
            isWhole |= !TryBind(type, source, selection, path, bindings);
        }

        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<IsProjectedAttribute>() is { IsProjected: true }))
        {
            isWhole |= !TryBindColumn(type, source, property, bindings);
        }

        return isWhole ? null : Expression.MemberInit(Expression.New(Constructor(type)!), bindings.Values);
    }

    private bool TryBind(Type type, Expression source, Selection selection, string path, Dictionary<string, MemberBinding> bindings)
    {
        var definition = selection.Field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey);
        if (definition is null)
        {
            return selection.Field.Name.StartsWith("__", StringComparison.Ordinal);
        }

        if (definition.Member is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(type))
        {
            return IsNavigation(type, property) ? TryBindReference(type, source, selection, property, path, bindings) : TryBindColumn(type, source, property, bindings);
        }

        // A resolver may read anything of its parent, unless it says what.
        return definition.ParentRequirements is { } needed
            && needed.All(name => type.GetProperty(name) is { } required && TryBindColumn(type, source, required, bindings));
    }

    private bool TryBindColumn(Type type, Expression source, PropertyInfo property, Dictionary<string, MemberBinding> bindings)
    {
        var entity = model?.FindEntityType(type);
        var isStored = entity is null || entity.FindProperty(property.Name) is not null || entity.FindComplexProperty(property.Name) is not null;
        if (!isStored || Settable(property) is not { } settable)
        {
            return false;
        }

        bindings.TryAdd(property.Name, Expression.Bind(settable, Expression.Property(source, property)));
        return true;
    }

    private bool TryBindReference(
        Type type, Expression source, Selection selection, PropertyInfo property, string path, Dictionary<string, MemberBinding> bindings)
    {
        var navigation = (INavigationBase?)model!.FindEntityType(type)!.FindNavigation(property.Name) ?? model.FindEntityType(type)!.FindSkipNavigation(property.Name)!;
        var target = navigation.TargetEntityType.ClrType;
        var fullPath = path + property.Name;
        var selections = selection.Field.Type.NamedType is GraphQLObjectType ? selection.GetSelections() : [];
        var value = Value(Expression.Property(source, property), target, navigation.IsCollection, selections, fullPath);
        includes.Add(fullPath);
        if (Settable(property) is not { } settable || value is null || !property.PropertyType.IsAssignableFrom(value.Type))
        {
            return false;
        }

        bindings.TryAdd(property.Name, Expression.Bind(settable, value));
        return true;
    }

    private Expression? Value(Expression reference, Type target, bool isCollection, IReadOnlyList<Selection> selections, string path)
    {
        if (!isCollection)
        {
            var one = Instance(target, reference, selections, path + ".");
            return one is null
                ? null
                : Expression.Condition(Expression.Equal(reference, Expression.Constant(null, target)), Expression.Constant(null, target), one, target);
        }

        var item = Expression.Parameter(target, "item");
        var each = Instance(target, item, selections, path + ".");
        if (each is null)
        {
            return null;
        }

        var selected = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [target, target], reference, Expression.Lambda(each, item));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [target], selected);
    }

    private bool IsNavigation(Type type, PropertyInfo property) =>
        model?.FindEntityType(type) is { } entity && (entity.FindNavigation(property.Name) is not null || entity.FindSkipNavigation(property.Name) is not null);

    /// <summary>The property as its own class declares it: a private setter is not seen through a derived class.</summary>
    private static PropertyInfo? Settable(PropertyInfo property)
    {
        var declared = property.DeclaringType!.GetProperty(
            property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return declared?.GetSetMethod(nonPublic: true) is null ? null : declared;
    }

    private static ConstructorInfo? Constructor(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes);
}
