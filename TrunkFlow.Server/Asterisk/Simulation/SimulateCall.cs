using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>"This customer dials that": routed as a real call would be, with what is saved now and with the calls in progress now.</summary>
/// <param name="CustomerId">Who calls.</param>
/// <param name="Number">As dialled.</param>
/// <param name="At">The moment whose hours and prices hold; null: now.</param>
/// <param name="TrunkId">Through which of the customer's trunks; null: none with a tech prefix.</param>
/// <param name="CallerId">The number the caller shows.</param>
public sealed record CallToSimulate(Guid CustomerId, string Number, DateTimeOffset? At = null, Guid? TrunkId = null, string? CallerId = null);

public sealed class SimulateCall(
    IDbContextFactory<TrunkFlowDbContext> databases, NpgsqlDataSource source, RatingReferences rating, IActiveCalls calls, MasterKey key, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no such customer, or it has no such trunk.</exception>
    public async Task<CallSimulation> RunAsync(CallToSimulate input, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var model = await new SwitchSnapshot(db, key, now).ReadAsync(cancellationToken);
        var customer = model.Customers.FirstOrDefault(row => row.Id == input.CustomerId) ?? throw new NotFoundException(nameof(Customer), input.CustomerId, "customerId");
        var trunk = input.TrunkId is { } id ? customer.Trunks.FirstOrDefault(row => row.Id == id) ?? throw new NotFoundException(nameof(CustomerTrunk), id, "trunkId") : null;
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var table = new RoutingTable(model, await rating.ReadAllAsync(connection, cancellationToken));
        var call = new CallRequest(customer.Id, Typed(input.Number), input.At ?? now) { CallerId = input.CallerId, TechPrefix = trunk?.TechPrefix ?? "", Draw = $"{now.Ticks}" };
        var nodes = calls.Nodes;
        var funds = (await ReadFunds.RunAsync(db, [customer.Id], cancellationToken)).Single();
        var room = funds.Room(now).Without(HeldMoney.Of(customer.Id, nodes, now));
        var decision = CallRouting.Decide(table, call, new LoadElsewhere(table, nodes, now, room))!;
        var behind = (await new SyncOverview(db).ReadAsync(cancellationToken)).Where(node => node is not { Status: SyncStatus.Live, PendingChanges: 0 });
        var told = Tell(call, decision, model) with { NotInForceOn = [.. behind.Select(node => node.NodeKey)] };
        return decision.Number is { IsValid: true } number && (decision.Routes.Count > 0 || decision.Refusal == CallRefusal.NoRoute)
            ? told with { Routes = (await IdleRoutes.ReadAsync(db, customer.Id, cancellationToken)).Among(told.Routes, number.Digits) }
            : told;
    }

    /// <summary>People write numbers with blanks and punctuation; a phone does not send them.</summary>
    private static string Typed(string number) => string.Concat(number.Where(character => !char.IsWhiteSpace(character) && character is not ('(' or ')' or '-' or '.' or '/')));

    private static CallSimulation Tell(CallRequest call, RoutingDecision decision, SwitchModel model)
    {
        var routes = model.Routes.ToDictionary(route => route.Id);
        var gateways = model.Gateways.ToDictionary(gateway => gateway.Id);
        var turn = 0;
        var sell = decision.Sell?.Terms.PricePerMinute;
        return new CallSimulation(
            call.At,
            decision.Number is { IsValid: true } number ? number.Value : null,
            decision.Number is { IsValid: false } wrong ? wrong.Fault : null,
            decision.CallerId,
            decision.ExtensionId,
            decision.Refusal,
            decision.MaxSeconds,
            decision.Sell?.Id,
            decision.Sell?.Prefix,
            sell,
            [.. decision.Routes.Select(route => new SimulatedRoute(route.RouteId, routes[route.RouteId].Name, routes[route.RouteId].Pattern, routes[route.RouteId].Priority, route.Verdict, [.. route.Gateways.Select(Gateway)]))]);

        SimulatedGateway Gateway(ConsideredGateway gateway) => new(
            gateway.GatewayId,
            gateways.TryGetValue(gateway.GatewayId, out var known) ? known.Name : "",
            gateway.Verdict is GatewayVerdict.Tried ? ++turn : null,
            gateway.Verdict,
            gateway.Sent,
            gateway.BuyRate?.Id,
            gateway.BuyRate?.Prefix,
            gateway.Buy?.PricePerMinute,
            sell is { } price && gateway.Buy is { } buy ? Profit.Margin(price, buy.PricePerMinute) : null);
    }
}
