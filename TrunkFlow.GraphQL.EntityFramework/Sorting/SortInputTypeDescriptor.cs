using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <inheritdoc cref="ISortInputTypeDescriptor{T}"/>
internal sealed class SortInputTypeDescriptor<T> : ISortInputTypeDescriptor<T>
{
    private readonly List<SortFieldDescriptor> fields = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private string name = NamingConventions.TypeName(typeof(T)) + "SortInput";
    private string? description;
    private bool isExplicit;

    public ISortInputTypeDescriptor<T> Name(string value)
    {
        name = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> Description(string? value)
    {
        description = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        isExplicit = true;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly()
    {
        isExplicit = false;
        return this;
    }

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
    {
        var field = new SortFieldDescriptor(propertyOrMember);
        fields.RemoveAll(known => known.MemberName is { } member && member == field.MemberName);
        fields.Add(field);
        return field;
    }

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
    {
        ignored.Add(MemberExpressions.Member(property).Name);
        return this;
    }

    public SortShape Complete()
    {
        if (!isExplicit)
        {
            foreach (var property in MemberDiscovery.OutputMembers(typeof(T)).OfType<PropertyInfo>())
            {
                if (!ignored.Contains(property.Name) && fields.All(known => known.MemberName != property.Name) && ClrTypes.ElementType(property.PropertyType) is null)
                {
                    var parameter = Expression.Parameter(typeof(T), "x");
                    fields.Add(new SortFieldDescriptor(Expression.Lambda(Expression.Property(parameter, property), parameter)));
                }
            }
        }

        return new SortShape(name, description, [.. fields.Where(field => !field.IsIgnored).Select(field => field.Complete())]);
    }
}

/// <inheritdoc cref="ISortFieldDescriptor"/>
internal sealed class SortFieldDescriptor(LambdaExpression member) : ISortFieldDescriptor
{
    private readonly PropertyInfo? property = member.Body is MemberExpression { Expression: ParameterExpression } direct ? direct.Member as PropertyInfo : null;
    private string? name;
    private string? description;
    private Type? type;

    public string? MemberName => property?.Name;

    public bool IsIgnored { get; private set; }

    public ISortFieldDescriptor Name(string value)
    {
        name = value;
        return this;
    }

    public ISortFieldDescriptor Description(string? value)
    {
        description = value;
        return this;
    }

    public ISortFieldDescriptor Type<TSortType>()
        where TSortType : SchemaType
    {
        type = typeof(TSortType);
        return this;
    }

    public ISortFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }

    public SortFieldShape Complete()
    {
        var fieldName = name ?? (property is not null
            ? NamingConventions.MemberName(property)
            : throw new InvalidOperationException($"The sort field {member} needs a name."));
        var isObject = type is not null || (Filtering.OperationFilterType.For(member.ReturnType) is null && member.ReturnType.IsClass);
        var nested = isObject ? (SchemaType)Activator.CreateInstance(type ?? typeof(SortInputType<>).MakeGenericType(member.ReturnType))! : null;
        return new SortFieldShape(fieldName, description, property, member, nested);
    }
}
