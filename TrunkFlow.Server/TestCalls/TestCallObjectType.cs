namespace TrunkFlow.Server.TestCalls;

/// <summary>TestCall in the schema: only the fields named here exist.</summary>
public sealed class TestCallObjectType : ObjectType<TestCall>
{
    protected override void Configure(IObjectTypeDescriptor<TestCall> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A call somebody asked for to see whether it comes through.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.CustomerId).Description("Who calls and pays; null for one through a gateway.");
        descriptor.Field(c => c.GatewayId).Description("What it goes through; null for one of a customer.");
        descriptor.Field(c => c.Number).Description("The number called, in international form, or that of the customer’s extension.");
        descriptor.Field(c => c.CallerId).Description("The number that was to be shown; null: the one the customer shows, or none.");
        descriptor.Field(c => c.NodeKey).Description("The switch that calls.");
        descriptor.Field(c => c.Status).Description("How far it came.");
        descriptor.Field(c => c.Cause).Description("Why it ended, ITU-T Q.850; null while it has not. SIP status and refusal stand on its call records.");
        descriptor.Field(c => c.CalledAt).Description("When the switch began to call; null before.");
        descriptor.Field(c => c.RangAt).Description("When the far end began to ring; null where it did not say so.");
        descriptor.Field(c => c.AnsweredAt).Description("When it was answered; null where nobody did.");
        descriptor.Field(c => c.EndedAt).Description("When it was over; null before.");
        descriptor.Field(c => c.CreatedAt).Description("When it was asked for.");
        descriptor.Field(c => c.UpdatedAt).Description("When it was last saved by somebody.");
        descriptor.Field(c => c.Version).Description("Counts the edits; nobody edits one.");
    }
}
