using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>How far a new installation is on its way to the first billed call, as the tables, the files and the switch say.</summary>
public sealed partial class ReadStart(
    TrunkFlowDbContext db, FirstCall first, SyncOverview overview, IServiceProvider services, IConfiguration configuration, PanelDisplay display, IStringLocalizer<StartText> text)
{
    private const int OldestPostgres = 15;
    private const int OldestAsterisk = 20;

    public async Task<StartSteps> RunAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        var nodes = await overview.ReadAsync(cancellationToken);
        return new StartSteps(
        [
            await DatabaseAsync(cancellationToken),
            Asterisk(nodes, url),
            await InstalledAsync(nodes, url, cancellationToken),
            await CallRecordsAsync(url, cancellationToken),
            await CarrierAsync(url, cancellationToken),
            Step("Route", await db.Routes.AnyAsync(route => route.Enabled, cancellationToken), url.Page("/Routes/Edit")),
            await TariffAsync(url, cancellationToken),
            Step("Customer", await db.Customers.AnyAsync(cancellationToken), url.Page("/Customers/Create")) with { File = ImportKind.Customers },
            await AccessAsync(url, cancellationToken),
            await NumberAsync(url, cancellationToken),
            Step("Call", await first.IsBilledAsync(cancellationToken), url.Page("/Simulator/Index")),
        ]);
    }

    private async Task<StartStep> DatabaseAsync(CancellationToken cancellationToken)
    {
        var version = (await db.Database.SqlQuery<string>($"SELECT current_setting('server_version') AS \"Value\"").ToListAsync(cancellationToken))[0].Split(' ')[0];
        return new StartStep("Database", Major(version) >= OldestPostgres ? StartState.Done : StartState.Wrong, text["Database.Version", version], null);
    }

    private StartStep Asterisk(IReadOnlyList<NodeSync> nodes, IUrlHelper url)
    {
        if (nodes.FirstOrDefault(node => node.AsteriskConnected) is { } connected)
        {
            var fits = Major(connected.ShortVersion ?? "") >= OldestAsterisk;
            return new StartStep("Asterisk", fits ? StartState.Done : StartState.Wrong, text[fits ? "Asterisk.Connected" : "Asterisk.Old", connected.NodeKey, connected.ShortVersion ?? ""], fits ? null : Again(url));
        }

        // Connected a moment ago, it is not noted yet.
        var state = services.GetService<IAmi>()?.State switch { null => AmiState.Off, AmiState.Connected => AmiState.Connecting, var told => told.Value };
        return new StartStep("Asterisk", state is AmiState.Unreachable or AmiState.LoginRefused ? StartState.Wrong : StartState.Missing, text[$"Asterisk.{state}"], Again(url)) { Command = Install("check") };
    }

    private async Task<StartStep> InstalledAsync(IReadOnlyList<NodeSync> nodes, IUrlHelper url, CancellationToken cancellationToken)
    {
        var found = services.GetService<InstallationCheck>() is { } check ? await check.ReadAsync(cancellationToken) : null;
        var live = nodes.FirstOrDefault(node => node is { LiveGeneration: > 0, IsInOrder: true, AsteriskConnected: true });
        if (live is not null && found is null or { Wrong: 0 })
        {
            return new StartStep("Installed", StartState.Done, text["Installed.Live", live.NodeKey, display.Count(live.LiveGeneration)], null);
        }

        var wrong = found is { Wrong: > 0 };
        return new StartStep("Installed", wrong && live is not null ? StartState.Wrong : StartState.Missing, wrong ? text["Installed.Wrong", display.Count(found!.Wrong)] : text["Installed.Missing"], Again(url))
        {
            Command = Install("install"),
            Lines = found?.Lines ?? [],
        };
    }

    /// <summary>How far behind the file it is only the server beside the switch sees.</summary>
    private async Task<StartStep> CallRecordsAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        if (await db.CdrSources.AsNoTracking().Where(source => !source.Drained).OrderByDescending(source => source.ReadAt ?? source.FoundAt).FirstOrDefaultAsync(cancellationToken) is not { } source)
        {
            return new StartStep("CallRecords", StartState.Missing, configuration["Node:CdrFile"] is { Length: > 0 } file ? text["CallRecords.Waiting", file] : text["CallRecords.Off"], Again(url));
        }

        var behind = File.Exists(source.Path) ? Math.Max(0, new FileInfo(source.Path).Length - source.Offset) : 0;
        var read = display.When(source.ReadAt ?? source.FoundAt);
        return new StartStep("CallRecords", StartState.Done, behind == 0 ? text["CallRecords.Read", read] : text["CallRecords.Behind", read, display.Size(behind)], null);
    }

    private async Task<StartStep> CarrierAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        var provider = await db.Providers.OrderBy(row => row.CreatedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var hasGateway = await db.Gateways.AnyAsync(cancellationToken);
        return Step("Carrier", hasGateway, provider is null ? url.Page("/Guides/Carrier/Provider") : url.Page("/Guides/Carrier/Gateway", new { provider })) with
        {
            Detail = provider is not null && !hasGateway ? text["Carrier.NoGateway"].Value : null,
        };
    }

    private async Task<StartStep> TariffAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        var plan = await db.TariffPlans.OrderBy(row => row.CreatedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var priced = await db.Tariffs.AnyAsync(tariff => tariff.TariffPlanId != null, cancellationToken);
        return Step("Tariff", priced, plan is null ? url.Page("/Tariffs/EditPlan") : url.Page("/RateDecks/Upload", new { plan })) with { Detail = plan is null || priced ? null : text["Tariff.NoPrice"].Value };
    }

    private async Task<StartStep> AccessAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        var there = await db.Extensions.AnyAsync(cancellationToken) || await db.CustomerTrunks.AnyAsync(trunk => trunk.Address != null || trunk.SecretDigest != null, cancellationToken);
        var trunk = await db.Customers.Where(row => row.Type == CustomerType.Trunk).OrderBy(row => row.CreatedAt).Select(row => new { row.Id, row.TariffPlanId }).FirstOrDefaultAsync(cancellationToken);
        var office = await FirstOfficeAsync(cancellationToken);
        var next = (trunk, office) switch
        {
            (_, { } customer) => url.Page("/Guides/Number/Extension", new { customer }),
            ({ TariffPlanId: null } buyer, _) => url.Page("/Guides/Trunk/Plan", new { customer = buyer.Id }),
            ({ } buyer, _) => url.Page("/Guides/Trunk/Customer", new { plan = buyer.TariffPlanId, customer = buyer.Id }),
            _ => url.Page("/Guides/Number/Customer"),
        };
        return Step("Access", there, next) with { File = ImportKind.Extensions };
    }

    /// <summary>The guided job brings a number to a telephone; who sells nothing but trunks has none.</summary>
    private async Task<StartStep> NumberAsync(IUrlHelper url, CancellationToken cancellationToken)
    {
        var telephone = await db.Extensions.OrderBy(row => row.CreatedAt).Select(row => new { extension = row.Id, customer = row.CustomerId }).FirstOrDefaultAsync(cancellationToken);
        var onlyTrunks = telephone is null && await FirstOfficeAsync(cancellationToken) is null && await db.Customers.AnyAsync(cancellationToken);
        var next = telephone is not null ? url.Page("/Guides/Number/Did", telephone) : url.Page(onlyTrunks ? "/Dids/Edit" : "/Guides/Number/Customer");
        return Step("Number", await db.Dids.AnyAsync(cancellationToken), next) with { File = ImportKind.Dids };
    }

    private Task<Guid?> FirstOfficeAsync(CancellationToken cancellationToken) =>
        db.Customers.Where(row => row.Type == CustomerType.Extension).OrderBy(row => row.CreatedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);

    private static StartStep Step(string key, bool done, string? url) => new(key, done ? StartState.Done : StartState.Missing, null, done ? null : url);

    private static string? Again(IUrlHelper url) => url.Page("/Start/Index");

    private string Install(string verb) =>
        $"trunkflow asterisk {verb} --directory {(configuration["Node:AsteriskDirectory"] is { Length: > 0 } directory ? directory : "/etc/asterisk")} --settings /etc/trunkflow/trunkflow.env";

    private static int Major(string version) => Digits().Match(version) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\d{1,4}")]
    private static partial Regex Digits();
}
