namespace TrunkFlow.Server.Identity;

/// <summary>What lists of ApiKey may be ordered by.</summary>
public sealed class ApiKeySortType : SortInputType<ApiKey>
{
    protected override void Configure(ISortInputTypeDescriptor<ApiKey> descriptor)
    {
        descriptor.Name("ApiKeySortInput").BindFieldsExplicitly();
        descriptor.Field(a => a.Name);
        descriptor.Field(a => a.Role);
        descriptor.Field(a => a.ExpiresAt);
        descriptor.Field(a => a.RevokedAt);
        descriptor.Field(a => a.CreatedAt);
    }
}
