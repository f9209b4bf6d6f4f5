namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What lists of SyncRequest may be filtered by.</summary>
public sealed class SyncRequestFilterType : FilterInputType<SyncRequest>
{
    protected override void Configure(IFilterInputTypeDescriptor<SyncRequest> descriptor)
    {
        descriptor.Name("SyncRequestFilterInput").BindFieldsExplicitly();
        descriptor.Field(s => s.Id);
        descriptor.Field(s => s.At);
        descriptor.Field(s => s.ActorName);
        descriptor.Field(s => s.Kind);
        descriptor.Field(s => s.SubjectId);
    }
}
