using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Calling;
using TrunkFlow.Server.Conferences;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>The conferences of this node.</summary>
internal sealed class HeldConferences(ConferenceLegs legs, ConferenceWishes wishes, ConferenceCensus census) : IHeldCalls<ConferenceChange>
{
    public string Topic => ConferenceChange.Topic;

    public bool Wants(AmiMessage message) => ConferenceLegs.Wants(message);

    public Task TakeAsync(AmiMessage message, CancellationToken cancellationToken) => legs.TakeAsync(message, cancellationToken);

    public Task CountAsync(CancellationToken cancellationToken) => census.TakeAsync(cancellationToken);

    public Task CarryOutAsync(CancellationToken cancellationToken) => wishes.CarryOutAsync(cancellationToken);
}
