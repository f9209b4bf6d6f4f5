using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Data;

/// <summary>What configurations say of their entities beyond EF's own words.</summary>
public static class ConfigurationRules
{
    internal const string SwitchAnnotation = "TrunkFlow:ReachesSwitch";
    internal const string AuditAnnotation = "TrunkFlow:Audited";
    internal const string SecretAnnotation = "TrunkFlow:Secret";
    internal const string PartitionAnnotation = "TrunkFlow:PartitionedBy";

    /// <summary>A saved change of this entity is published to the switch.</summary>
    public static EntityTypeBuilder<T> ReachesSwitch<T>(this EntityTypeBuilder<T> builder) where T : class
    {
        builder.HasAnnotation(SwitchAnnotation, true);
        return builder;
    }

    /// <summary>A saved change of this entity stands in the audit log.</summary>
    public static EntityTypeBuilder<T> IsAudited<T>(this EntityTypeBuilder<T> builder) where T : class
    {
        builder.HasAnnotation(AuditAnnotation, true);
        return builder;
    }

    /// <summary>The audit log shows that it changed, never what it is.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> builder)
    {
        builder.HasAnnotation(SecretAnnotation, true);
        return builder;
    }

    /// <summary>The table is created partitioned by ranges of the column.</summary>
    public static EntityTypeBuilder<T> IsPartitionedBy<T>(this EntityTypeBuilder<T> builder, string column) where T : class
    {
        builder.HasAnnotation(PartitionAnnotation, column);
        return builder;
    }

    /// <summary>
    /// Any part of these numbers is found without reading every row (https://www.postgresql.org/docs/current/pgtrgm.html). Words are found by <see cref="PlainText"/>, whose
    /// indexes are of the migration PlainSearch: EF cannot state them.
    /// </summary>
    public static void IsSearchedBy<T>(this EntityTypeBuilder<T> builder, params string[] properties) where T : class
    {
        // A name of its own: other indexes are called by their columns, of which one may be the same.
        var name = $"ix_{builder.Metadata.GetTableName()}_search";
        builder.HasIndex(properties, name).HasDatabaseName(name).HasMethod("gin").HasOperators([.. properties.Select(_ => "gin_trgm_ops")]);
    }

    public static void NeverNegative<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] properties) where T : class =>
        Check(builder, properties, ">= 0");

    public static void AlwaysPositive<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] properties) where T : class =>
        Check(builder, properties, "> 0");

    /// <summary>A price with anything else could not be found, and whoever sorts prices by their prefixes would stop at it.</summary>
    public static void AlwaysPrefix<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] properties) where T : class =>
        Check(builder, properties, "~ '^=?[0-9]{1,15}$'");

    internal static bool Says(this IReadOnlyAnnotatable model, string annotation) => model.FindAnnotation(annotation)?.Value is true;

    private static void Check<T>(EntityTypeBuilder<T> builder, Expression<Func<T, object?>>[] properties, string rule) where T : class
    {
        foreach (var property in properties)
        {
            var body = property.Body is UnaryExpression conversion ? conversion.Operand : property.Body;
            var column = SnakeCase.Of(((MemberExpression)body).Member.Name);
            builder.ToTable(table => table.HasCheckConstraint($"ck_{builder.Metadata.GetTableName()}_{column}", $"\"{column}\" {rule}"));
        }
    }
}
