namespace TrunkFlow.Server.Extensions;

/// <summary>What lists of Extension may be filtered by.</summary>
public sealed class ExtensionFilterType : FilterInputType<Extension>
{
    protected override void Configure(IFilterInputTypeDescriptor<Extension> descriptor)
    {
        descriptor.Name("ExtensionFilterInput").BindFieldsExplicitly();
        descriptor.Field(e => e.Id);
        descriptor.Field(e => e.CustomerId);
        descriptor.Field(e => e.Number);
        descriptor.Field(e => e.Name);
        descriptor.Field(e => e.EndpointName);
        descriptor.Field(e => e.Enabled);
        descriptor.Field(e => e.CreatedAt);
    }
}
