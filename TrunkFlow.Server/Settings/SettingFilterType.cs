namespace TrunkFlow.Server.Settings;

/// <summary>What lists of Setting may be filtered by.</summary>
public sealed class SettingFilterType : FilterInputType<Setting>
{
    protected override void Configure(IFilterInputTypeDescriptor<Setting> descriptor)
    {
        descriptor.Name("SettingFilterInput").BindFieldsExplicitly();
        descriptor.Field(s => s.Id);
        descriptor.Field(s => s.Key);
        descriptor.Field(s => s.Value);
        descriptor.Field(s => s.UpdatedAt);
    }
}
