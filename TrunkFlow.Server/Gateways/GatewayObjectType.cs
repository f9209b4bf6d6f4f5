namespace TrunkFlow.Server.Gateways;

/// <summary>Gateway in the schema: only the fields named here exist.</summary>
public sealed class GatewayObjectType : ObjectType<Gateway>
{
    protected override void Configure(IObjectTypeDescriptor<Gateway> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A provider’s SIP gateway: where calls go out, and the addresses they come in from.");
        descriptor.Field(g => g.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(g => g.ProviderId).Description("Whose it is.");
        descriptor.Field(g => g.Name).Description("Name shown in lists.");
        descriptor.Field(g => g.EndpointName).Description("Name of the endpoint on the switch.");
        descriptor.Field(g => g.Host).Description("IP address or host name calls are sent to.");
        descriptor.Field(g => g.Port).Description("SIP port.");
        descriptor.Field(g => g.Transport).Description("SIP transport.");
        descriptor.Field(g => g.Codecs).Description("Codecs in order of preference.");
        descriptor.Field(g => g.AuthUsername).Description("User name the provider gave out. The password is never shown.");
        descriptor.Field(g => g.Registers).Description("Whether we register at it.");
        descriptor.Field(g => g.FromUser).Description("User part of the From header, where the provider wants its own.");
        descriptor.Field(g => g.FromDomain).Description("Domain of the From header, where the provider wants its own.");
        descriptor.Field(g => g.StripDigits).Description("Digits taken off the front of the number.");
        descriptor.Field(g => g.AddPrefix).Description("Digits then put in front of it.");
        descriptor.Field(g => g.MaxChannels).Description("Calls at the same time; null for no limit.");
        descriptor.Field(g => g.MaxCallsPerSecond).Description("New calls in a second; null for no limit.");
        descriptor.Field(g => g.Weight).Description("Share of calls among the gateways of a route by weight.");
        descriptor.Field(g => g.QualifySeconds).Description("Seconds between OPTIONS; 0 sends none.");
        descriptor.Field(g => g.RingSeconds).Description("Seconds a call through it may ring before it is given up.");
        descriptor.Field(g => g.BusyIsFailure).Description("Whether “busy” from it means “no channel left”, so that the next gateway is tried.");
        descriptor.Field(g => g.Enabled).Description("A disabled gateway is not on the switch.");
        descriptor.Field(g => g.OutboundOnly).Description("Whether it has no inbound addresses and so brings no calls in.");
        descriptor.Field(g => g.CreatedAt).Description("When it was added.");
        descriptor.Field(g => g.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(g => g.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
