using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>The form that takes a deck for the plan, customer or provider in the address.</summary>
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class UploadModel(TrunkFlowDbContext db, UploadRateDeck upload, PanelDisplay display, IStringLocalizer<RateDecksText> text) : DeckOwnerPage
{
    /// <summary>A little more than the operation takes, so that it is the one to say how large a file may be.</summary>
    private const int Most = 25_000_000;

    [BindProperty]
    public DeckForm Input { get; set; } = new();

    public DeckOwnerName Owner { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken)
        ? await SaveAsync(async () =>
        {
            var file = Input.File ?? throw new InvalidValueException("file", "Missing");
            var deck = await upload.RunAsync(
                new UploadRateDeckInput
                {
                    TariffPlanId = Plan,
                    CustomerId = Customer,
                    ProviderId = Provider,
                    File = new FormUpload(file),
                    Scope = Input.Scope,
                    EffectiveAt = Input.Moment(display),
                },
                cancellationToken);
            return Changed(Url.Page("Details", new { deck.Id })!, text["Notice.Uploaded", deck.FileName]);
        }, cancellationToken)
        : NotThere();

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Owner = (await DeckOwnerName.FindAsync(db, OwnerKey, cancellationToken))!;
        return Owner is not null;
    }

    public sealed class DeckForm
    {
        [JsonIgnore]
        public IFormFile? File { get; set; }

        public RateDeckScope Scope { get; set; } = RateDeckScope.Partial;

        /// <summary>The first day it holds; none for at once.</summary>
        public DateOnly? EffectiveAt { get; set; }

        public DateTimeOffset? Moment(PanelDisplay display) => EffectiveAt is { } day ? display.StartOf(nameof(EffectiveAt), day) : null;
    }
}
