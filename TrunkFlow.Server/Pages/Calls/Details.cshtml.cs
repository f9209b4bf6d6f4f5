using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Calls;

public sealed class DetailsModel(TrunkFlowDbContext db) : PanelPage
{
    public CallStory Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await CallStory.ReadAsync(db, id, cancellationToken) is not { } story)
        {
            return NotThere<CallRecord>(id);
        }

        Story = story;
        return Show();
    }
}
