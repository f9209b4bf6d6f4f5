namespace TrunkFlow.Server.Settings;

/// <summary>What lists of Setting may be ordered by.</summary>
public sealed class SettingSortType : SortInputType<Setting>
{
    protected override void Configure(ISortInputTypeDescriptor<Setting> descriptor)
    {
        descriptor.Name("SettingSortInput").BindFieldsExplicitly();
        descriptor.Field(s => s.Key);
        descriptor.Field(s => s.UpdatedAt);
    }
}
