namespace TrunkFlow.Server.Identity;

/// <summary>What lists of ApiKey may be filtered by.</summary>
public sealed class ApiKeyFilterType : FilterInputType<ApiKey>
{
    protected override void Configure(IFilterInputTypeDescriptor<ApiKey> descriptor)
    {
        descriptor.Name("ApiKeyFilterInput").BindFieldsExplicitly();
        descriptor.Field(a => a.Id);
        descriptor.Field(a => a.Name);
        descriptor.Field(a => a.Prefix);
        descriptor.Field(a => a.Role);
        descriptor.Field(a => a.CustomerId);
        descriptor.Field(a => a.ExpiresAt);
        descriptor.Field(a => a.RevokedAt);
        descriptor.Field(a => a.LastUsedAt);
        descriptor.Field(a => a.CreatedAt);
    }
}
