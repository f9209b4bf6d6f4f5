using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.FileImports.Reading;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.FileImports;

public sealed class ImportCustomersTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly ImportBench bench = new(database);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_list_of_a_spreadsheet_becomes_customers_with_plan_address_and_balance()
    {
        var plan = Some.Plan();
        await database.SaveAsync(plan);
        var code = $"acai-{Some.Number}";
        var import = await bench.UploadAsync(new UploadImportInput
        {
            Kind = ImportKind.Customers,
            File = new TextFile("clientes.csv", Encoding.Latin1.GetBytes($"Código;Nome;Razão social;CNPJ/CPF;Tipo;Plano;Cobrança;Limite de crédito;Saldo;IP;Canais\r\n{code};Açaí & Cia;\"Açaí; Comércio\";11.222.333/0001-81;Tronco;{plan.Name};Pós-pago;1500,50;-12,34;203.0.113.77 203.0.113.78;30\r\n;;;;;;;;;;\r\n")),
        });
        Assert.Equal([$"2 New {code}: Açaí & Cia"], await bench.LinesAsync(import));
        Assert.False(await ThereAsync(code));

        await bench.ApplyAsync(import);
        await using var db = database.Open();
        var customer = await db.Customers.AsNoTracking().Include(row => row.Trunks).SingleAsync(row => row.Code == code);
        Assert.Equal(("Açaí & Cia", "Açaí; Comércio", "11222333000181"), (customer.Name, customer.LegalName, customer.TaxId));
        Assert.Equal((CustomerType.Trunk, plan.Id, BillingMode.Postpaid, 1500.50m, 30), (customer.Type, customer.TariffPlanId, customer.BillingMode, customer.CreditLimit, customer.MaxChannels));
        Assert.Equal(["203.0.113.77", "203.0.113.78"], customer.Trunks.Select(trunk => NetworkAddress.Text(trunk.Address!.Value)).Order());
        var balance = await db.CustomerBalances.SingleAsync(row => row.CustomerId == customer.Id);
        Assert.Equal((-12.34m, 1L), (balance.Balance, balance.Seq));
        var entry = await db.LedgerEntries.SingleAsync(row => row.CustomerId == customer.Id);
        Assert.Equal((-12.34m, -12.34m, LedgerCause.Adjustment), (entry.Amount, entry.BalanceAfter, entry.Cause));
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Kind == nameof(Customer) && row.CustomerId == customer.Id));
    }

    [Fact]
    public async Task A_table_of_magnusbilling_and_one_of_a2billing_need_no_columns_to_be_chosen()
    {
        var number = Some.Number;
        var magnus = await bench.UploadAsync(ImportKind.Customers, $"""
            "id","id_user","id_group","id_plan","username","password","credit","active","firstname","lastname","company_name","doc","email","phone","mobile","typepaid","creditlimit","calllimit","cpslimit"
            "7","1","3","1","maria{number}","hunter2","45.50000","1","Maria","Souza","","","m@exemplo.com.br","1133334444","","0","0","-1","5"
            "8","1","3","1","ze.lima{number}","segredo9","0.00000","0","José","Lima","Lima ME","52998224725",NULL,"","","1","200","10","-1"
            """);
        Assert.Equal("MagnusBilling (pkg_user)", magnus.Origin);
        Assert.Equal([$"2 New maria{number}: Maria Souza", $"3 New ze-lima{number}: José Lima"], await bench.LinesAsync(magnus));
        await bench.ApplyAsync(magnus);
        var asterisk = await bench.UploadAsync(ImportKind.Customers, $"id;username;useralias;uipass;credit;activated;status;lastname;firstname;typepaid;creditlimit\n31;88{number:000000};x;secreta;1,5;t;1;Dias;Ana;0;0\n32;77{number:000000};y;secreta;0;t;0;;Beto;1;5\n");
        Assert.Equal("A2Billing (cc_card)", asterisk.Origin);
        await bench.ApplyAsync(asterisk);

        await using var db = database.Open();
        var maria = await db.Customers.SingleAsync(row => row.Code == $"maria{number}");
        Assert.Equal((BillingMode.Prepaid, null, 5, CustomerStatus.Active), (maria.BillingMode, maria.MaxChannels, maria.MaxCallsPerSecond, maria.Status));
        var jose = await db.Customers.SingleAsync(row => row.Code == $"ze-lima{number}");
        Assert.Equal((BillingMode.Postpaid, 200m, 10, CustomerStatus.Blocked), (jose.BillingMode, jose.CreditLimit, jose.MaxChannels, jose.Status));
        Assert.Equal(1.5m, await db.CustomerBalances.Where(row => row.Customer!.Code == $"88{number:000000}").Select(row => row.Balance).SingleAsync());
        Assert.Equal(CustomerStatus.Blocked, (await db.Customers.SingleAsync(row => row.Code == $"77{number:000000}")).Status);
    }

    [Fact]
    public async Task Each_line_that_cannot_be_added_says_why_and_leaves_nothing_behind()
    {
        var number = Some.Number;
        await database.SaveAsync(Some.TrunkCustomer(code: $"velho-{number}"), Trunk($"dono-{number}", "198.51.100.0/28"));
        var import = await bench.UploadAsync(ImportKind.Customers, $"""
            codigo,nome,cnpj,plano,saldo,ip
            bom-{number},Bom,,,,
            bom-{number},Outro,,,,
            velho-{number},Velho,,,,
            a-{number},A,11.111.111/1111-11,,,
            b-{number},B,,Não existe,,
            c-{number},C,,,1.234x,
            d-{number},D,,,,198.51.100.9
            e-{number},E,,,,203.0.113.64/29
            f-{number},F,,,,203.0.113.66
            g-{number},"G
            quebrado",,,,
            h-{number},=cmd|' /C calc'!A0,,,,
            """);
        var lines = await bench.LinesAsync(import);
        Assert.Equal(
            ["New", "Faulty", "Known", "Faulty", "Faulty", "Faulty", "Faulty", "New", "Faulty", "Faulty", "Faulty"], lines.Select(line => line.Split(' ')[1]));
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "9", "10"], lines.Take(9).Select(line => line.Split(' ')[0]));
        Assert.Contains($"2", lines[1], StringComparison.Ordinal);
        Assert.Contains("198.51.100.9", lines[6], StringComparison.Ordinal);
        Assert.Equal(8, (await bench.PreviewAsync(import)).Faulty);
        await Assert.ThrowsAsync<ImportFaultyException>(() => bench.ApplyAsync(import));
        Assert.False(await ThereAsync($"bom-{number}"));

        import = await bench.ApplyAsync(import, despiteFaults: true);
        Assert.True(await ThereAsync($"bom-{number}"));
        Assert.True(await ThereAsync($"e-{number}"));
        Assert.False(await ThereAsync($"f-{number}"));
        await Assert.ThrowsAsync<ImportStateException>(() => bench.ApplyAsync(import, despiteFaults: true));
    }

    [Fact]
    public async Task A_formula_stays_text_and_is_none_in_the_file_of_faults()
    {
        var code = $"formula-{Some.Number}";
        var import = await bench.UploadAsync(ImportKind.Customers, $"codigo;nome;razao social;plano\n{code};Fulano;=1+1;\nx-{code};=2+2;;Nenhum\n");
        using var faults = new MemoryStream();
        await ImportLists.WriteFaultsAsync(await bench.PreviewAsync(import), faults, ["a", "b", "c"], CancellationToken.None);
        Assert.DoesNotContain(";=", Encoding.UTF8.GetString(faults.ToArray()), StringComparison.Ordinal);
        await bench.ApplyAsync(import, despiteFaults: true);
        await using var db = database.Open();
        Assert.Equal("=1+1", (await db.Customers.SingleAsync(row => row.Code == code)).LegalName);
    }

    [Fact]
    public async Task What_came_in_meanwhile_is_seen_when_it_is_applied()
    {
        var code = $"corrida-{Some.Number}";
        var import = await bench.UploadAsync(ImportKind.Customers, $"codigo;nome\n{code};Um\n");
        await database.SaveAsync(Some.TrunkCustomer(code: code));
        await Assert.ThrowsAsync<ImportUnneededException>(() => bench.ApplyAsync(import));
    }

    [Fact]
    public async Task Columns_nobody_knows_are_named_by_hand()
    {
        var code = $"mao-{Some.Number}";
        var import = await bench.UploadAsync(ImportKind.Customers, $"alfa;beta;gama\n{code};Feito à mão;s3nh4\n");
        var preview = await bench.PreviewAsync(import);
        Assert.Equal((0, 0, 0), (preview.New, preview.Known, preview.Faulty));
        Assert.NotNull(preview.Problem);
        import = await bench.RereadAsync(new RereadImportInput(import.Id, import.Version, [ImportColumn.Code, ImportColumn.Name, ImportColumn.Secret], HasHeader: true));
        Assert.Equal([$"2 New {code}: Feito à mão"], await bench.LinesAsync(import));
        Assert.DoesNotContain("s3nh4", await StoredAsync(import), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidValueException>(() => bench.RereadAsync(new RereadImportInput(import.Id, import.Version, [ImportColumn.Code, ImportColumn.Code], HasHeader: true)));
    }

    [Fact]
    public async Task Passwords_of_the_file_are_not_kept()
    {
        var import = await bench.UploadAsync(ImportKind.Customers, $"codigo;nome;Senha;login key\nx{Some.Number};Nome;hunter2;k3y\n");
        var stored = await StoredAsync(import);
        Assert.Contains("Nome", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("k3y", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat((await bench.PreviewAsync(import)).AllRows), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n;;\n")]
    public async Task A_file_that_says_nothing_is_refused(string text) =>
        Assert.Equal("file", (await Assert.ThrowsAsync<InvalidValueException>(() => bench.UploadAsync(ImportKind.Customers, text))).Field);

    [Fact]
    public async Task A_file_that_is_too_large_or_too_long_is_refused()
    {
        var large = new UploadImportInput { Kind = ImportKind.Customers, File = new TextFile("x.csv", new byte[20_000_001]) };
        Assert.Equal("file", (await Assert.ThrowsAsync<InvalidValueException>(() => bench.UploadAsync(large))).Field);
        Assert.Equal("file", (await Assert.ThrowsAsync<InvalidValueException>(() => bench.UploadAsync(ImportKind.Customers, "codigo\n" + string.Concat(Enumerable.Range(0, 20_001).Select(line => $"c{line}\n"))))).Field);
    }

    [Fact]
    public async Task A_dropped_file_is_forgotten()
    {
        var import = await bench.CancelAsync(await bench.UploadAsync(ImportKind.Customers, $"codigo;nome\nx{Some.Number};X\n"));
        await using var db = database.Open();
        Assert.False(await db.Set<ImportFile>().AnyAsync(file => file.ImportId == import.Id));
        await Assert.ThrowsAsync<ImportStateException>(() => bench.ApplyAsync(import));
    }

    [Fact]
    public async Task Ten_thousand_customers_come_in_within_a_minute_and_are_published_once()
    {
        var number = Some.Number;
        var text = new StringBuilder("codigo;nome;saldo;ip;canais\n");
        for (var line = 0; line < 10_000; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"m{number}-{line};Cliente {line};{line % 7},25;10.{line / 250}.{line % 250}.1;10\n");
        }

        var watch = Stopwatch.StartNew();
        var import = await bench.UploadAsync(ImportKind.Customers, text.ToString());
        var uploaded = watch.Elapsed;
        Assert.Equal(10_000, (await bench.PreviewAsync(import)).New);
        var seen = watch.Elapsed;
        await using var db = database.Open();
        var requests = await db.SyncRequests.CountAsync();
        await bench.ApplyAsync(import);
        output.WriteLine($"uploaded {uploaded}, preview {seen - uploaded}, applied {watch.Elapsed - seen}");
        Assert.Equal(10_000, await db.Customers.CountAsync(row => row.Code.StartsWith($"m{number}-")));
        Assert.Equal(requests + 1, await db.SyncRequests.CountAsync());
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    private static Customer Trunk(string code, string address)
    {
        var customer = Some.TrunkCustomer(code: code);
        customer.AddTrunk(new CustomerTrunkDetails { Address = address });
        return customer;
    }

    private async Task<bool> ThereAsync(string code)
    {
        await using var db = database.Open();
        return await db.Customers.AnyAsync(row => row.Code == code);
    }

    private async Task<string> StoredAsync(Import import)
    {
        await using var db = database.Open();
        return Encoding.UTF8.GetString(Server.Common.Tables.TableFile.Unpack((await db.Set<ImportFile>().SingleAsync(file => file.ImportId == import.Id)).Content));
    }
}
