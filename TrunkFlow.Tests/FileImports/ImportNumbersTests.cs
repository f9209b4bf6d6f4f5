using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.FileImports;

/// <summary>Extensions and the numbers that ring at them.</summary>
public sealed class ImportNumbersTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly ImportBench bench = new(database);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Customers_extensions_and_numbers_of_magnusbilling_find_each_other_by_their_ids()
    {
        var number = Some.Number;
        await bench.ApplyAsync(await bench.UploadAsync(ImportKind.Customers, $"id,id_group,username,typepaid,firstname\n{number}1,3,loja{number},0,Loja\n"));
        var extensions = await bench.UploadAsync(ImportKind.Extensions, $""""
            id,id_user,name,accountcode,alias,callerid,secret,sippasswd,allow,cid_number
            1,{number}1,tel-a,loja{number},1001,"""Ana"" <1133334444>",fraca1,fraca2,"g729,gsm,alaw,h264",551133334444
            2,{number}1,1002,,,,fraca1,,all,
            3,999999,1003,,,,x,,all,
            """");
        Assert.Equal("MagnusBilling (pkg_sip)", extensions.Origin);
        var lines = await bench.LinesAsync(extensions);
        Assert.Equal([$"2 New 1001: Loja · Ana", "3 New 1002: Loja"], lines.Take(2));
        Assert.StartsWith("4 Faulty 1003", lines[2], StringComparison.Ordinal);
        extensions = await bench.ApplyAsync(extensions, despiteFaults: true);

        var secrets = await bench.TakeAsync(extensions);
        Assert.Equal(["1001", "1002"], secrets.Select(secret => secret.Number));
        Assert.All(secrets, secret => Assert.True(secret.Secret.Length >= 20 && secret.Username.StartsWith("ext-", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<ImportSecretsGoneException>(() => bench.TakeAsync(extensions));

        await using var db = database.Open();
        var ana = await db.Extensions.SingleAsync(row => row.Customer!.Code == $"loja{number}" && row.Number == "1001");
        Assert.Equal(SipSecret.Digest(ana.EndpointName, secrets[0].Secret), ana.SecretDigest);
        Assert.Equal(["g729", "gsm", "alaw"], ana.Codecs);
        Assert.Equal("+551133334444", ana.CallerIdNumber);
        var said = string.Concat((await db.AuditEntries.AsNoTracking().ToListAsync()).Select(row => row.After?.RootElement.ToString()));
        Assert.DoesNotContain("fraca", said, StringComparison.Ordinal);
        Assert.DoesNotContain(secrets[0].Secret, said, StringComparison.Ordinal);

        var numbers = await bench.UploadAsync(ImportKind.Dids, $"id,id_user,did,fixrate,selling_rate_1\n1,{number}1,55112{number:0000000},19.90,0.05\n2,0,55113{number:0000000},0,0\n");
        Assert.Equal("MagnusBilling (pkg_did)", numbers.Origin);
        Assert.EndsWith("Loja → 1001", (await bench.LinesAsync(numbers))[0], StringComparison.Ordinal);
        await bench.ApplyAsync(numbers);
        var did = await db.Dids.SingleAsync(row => row.Number == $"+55112{number:0000000}");
        Assert.Equal((DidStatus.Allocated, 19.90m, 0.05m, 0m), (did.Status, did.MonthlySell, did.InboundPricePerMinute, did.SetupSell));
        Assert.Equal(ana.Id, await db.DidDestinations.Where(row => db.CustomerDids.Any(held => held.Id == row.CustomerDidId && held.DidId == did.Id)).Select(row => row.ExtensionId).SingleAsync());
        Assert.Equal(DidStatus.Free, (await db.Dids.SingleAsync(row => row.Number == $"+55113{number:0000000}")).Status);
    }

    [Fact]
    public async Task Numbers_are_read_as_people_write_them_and_those_that_cannot_be_told_are_not_guessed()
    {
        var import = await bench.UploadAsync(ImportKind.Dids, "Número\n(11) 3555-0001\n+55 11 3555-0002\n'551135550003\n3555-0004\n0800 555 0005\n+1 415 555 0100\n(11) 3555-0001\n");
        var rows = (await bench.PreviewAsync(import)).AllRows;
        Assert.Equal(
            [ImportOutcome.New, ImportOutcome.New, ImportOutcome.New, ImportOutcome.Faulty, ImportOutcome.Faulty, ImportOutcome.New, ImportOutcome.Faulty], rows.Select(row => row.Outcome));
        await bench.ApplyAsync(import, despiteFaults: true);
        await using var db = database.Open();
        Assert.Equal(["+14155550100", "+551135550001", "+551135550002", "+551135550003"], (await db.Dids.Where(row => row.Number.StartsWith("+55113555") || row.Number.StartsWith("+1415")).Select(row => row.Number).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_number_of_nobody_who_is_there_or_with_nowhere_to_ring_leaves_nothing()
    {
        var customer = Some.ExtensionCustomer();
        var other = Some.ExtensionCustomer();
        var extension = Some.Extension(other, "2020");
        var provider = Some.Provider();
        await database.SaveAsync(customer, other, extension, provider, Some.Gateway(provider));
        var number = Some.Number;
        var import = await bench.UploadAsync(ImportKind.Dids, $"""
            numero;cliente;destino;operadora
            1140{number:000000};{other.Code};2020;{provider.Name}
            1141{number:000000};ninguem-{number};;
            1142{number:000000};{customer.Code};;
            1143{number:000000};{customer.Code};2020;
            1144{number:000000};{customer.Code};11987654321;
            1145{number:000000};;;Sem nome
            """);
        var lines = await bench.LinesAsync(import);
        Assert.Equal(["New", "Faulty", "Faulty", "Faulty", "New", "Faulty"], lines.Select(line => line.Split(' ')[1]));
        Assert.Contains($"ninguem-{number}", lines[1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<ImportFaultyException>(() => bench.ApplyAsync(import));
        await using var db = database.Open();
        Assert.False(await db.Dids.AnyAsync(row => row.Number == $"+551140{number:000000}"));
    }

    [Fact]
    public async Task A_customer_with_trunks_gets_no_extensions_and_one_may_stand_for_all_lines()
    {
        var (office, trunk) = (Some.ExtensionCustomer(), Some.TrunkCustomer());
        await database.SaveAsync(office, trunk);
        Assert.Equal(ImportOutcome.Faulty, (await bench.PreviewAsync(await bench.UploadAsync(ImportKind.Extensions, $"ramal;cliente\n301;{trunk.Code}\n"))).AllRows[0].Outcome);
        var import = await bench.UploadAsync(new UploadImportInput { Kind = ImportKind.Extensions, CustomerId = office.Id, File = new TextFile("ramais.csv", "ramal;nome;ativo;liga fora\n301;Caixa;sim;não\n302;;não;\n302;;;\n9;;;\n") });
        Assert.Equal([ImportOutcome.New, ImportOutcome.New, ImportOutcome.Faulty, ImportOutcome.Faulty], (await bench.PreviewAsync(import)).AllRows.Select(row => row.Outcome));
        await bench.ApplyAsync(import, despiteFaults: true);
        await using var db = database.Open();
        Assert.Equal(["301 True False", "302 False True"], await db.Extensions.Where(row => row.CustomerId == office.Id).OrderBy(row => row.Number).Select(row => $"{row.Number} {row.Enabled} {row.MayCallOut}").ToListAsync());
    }
}
