using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>Reads providers by name, with how many gateways each has.</summary>
public sealed class ProviderList(TrunkFlowDbContext db)
{
    /// <summary>Those whose name has what was typed; nothing typed, and it is all of them.</summary>
    public async Task<ListPage<ProviderRow>> ReadAsync(string? typed, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(typed?.Trim() ?? "");
        var page = await db.Providers.AsNoTracking().Where(provider => PlainText.Like(provider.Name, part)).PageByAsync(provider => provider.Name, at, size, cancellationToken);
        var shown = page.Rows.Select(provider => provider.Id).ToList();
        var gateways = await db.Gateways.Where(gateway => shown.Contains(gateway.ProviderId)).GroupBy(gateway => gateway.ProviderId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(provider => provider.Key, provider => provider.Count, cancellationToken);
        return new ListPage<ProviderRow>([.. page.Rows.Select(provider => new ProviderRow(provider, gateways.GetValueOrDefault(provider.Id)))], page.Before, page.After);
    }
}
