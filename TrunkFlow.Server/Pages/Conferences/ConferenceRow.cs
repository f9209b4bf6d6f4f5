using TrunkFlow.Server.Conferences;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>A line of the list.</summary>
/// <param name="Conference">The conference, with its customer.</param>
/// <param name="Present">How many are in the room.</param>
/// <param name="Others">How many are planned or being called.</param>
public sealed record ConferenceRow(Conference Conference, int Present, int Others);
