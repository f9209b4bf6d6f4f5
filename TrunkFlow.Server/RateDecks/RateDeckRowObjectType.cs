namespace TrunkFlow.Server.RateDecks;

/// <summary>RateDeckRow in the schema: only the fields named here exist.</summary>
public sealed class RateDeckRowObjectType : ObjectType<RateDeckRow>
{
    protected override void Configure(IObjectTypeDescriptor<RateDeckRow> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A line of a rate deck and what it does, or a price the deck ends.");
        descriptor.Field(r => r.Id).Description("Key, also of the price it becomes.");
        descriptor.Field(r => r.RateDeckId).Description("The deck.");
        descriptor.Field(r => r.Position).Description("In the order of the file, from 1 on; what the deck ends comes last.");
        descriptor.Field(r => r.Line).Description("Number of the line in the file, from 1 on; null for a price the deck ends.");
        descriptor.Field(r => r.Change).Description("What it does to the prices there are.");
        descriptor.Field(r => r.Prefix).Description("Beginning of the number; null where not even that can be read.");
        descriptor.Field(r => r.Description).Description("The destination’s name.");
        descriptor.Field(r => r.PricePerMinute).Description("Price of a minute; null when the line cannot be read.");
        descriptor.Field(r => r.Cost).Description("Expected buy price per minute.");
        descriptor.Field(r => r.ConnectionFee).Description("Added to every answered call.");
        descriptor.Field(r => r.InitialBlock).Description("Seconds billed at least.");
        descriptor.Field(r => r.Increment).Description("Seconds of every further step.");
        descriptor.Field(r => r.MinimumCharge).Description("Least price of an answered call.");
        descriptor.Field(r => r.FreeBelowSeconds).Description("Shorter calls cost nothing.");
        descriptor.Field(r => r.ReplacedId).Description("The price whose place it takes, or that ends.");
        descriptor.Field(r => r.ReplacedPricePerMinute).Description("What a minute costs by that price.");
        descriptor.Field(r => r.ReplacedDescription).Description("What its destination is called by that price.");
        descriptor.Field(r => r.ReplacedCost).Description("The expected buy price per minute of that price.");
        descriptor.Field(r => r.ReplacedConnectionFee).Description("What that price adds to every answered call.");
        descriptor.Field(r => r.ReplacedInitialBlock).Description("Seconds billed at least by that price.");
        descriptor.Field(r => r.ReplacedIncrement).Description("Seconds of every further step of that price.");
        descriptor.Field(r => r.ReplacedMinimumCharge).Description("Least price of an answered call by that price.");
        descriptor.Field(r => r.ReplacedFreeBelowSeconds).Description("Shorter calls cost nothing by that price.");
        descriptor.Field(r => r.ReplacedUntil).Description("Until when that price would have held; null for ever.");
        descriptor.Field(r => r.FaultMessage).Name("fault").Description("What is wrong with the line; null when nothing is.");
        descriptor.Field(r => r.Text).Description("The line itself, where it cannot be read.");
    }
}
