namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What lists of SyncRevision may be filtered by.</summary>
public sealed class SyncRevisionFilterType : FilterInputType<SyncRevision>
{
    protected override void Configure(IFilterInputTypeDescriptor<SyncRevision> descriptor)
    {
        descriptor.Name("SyncRevisionFilterInput").BindFieldsExplicitly();
        descriptor.Field(s => s.Id);
        descriptor.Field(s => s.NodeKey);
        descriptor.Field(s => s.Generation);
        descriptor.Field(s => s.Status);
        descriptor.Field(s => s.RequestedBy);
        descriptor.Field(s => s.StartedAt);
        descriptor.Field(s => s.SwitchedAt);
        descriptor.Field(s => s.FinishedAt);
    }
}
