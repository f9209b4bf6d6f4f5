using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Extensions;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>Gives a number to a customer and says where it rings. The customer comes first: the places to ring at are theirs.</summary>
public sealed class AllocateModel(TrunkFlowDbContext db, AllocateDid allocate, ChangeDidDestinations change, IStringLocalizer<DidsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, BinderType = typeof(CustomerCodeBinder))]
    public Guid? Customer { get; set; }

    [BindProperty]
    public AllocationForm Input { get; set; } = new();

    public string Back => BackOr(Url.Page("Edit", new { Id })!);

    public Did? Did { get; private set; }

    public CustomerDid? Held { get; private set; }

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    /// <summary>Whoever has it, or is to, has extensions.</summary>
    public bool HasExtensions { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        Input = Held is null ? new AllocationForm { Destinations = [new DestinationForm()] } : AllocationForm.Of(Held);
        return Did is null ? NotThere<Did>(Id) : Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Did is null ? NotThere<Did>(Id) : await SaveOrPreviewAsync(SaveAsync, _ => Changed(Back, text["Notice.Allocated", PanelDisplay.Phone(Did?.Number)]), cancellationToken);

        async Task<CustomerDid> SaveAsync()
        {
            var extensions = await ExtensionKeys.ReadAsync(db, Customer, Input.Destinations.Select(destination => destination.Number), cancellationToken);
            var destinations = InputPath.UnderEach("destinations", Input.Destinations, destination => destination.ToDetails(extensions));
            return Input.AllocationId is { } held
                ? await change.RunAsync(new ChangeDidDestinationsInput(held, Input.Version, destinations), cancellationToken)
                : await allocate.RunAsync(new AllocateDidInput(Id, Customer ?? Guid.Empty, destinations), cancellationToken);
        }
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        Input.Destinations.Add(new DestinationForm());
        return ShowRowsAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(int row, CancellationToken cancellationToken)
    {
        if (row >= 0 && row < Input.Destinations.Count)
        {
            Input.Destinations.RemoveAt(row);
        }

        return ShowRowsAsync(cancellationToken);
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Did = await db.Dids.AsNoTracking().FirstOrDefaultAsync(did => did.Id == Id, cancellationToken);
        Held = await db.CustomerDids.AsNoTracking().Include(held => held.Destinations).ThenInclude(destination => destination.Extension)
            .FirstOrDefaultAsync(held => held.DidId == Id && held.ValidUntil == null, cancellationToken);
        Customer = Held?.CustomerId ?? Customer;
        HasExtensions = await db.Customers.AnyAsync(customer => customer.Id == Customer && customer.Type == CustomerType.Extension, cancellationToken);
        var trunks = await db.CustomerTrunks.AsNoTracking().Where(trunk => trunk.CustomerId == Customer).OrderBy(trunk => trunk.CreatedAt).ToListAsync(cancellationToken);
        var rung = Held?.Destinations.Select(destination => destination.ConferenceId).ToList() ?? [];
        var conferences = await db.Conferences.AsNoTracking().Where(conference => conference.CustomerId == Customer && (conference.Status != ConferenceStatus.Ended || rung.Contains(conference.Id)))
            .OrderBy(conference => conference.Name).ToListAsync(cancellationToken);
        Targets =
        [
            .. HasExtensions ? [new SelectListItem(text["Destination.Extension"], $"{DestinationKind.Extension}")] : Array.Empty<SelectListItem>(),
            .. trunks.Select(trunk => new SelectListItem($"{text["Destination.Trunk"]} {(trunk.Address is { } network ? NetworkAddress.Text(network) : trunk.EndpointName)}", $"{DestinationKind.Trunk}:{trunk.Id}")),
            .. conferences.Select(conference => new SelectListItem($"{text["Destination.Conference"]} {conference.Name}", $"{DestinationKind.Conference}:{conference.Id}")),
            new SelectListItem(text["Destination.ExternalNumber"], DestinationKind.ExternalNumber.ToString()),
        ];
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Held is { } held && held.Id == Input.AllocationId ? new SavedForm(held, AllocationForm.Of(held)) : null;
    }

    private async Task<IActionResult> ShowRowsAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await PrepareAsync(cancellationToken);
        return Did is null ? NotThere<Did>(Id) : Page();
    }

    public string WordsOf(DestinationForm row) =>
        string.Join(" · ", new[] { Targets.FirstOrDefault(target => target.Value == row.TargetId)?.Text, row.Number, $"{row.RingSeconds} s" }.Where(word => !string.IsNullOrEmpty(word)));

    public sealed class AllocationForm
    {
        /// <summary>Whose destinations are changed; null while the number is given to somebody.</summary>
        public Guid? AllocationId { get; set; }

        public int Version { get; set; }

        public List<DestinationForm> Destinations { get; set; } = [];

        public static AllocationForm Of(CustomerDid held) => new()
        {
            AllocationId = held.Id,
            Version = held.Version,
            Destinations = [.. held.Destinations.OrderBy(destination => destination.Position).Select(DestinationForm.Of)],
        };
    }
}
