using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>What the conference's form holds while it is typed.</summary>
public sealed class ConferenceForm : ICheckedForm
{
    public int Version { get; set; }

    [ModelBinder<CustomerCodeBinder>]
    public Guid CustomerId { get; set; }

    public string? Name { get; set; }

    public int MaxParticipants { get; set; } = 20;

    /// <summary>One a line; of a new conference only.</summary>
    public string? Numbers { get; set; }

    public static ConferenceForm Of(Conference conference) => new()
    {
        Version = conference.Version,
        CustomerId = conference.CustomerId,
        Name = conference.Name,
        MaxParticipants = conference.MaxParticipants,
    };

    public AddConferenceInput ToAdd(string? areaCode) =>
        new(CustomerId, Name ?? "", MaxParticipants, [.. TypedLists.Read(Numbers).Select(number => TypedNumber.Read(number, areaCode))]);

    public EditConferenceInput ToEdit(Guid id) => new(id, Version, Name ?? "", MaxParticipants);

    public ICheckedForm Example() => new ConferenceForm { Name = "Example" };

    public void Check() => _ = new Conference(CustomerId, Name ?? "", MaxParticipants);
}
