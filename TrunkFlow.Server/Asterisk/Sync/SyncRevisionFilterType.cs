namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What the history of publishes may be filtered by.</summary>
public sealed class SyncRevisionFilterType : FilterInputType<SyncRevision>
{
    protected override void Configure(IFilterInputTypeDescriptor<SyncRevision> descriptor)
    {
        descriptor.Name("SyncRevisionFilterInput").BindFieldsExplicitly();
        descriptor.Field(r => r.NodeKey);
        descriptor.Field(r => r.Generation);
        descriptor.Field(r => r.Status);
        descriptor.Field(r => r.RequestedBy);
        descriptor.Field(r => r.StartedAt);
    }
}
