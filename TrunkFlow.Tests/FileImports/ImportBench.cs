using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.FileImports;

/// <summary>The operations on imports, on a database.</summary>
internal sealed class ImportBench(TestDatabase database) : IDisposable
{
    private readonly ScratchFolder folder = new();

    public Task<Import> UploadAsync(ImportKind kind, string text) => UploadAsync(new UploadImportInput { Kind = kind, File = new TextFile("lista.csv", text) });

    public Task<Import> UploadAsync(UploadImportInput input) => RunAsync(db => new UploadImport(db, database.Actor).RunAsync(input, CancellationToken.None));

    public async Task<ImportPreview> PreviewAsync(Import import) => (await new ImportPreviews(new OneDatabase(database), database.Clock).OfAsync(import, CancellationToken.None))!;

    /// <summary>"line outcome title: note or fault" of every line.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(Import import) =>
        [.. (await PreviewAsync(import)).AllRows.Select(row => $"{row.Line} {row.Outcome} {row.Title}: {row.Fault ?? row.Note}")];

    public Task<Import> ApplyAsync(Import import, bool despiteFaults = false) =>
        RunAsync(db => new ApplyImport(db, new Ledger(db, database.Actor, database.Clock), Key, database.Clock).RunAsync(new ApplyImportInput(import.Id, import.Version, despiteFaults), CancellationToken.None));

    public Task<Import> RereadAsync(RereadImportInput input) => RunAsync(db => new RereadImport(db).RunAsync(input, CancellationToken.None));

    public Task<Import> CancelAsync(Import import) => RunAsync(db => new CancelImport(db).RunAsync(new CancelImportInput(import.Id), CancellationToken.None));

    public Task<IReadOnlyList<ImportedSecret>> TakeAsync(Import import) => RunAsync(db => new TakeImportSecrets(db, Key).RunAsync(new TakeImportSecretsInput(import.Id), CancellationToken.None));

    public void Dispose() => folder.Dispose();

    private MasterKey Key => MasterKey.Open(Path.Combine(folder.Path, "master.key"));

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> operation)
    {
        await using var db = database.Open();
        return await operation(db);
    }
}
