using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <inheritdoc cref="IFilterInputTypeDescriptor{T}"/>
internal sealed class FilterInputTypeDescriptor<T> : IFilterInputTypeDescriptor<T>
{
    private readonly List<FilterFieldDescriptor> fields = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private string name = NamingConventions.TypeName(typeof(T)) + "FilterInput";
    private string? description;
    private bool isExplicit;
    private bool allowsAnd = true;
    private bool allowsOr = true;

    public IFilterInputTypeDescriptor<T> Name(string value)
    {
        name = value;
        return this;
    }

    public IFilterInputTypeDescriptor<T> Description(string? value)
    {
        description = value;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        isExplicit = true;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly()
    {
        isExplicit = false;
        return this;
    }

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember)
    {
        var field = new FilterFieldDescriptor(propertyOrMember);
        fields.RemoveAll(known => known.MemberName is { } member && member == field.MemberName);
        fields.Add(field);
        return field;
    }

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
    {
        ignored.Add(MemberExpressions.Member(property).Name);
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true)
    {
        allowsAnd = allow;
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowOr(bool allow = true)
    {
        allowsOr = allow;
        return this;
    }

    public FilterShape Complete()
    {
        if (!isExplicit)
        {
            foreach (var property in MemberDiscovery.OutputMembers(typeof(T)).OfType<PropertyInfo>())
            {
                if (!ignored.Contains(property.Name) && fields.All(known => known.MemberName != property.Name) && FilterOperand.CanFilter(property.PropertyType))
                {
                    var parameter = Expression.Parameter(typeof(T), "x");
                    fields.Add(new FilterFieldDescriptor(Expression.Lambda(Expression.Property(parameter, property), parameter)));
                }
            }
        }

        return new FilterShape(
            name, description, allowsAnd, allowsOr, [.. fields.Where(field => !field.IsIgnored).Select(field => field.Complete())]);
    }
}

/// <inheritdoc cref="IFilterFieldDescriptor"/>
internal sealed class FilterFieldDescriptor(LambdaExpression member) : IFilterFieldDescriptor
{
    private readonly MemberInfo? property = member.Body is MemberExpression { Expression: ParameterExpression } direct ? direct.Member : null;
    private string? name;
    private string? description;
    private Type? type;

    public string? MemberName => property?.Name;

    public bool IsIgnored { get; private set; }

    public IFilterFieldDescriptor Name(string value)
    {
        name = value;
        return this;
    }

    public IFilterFieldDescriptor Description(string? value)
    {
        description = value;
        return this;
    }

    public IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : SchemaType
    {
        type = typeof(TFilterType);
        return this;
    }

    public IFilterFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }

    public FilterFieldShape Complete()
    {
        var fieldName = name ?? (property is not null
            ? NamingConventions.MemberName(property)
            : throw new InvalidOperationException($"The filter field {member} needs a name."));
        return new FilterFieldShape(fieldName, description, property, member, FilterOperand.Of(member.ReturnType, type));
    }
}
