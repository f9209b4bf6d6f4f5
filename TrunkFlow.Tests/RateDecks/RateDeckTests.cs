using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.RateDecks.Reading;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.RateDecks;

public sealed class RateDeckTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private DeckBench Bench => new(database);

    [Fact]
    public async Task What_a_deck_would_do_is_told_before_it_does_anything()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m), ("5531", 0.30m));
        var deck = await Bench.ReadAsync(plan, "5511,0.10\n5521,0.25\n5541,0.40\n55x,1\n", RateDeckScope.Complete);

        Assert.Equal((RateDeckStatus.Ready, 1, 1, 1, 1, 1), (deck.Status, deck.Added, deck.Changed, deck.Unchanged, deck.Removed, deck.Faulty));
        Assert.Equal(["5511 Unchanged", "5521 Changed", "5541 Added", " Faulty", "5531 Removed"], (await Bench.RowsAsync(deck)).Select(row => $"{row.Prefix} {row.Change}"));
        Assert.Equal(["5511 0.10", "5521 0.20", "5531 0.30"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task All_terms_of_the_price_a_line_replaces_are_kept_beside_its_own()
    {
        var plan = await Bench.PlanAsync();
        await database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m) with { Description = "SP", ConnectionFee = 0.05m, InitialBlock = 30, Increment = 6, MinimumCharge = 0.02m, FreeBelowSeconds = 3 }, 0.08m));
        var row = Assert.Single(await Bench.RowsAsync(await Bench.ReadAsync(plan, "5511,0.10\n")));

        Assert.Equal((RateDeckChange.Changed, 0.10m, 0.10m), (row.Change, row.ReplacedPricePerMinute, row.PricePerMinute));
        Assert.Equal(("SP", 0.08m, 0.05m, 30, 6, 0.02m, 3), (row.ReplacedDescription, row.ReplacedCost, row.ReplacedConnectionFee, row.ReplacedInitialBlock, row.ReplacedIncrement, row.ReplacedMinimumCharge, row.ReplacedFreeBelowSeconds));
    }

    [Fact]
    public async Task Applied_it_holds_from_its_moment_on_and_not_before()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m));
        var from = database.Clock.Now.AddDays(3);
        var deck = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n5541,0.40\n", RateDeckScope.Complete, from));

        Assert.Equal((RateDeckStatus.Applied, from), (deck.Status, deck.InForceFrom));
        Assert.Equal(["5511 0.10", "5521 0.20"], await Bench.PricesAsync(plan, from.AddTicks(-10)));
        Assert.Equal(["5511 0.15", "5541 0.40"], await Bench.PricesAsync(plan, from));
    }

    [Fact]
    public async Task What_a_partial_deck_does_not_name_stays()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m));
        await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n"));
        Assert.Equal(["5511 0.15", "5521 0.20"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task A_price_whose_line_cannot_be_read_does_not_end()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m));
        var deck = await Bench.ReadAsync(plan, "5511,?\n5531,0.30\n", RateDeckScope.Complete);

        await Assert.ThrowsAsync<RateDeckFaultyException>(() => Bench.ApplyAsync(deck));
        await Bench.ApplyAsync(deck, despiteFaults: true);
        Assert.Equal(["5511 0.10", "5531 0.30"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task A_file_without_names_and_costs_takes_away_neither()
    {
        var plan = await Bench.PlanAsync();
        await database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m) with { Description = "São Paulo" }, 0.08m), Tariff.OfPlan(plan.Id, Some.Terms("5521", 0.20m) with { Description = "Rio" }, 0.09m));
        var deck = await Bench.ReadAsync(plan, "5511,0.15\n5521,0.20\n");
        Assert.Equal((1, 1, 0), (deck.Changed, deck.Unchanged, deck.Losses));
        await Bench.ApplyAsync(deck);
        await using var db = database.Open();
        var price = await db.Tariffs.AsNoTracking().SingleAsync(row => row.TariffPlanId == plan.Id && row.Prefix == "5511" && row.ValidUntil == null);
        Assert.Equal(("São Paulo", 0.08m, 0.15m), (price.Description, price.Cost, price.PricePerMinute));
    }

    [Fact]
    public async Task A_price_that_began_by_itself_after_the_comparison_makes_the_deck_outdated()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        await database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.12m) with { ValidFrom = database.Clock.Now.AddHours(1) }));
        var deck = await Bench.ReadAsync(plan, "5521,0.15\n", RateDeckScope.Complete);
        database.Clock.Now = database.Clock.Now.AddHours(2);
        deck = await Bench.ApplyAsync(deck);
        Assert.Equal((RateDeckStatus.Ready, "DeckOutdated"), (deck.Status, deck.Failure));
    }

    [Fact]
    public async Task A_deck_that_cannot_be_worked_on_does_not_keep_the_others_waiting()
    {
        var plan = await Bench.PlanAsync();
        var poison = await Bench.UploadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("poison.csv", "prefix,price\n55,1\n"), Scope = RateDeckScope.Partial });
        await using (var db = database.Open())
        {
            await db.Set<RateDeckFile>().Where(file => file.RateDeckId == poison.Id).ExecuteDeleteAsync();
        }

        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        var next = await Bench.UploadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("next.csv", "prefix,price\n55,1\n"), Scope = RateDeckScope.Partial });
        await Assert.ThrowsAsync<AggregateException>(() => Bench.Work.RunAsync(CancellationToken.None));
        Assert.Equal(RateDeckStatus.Ready, (await Bench.LookAsync(next.Id)).Status);
        await Bench.CancelAsync(poison.Id);
    }

    [Fact]
    public async Task A_deck_compared_with_prices_that_have_changed_since_is_not_applied()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var deck = await Bench.ReadAsync(plan, "5511,0.15\n");
        await database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("5521", 0.20m)));
        deck = await Bench.ApplyAsync(deck);

        Assert.Equal((RateDeckStatus.Ready, "DeckOutdated"), (deck.Status, deck.Failure));
        Assert.Equal(["5511 0.10", "5521 0.20"], await Bench.PricesAsync(plan));

        deck = await Bench.RereadAsync(new RereadRateDeckInput { Id = deck.Id, Version = deck.Version, Scope = deck.Scope });
        await Bench.Work.RunAsync(CancellationToken.None);
        await Bench.ApplyAsync(await Bench.LookAsync(deck.Id));
        Assert.Equal(["5511 0.15", "5521 0.20"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task A_price_that_begins_at_that_very_moment_is_not_replaced()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var from = database.Clock.Now.AddDays(1);
        await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n", effectiveAt: from));
        var deck = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.20\n", effectiveAt: from));

        Assert.Equal((RateDeckStatus.Ready, "DeckClash"), (deck.Status, deck.Failure));
        Assert.Equal(["5511 0.15"], await Bench.PricesAsync(plan, from));
    }

    [Fact]
    public async Task A_deck_that_says_what_holds_already_is_not_applied()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var deck = await Bench.ReadAsync(plan, "5511,0.10\n");
        await Assert.ThrowsAsync<RateDeckUnneededException>(() => Bench.ApplyAsync(deck));
    }

    [Fact]
    public async Task A_deck_that_was_looked_at_before_it_came_further_is_not_applied()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var looked = await Bench.ReadAsync(plan, "5511,0.15\n");
        await Bench.RereadAsync(new RereadRateDeckInput { Id = looked.Id, Version = looked.Version, Scope = RateDeckScope.Complete });
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => Bench.ApplyAsync(looked));
    }

    [Fact]
    public async Task A_deck_dropped_while_it_is_read_is_read_no_further()
    {
        var plan = await Bench.PlanAsync();
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"55{number:00000},0.1\n"));
        var deck = await Bench.UploadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("long.csv", "prefix,price\n" + lines), Scope = RateDeckScope.Partial });
        var work = Bench.Work;
        // As between two looks of the work: it has read the row, and then it is another one.
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"CREATE FUNCTION cancel_in_the_middle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.percent > 0 AND OLD.percent = 0 THEN NEW.status := 'cancelled'; NEW.version := OLD.version + 1; END IF; RETURN NEW; END $$");
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER cancel_in_the_middle BEFORE UPDATE ON rate_decks FOR EACH ROW EXECUTE FUNCTION cancel_in_the_middle()");
            await work.RunAsync(CancellationToken.None);
            await db.Database.ExecuteSqlAsync($"DROP TRIGGER cancel_in_the_middle ON rate_decks");
        }

        deck = await Bench.LookAsync(deck.Id);
        Assert.Equal((RateDeckStatus.Cancelled, 0), (deck.Status, deck.Added));
        Assert.Empty(await Bench.RowsAsync(deck));
        Assert.Equal("DeckIs.Cancelled", (await Assert.ThrowsAsync<RateDeckStateException>(() => Bench.CancelAsync(deck.Id))).Reason);
    }

    [Fact]
    public async Task A_reading_that_was_cut_off_leaves_no_line_and_is_done_again()
    {
        var plan = await Bench.PlanAsync();
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"55{number:00000},0.1\n"));
        var deck = await Bench.UploadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("long.csv", "prefix,price\n" + lines), Scope = RateDeckScope.Partial });
        using var cut = new CancellationTokenSource(TimeSpan.FromMilliseconds(40));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bench.Work.RunAsync(cut.Token));
        Assert.Equal(RateDeckStatus.Reading, (await Bench.LookAsync(deck.Id)).Status);
        Assert.Empty(await Bench.RowsAsync(deck));

        await Bench.Work.RunAsync(CancellationToken.None);
        Assert.Equal((RateDeckStatus.Ready, 20_000), ((await Bench.LookAsync(deck.Id)).Status, (await Bench.RowsAsync(deck)).Count));
    }

    [Fact]
    public async Task A_file_that_does_not_tell_its_columns_waits_for_somebody_who_does()
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.ReadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("x.csv", "alfa;beta\n55;1\n"), Scope = RateDeckScope.Partial });
        Assert.Equal((RateDeckStatus.Failed, "DeckColumnsMissing"), (deck.Status, deck.Failure));

        await Bench.RereadAsync(new RereadRateDeckInput { Id = deck.Id, Version = deck.Version, Scope = deck.Scope, Columns = [DeckColumn.Prefix, DeckColumn.PricePerMinute] });
        await Bench.Work.RunAsync(CancellationToken.None);
        Assert.Equal((RateDeckStatus.Ready, 1), ((await Bench.LookAsync(deck.Id)).Status, (await Bench.LookAsync(deck.Id)).Added));
    }

    [Fact]
    public async Task A_file_that_is_no_text_says_so()
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.ReadAsync(new UploadRateDeckInput
        {
            TariffPlanId = plan.Id,
            File = new TextFile("movie.csv", new byte[200_000]),
            Scope = RateDeckScope.Partial,
            Columns = [DeckColumn.Prefix, DeckColumn.PricePerMinute],
        });
        Assert.Equal((RateDeckStatus.Failed, "DeckUnreadable"), (deck.Status, deck.Failure));
    }

    [Fact]
    public async Task Providers_and_customers_have_decks_of_their_own()
    {
        var (provider, customer) = (Some.Provider(), Some.TrunkCustomer());
        await database.SaveAsync(provider, customer);
        await Bench.ApplyAsync(await Bench.ReadAsync(new UploadRateDeckInput { ProviderId = provider.Id, File = new TextFile("buy.csv", "prefix,price\n5511,0.05\n"), Scope = RateDeckScope.Complete }));
        await Bench.ApplyAsync(await Bench.ReadAsync(new UploadRateDeckInput { CustomerId = customer.Id, File = new TextFile("own.csv", "prefix,price\n5511,0.09\n"), Scope = RateDeckScope.Complete }));

        await using var db = database.Open();
        Assert.Equal(0.05m, (await db.ProviderRates.SingleAsync(rate => rate.ProviderId == provider.Id)).PricePerMinute);
        Assert.Equal(0.09m, (await db.Tariffs.SingleAsync(rate => rate.CustomerId == customer.Id)).PricePerMinute);
        Assert.Equal("tariffPlanId", (await Assert.ThrowsAsync<InvalidValueException>(() =>
            Bench.UploadAsync(new UploadRateDeckInput { ProviderId = provider.Id, CustomerId = customer.Id, File = new TextFile("x", "1"), Scope = RateDeckScope.Partial }))).Field);
    }

    [Fact]
    public async Task Losses_and_blocks_that_others_bill_otherwise_are_counted()
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.ReadAsync(new UploadRateDeckInput
        {
            TariffPlanId = plan.Id,
            File = new TextFile("x.csv", "prefix,price,cost,blocks\n5511,0.10,0.12,30/6\n5521,0.20,0.12,60/11\n5531,0.20,0.20,6/6\n5541,0.2,0.1,1/60\n"),
            Scope = RateDeckScope.Partial,
        });
        Assert.Equal((1, 2), (deck.Losses, deck.OddBlocks));
    }

    [Theory]
    [InlineData("pt-BR")]
    [InlineData("en")]
    public async Task What_is_exported_can_be_uploaded_again_and_changes_nothing(string language)
    {
        var plan = await Bench.PlanAsync(("5511", 0.1234m), ("=190", 0m), ("0800", 1.5m));
        await database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("5521", 0.5m) with { TimeBand = "mon-fri 08:00-18:00", Description = "=cmd|' /C calc'!A0", InitialBlock = 60, Increment = 11, ConnectionFee = 0.01m }, 0.25m));
        using var file = new MemoryStream();
        var words = new Dictionary<DeckColumn, string>
        {
            [DeckColumn.Prefix] = "Prefixo",
            [DeckColumn.Description] = "Destino",
            [DeckColumn.PricePerMinute] = "Preço por minuto",
            [DeckColumn.Cost] = "Custo",
            [DeckColumn.ConnectionFee] = "Taxa de conexão",
            [DeckColumn.InitialBlock] = "Bloco inicial",
            [DeckColumn.Increment] = "Incremento",
            [DeckColumn.MinimumCharge] = "Valor mínimo",
            [DeckColumn.FreeBelowSeconds] = "Grátis abaixo",
            [DeckColumn.TimeBand] = "Horário",
        };
        await Bench.Export.WriteAsync(new RateDeckOwner(plan.Id, null, null), file, CultureInfo.GetCultureInfo(language), column => words[column], CancellationToken.None);

        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains("'=190", text, StringComparison.Ordinal);
        Assert.Contains("'=cmd", text, StringComparison.Ordinal);
        var deck = await Bench.ReadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile("again.csv", file.ToArray()), Scope = RateDeckScope.Complete });
        Assert.Equal((4, 0, 0, 0, 0), (deck.Unchanged, deck.Added, deck.Changed, deck.Removed, deck.Faulty));
    }

    [Fact]
    public async Task Every_line_that_cannot_be_read_is_in_the_file_of_faults_and_none_of_them_can_run()
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.ReadAsync(plan, "5511,0.1\n=cmd()\n5521,x\n");
        using var file = new MemoryStream();
        await Bench.Faults.WriteAsync(deck.Id, file, ["Line", "Fault", "Text"], CancellationToken.None);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal(3, lines.Count(line => line.Length > 0));
        Assert.Matches("^3;.*;\"'=cmd\\(\\)\"$", lines[1]);
    }

    [Theory]
    [InlineData("C:\\tables\\tabela [dez] = \u0007final;.csv", "tabela [dez] = final;.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("", "deck.csv")]
    public async Task Whatever_a_file_is_called_it_is_taken(string name, string shown)
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.UploadAsync(new UploadRateDeckInput { TariffPlanId = plan.Id, File = new TextFile(name, "prefix,price\n55,1\n"), Scope = RateDeckScope.Partial });
        Assert.Equal(shown, deck.FileName);
        await Bench.CancelAsync(deck.Id);
    }

    [Fact]
    public async Task With_a_plan_its_decks_and_their_lines_go()
    {
        var plan = await Bench.PlanAsync();
        var deck = await Bench.ReadAsync(plan, "5511,0.15\n");
        await using (var db = database.Open())
        {
            await new DeleteTariffPlan(db).RunAsync(new DeleteTariffPlanInput(plan.Id), CancellationToken.None);
        }

        Assert.Empty(await Bench.RowsAsync(deck));
    }

    [Fact]
    public async Task A_deck_is_audited_with_whoever_asked()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        Guid deck;
        using (database.Actor.Become(new Actor(null, "ana")))
        {
            deck = (await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n"))).Id;
        }

        await using var db = database.Open();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == deck.ToString()).ToListAsync();
        Assert.Equal(["ana"], entries.Select(entry => entry.ActorName).Distinct());
        Assert.True(entries.Count >= 3);
    }
}
