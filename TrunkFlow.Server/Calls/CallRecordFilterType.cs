namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CallRecord may be filtered by.</summary>
public sealed class CallRecordFilterType : FilterInputType<CallRecord>
{
    protected override void Configure(IFilterInputTypeDescriptor<CallRecord> descriptor)
    {
        descriptor.Name("CallRecordFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.StartedAt);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.ExtensionId);
        descriptor.Field(c => c.DidId);
        descriptor.Field(c => c.ConferenceId);
        descriptor.Field(c => c.Direction);
        descriptor.Field(c => c.Disposition);
        descriptor.Field(c => c.Cause);
        descriptor.Field(c => c.Refusal);
        descriptor.Field(c => c.Source);
        descriptor.Field(c => c.SourceNumber);
        descriptor.Field(c => c.Destination);
        descriptor.Field(c => c.DestinationNumber);
        descriptor.Field(c => c.LinkedId);
        descriptor.Field(c => c.IsLastAttempt);
        descriptor.Field(c => c.TalkSeconds);
    }
}
