namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>A leg to be called.</summary>
/// <param name="ParticipantId">Becomes the unique id of its channel.</param>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Room">Where it goes when it answers.</param>
/// <param name="Name">What its telephone shows.</param>
/// <param name="CustomerCode">Who pays.</param>
/// <param name="Digits">What is dialled: a number with its plus, or an extension's.</param>
/// <param name="CallerNumber">The number its telephone shows; null where the customer has none.</param>
internal sealed record ConferenceCall(Guid ParticipantId, Guid ConferenceId, string Room, string Name, string CustomerCode, string Digits, string? CallerNumber);
