using TrunkFlow.Server.FileImports;
using TrunkFlow.Tests.FileImports;

namespace TrunkFlow.Tests.Support.Browser;

public sealed partial class PanelSeed
{
    private const string NewCustomers = """
        id,id_user,id_group,id_plan,username,password,credit,active,firstname,lastname,company_name,doc,email,phone,typepaid,creditlimit,calllimit,cpslimit
        12,1,3,1,padaria.estrela,x,45.50,1,Rosa,Prado,Padaria Estrela Inventada,,rosa@exemplo.com.br,1133334444,0,0,10,-1
        13,1,3,1,oficina.veloz,x,0,1,Otto,Reis,Oficina Veloz Inventada,11.222.333/0001-99,,,1,500,4,2
        14,1,3,1,padaria.estrela,x,3.00,0,Rosa,Prado,Padaria Estrela Inventada,,,,0,0,-1,-1
        15,1,3,1,mercado.aurora,x,120.00,1,Iara,Melo,Mercado Aurora Inventado,,,,0,0,20,5
        """;

    /// <summary>A file of customers that waits for somebody who applies it.</summary>
    public Guid Import { get; private set; }

    private async Task AddImportAsync(TestDatabase database)
    {
        using var bench = new ImportBench(database);
        Import = (await bench.UploadAsync(new UploadImportInput { Kind = ImportKind.Customers, File = new TextFile("pkg_user.csv", NewCustomers) })).Id;
    }
}
