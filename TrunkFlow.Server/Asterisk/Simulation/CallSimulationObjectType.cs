namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>CallSimulation in the schema: only the fields named here exist.</summary>
public sealed class CallSimulationObjectType : ObjectType<CallSimulation>
{
    protected override void Configure(IObjectTypeDescriptor<CallSimulation> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What would become of a call, told by the function that routes.");
        descriptor.Field(s => s.At).Description("The moment whose hours and prices hold.");
        descriptor.Field(s => s.Number).Description("The number in its one form: E.164 with plus, or a short code as dialled; null when it is none or nothing was looked at.");
        descriptor.Field(s => s.NumberFault).Description("Why what was dialled is no number; null when it is one.");
        descriptor.Field(s => s.CallerId).Description("The caller's number the gateways see, digits, unless a route says otherwise; null leaves what came.");
        descriptor.Field(s => s.ExtensionId).Description("The extension of the customer that was dialled; then no route is asked.");
        descriptor.Field(s => s.Refusal).Description("Why the switch refuses it: at once, or after every gateway has failed; null when the last attempt decides.");
        descriptor.Field(s => s.MaxSeconds).Description("Seconds of talk after which it is ended.");
        descriptor.Field(s => s.TariffId).Description("Key of the price the customer pays by; null when there is none.");
        descriptor.Field(s => s.SellPrefix).Description("The prefix of that price.");
        descriptor.Field(s => s.SellPricePerMinute).Description("What the customer pays for a minute.");
        descriptor.Field(s => s.NotInForceOn).Description("Keys of the nodes whose switch does not have all that is saved; a real call may still go otherwise there.");
        descriptor.Field(s => s.Routes).Description("Every route whose pattern matches, those that are switched off included, in the order of priority.");
    }
}
