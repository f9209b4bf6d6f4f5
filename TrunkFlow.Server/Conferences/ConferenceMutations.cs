using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ConferenceMutations
{
    /// <summary>Adds a conference, with those who are called when it starts. A partner may, for itself.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<ConferenceEndedException>]
    [Error<ConferenceFullException>]
    public Task<Conference> AddConferenceAsync(AddConferenceInput input, AddConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Changes the name and size of a conference.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Conference> EditConferenceAsync(EditConferenceInput input, EditConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a conference that does not run and that no number leads to.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<ConferenceRunningException>]
    public Task<Conference> DeleteConferenceAsync(DeleteConferenceInput input, DeleteConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Calls everyone who is planned. A node does it; participants say how far each came.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ConferenceEndedException>]
    [Error<ConferencesNotConfiguredException>]
    [Error<ConferenceSwitchAwayException>]
    public Task<Conference> StartConferenceAsync(StartConferenceInput input, StartConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>One participant more: called at once where the conference runs, else when it starts.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<ConferenceEndedException>]
    [Error<ConferenceFullException>]
    [Error<ConferencesNotConfiguredException>]
    [Error<ConferenceSwitchAwayException>]
    public Task<ConferenceParticipant> InviteToConferenceAsync(InviteToConferenceInput input, InviteToConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Whether the others hear a participant.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ParticipantGoneException>]
    public Task<ConferenceParticipant> MuteParticipantAsync(MuteParticipantInput input, MuteParticipant operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Puts a participant out of the room, or stops calling it.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ParticipantGoneException>]
    public Task<ConferenceParticipant> RemoveParticipantAsync(RemoveParticipantInput input, RemoveParticipant operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Hangs up every leg of a conference. It cannot be started again.</summary>
    [Authorize(Policies.OwnConferences)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ConferenceNotRunningException>]
    public Task<Conference> EndConferenceAsync(EndConferenceInput input, EndConference operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
