namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>One thing a webhook is to be told, and how often that was tried.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Until the next try, after each that failed; after the last one nothing is tried any more.</summary>
    private static readonly TimeSpan[] Patience =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    private const int LongestFault = 300;

    private WebhookDelivery()
    {
    }

    /// <param name="webhookId">Who is told.</param>
    /// <param name="change">What of; null for a test.</param>
    /// <param name="at">When it happened.</param>
    public WebhookDelivery(Guid webhookId, AlertChange? change, DateTimeOffset at)
    {
        WebhookId = webhookId;
        AlertId = change?.AlertId;
        Event = change?.Event;
        CreatedAt = at;
        NextAt = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    [IsProjected]
    public Guid WebhookId { get; private set; }

    [IsProjected]
    public Guid? AlertId { get; private set; }
    public AlertEvent? Event { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null when it was delivered or given up.</summary>
    public DateTimeOffset? NextAt { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>HTTP status of the last answer; null where there was none.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? LastFault { get; private set; }

    public void Delivered(int status, DateTimeOffset at) => (Attempts, NextAt, DeliveredAt, LastStatus, LastFault) = (Attempts + 1, null, at, status, null);

    public void Failed(int? status, string fault, DateTimeOffset at)
    {
        NextAt = Attempts < Patience.Length ? at + Patience[Attempts] : null;
        Attempts++;
        (LastStatus, LastFault) = (status, fault.Length <= LongestFault ? fault : fault[..LongestFault]);
    }
}
