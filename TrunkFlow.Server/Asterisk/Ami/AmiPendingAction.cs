namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// Collects the answer to one action. "EventList: start" on the response announces events with the same ActionID,
/// closed by one that says "EventList: Complete" (or "cancelled").
/// </summary>
internal sealed class AmiPendingAction(string action)
{
    private readonly TaskCompletionSource<AmiResponse> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<AmiMessage> _events = [];
    private AmiMessage? _response;
    private volatile bool _abandoned;

    public Task<AmiResponse> Answer => _answer.Task;

    /// <summary>Takes a frame with this action's id; true when the answer is whole.</summary>
    public bool Take(AmiMessage message)
    {
        if (message.Response is not null)
        {
            _response = message;
            if (!Says(message, "start"))
            {
                _answer.TrySetResult(new AmiResponse(action, message, []));
                return true;
            }

            return false;
        }

        if (!_abandoned)
        {
            _events.Add(message);
        }

        if (_response is not null && (Says(message, "Complete") || Says(message, "cancelled")))
        {
            _answer.TrySetResult(new AmiResponse(action, _response, _events));
            return true;
        }

        return false;
    }

    /// <summary>Nobody waits any more; what still arrives is thrown away and must not pass for an event of its own.</summary>
    public void Abandon() => _abandoned = true;

    public void Fail(Exception reason) => _answer.TrySetException(reason);

    private static bool Says(AmiMessage message, string word) => string.Equals(message["EventList"], word, StringComparison.OrdinalIgnoreCase);
}
