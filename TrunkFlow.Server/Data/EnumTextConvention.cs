using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace TrunkFlow.Server.Data;

/// <summary>Every enum is a text column that holds one of its names and nothing else.</summary>
internal sealed class EnumTextConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (!type.IsEnum)
                {
                    continue;
                }

                property.Builder.HasConverter(typeof(EnumTextConverter<>).MakeGenericType(type));
                property.Builder.HasColumnType("text");
                var column = SnakeCase.Of(property.Name);
                var choices = string.Join(", ", EnumText.All(type).Select(choice => $"'{choice}'"));
                entity.Builder.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} IN ({choices})");
            }
        }
    }
}
