using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class WebhookMutations
{
    /// <summary>Adds an address that is told of alerts. Its secret is shown this once.</summary>
    [Authorize(Policies.Administer)]
    [Error<InvalidValueException>]
    public Task<WebhookSecret> AddWebhookAsync(AddWebhookInput input, AddWebhook operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Changes a webhook.</summary>
    [Authorize(Policies.Administer)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Webhook> EditWebhookAsync(EditWebhookInput input, EditWebhook operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Makes another secret for a webhook, shown this once; the former one signs nothing any more.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<WebhookSecret> RenewWebhookSecretAsync(RenewWebhookSecretInput input, RenewWebhookSecret operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a webhook with what it was told.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Webhook> DeleteWebhookAsync(DeleteWebhookInput input, DeleteWebhook operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Tells a webhook that this is a test, as it would tell of an alert: signed, and tried again.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<WebhookDelivery> TestWebhookAsync(TestWebhookInput input, TestWebhook operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);
}
