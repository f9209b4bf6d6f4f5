using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Users;

/// <summary>The form of a user; without an id, of a new one. A password we chose is shown on the answer that made it and nowhere else.</summary>
public sealed class EditModel(
    TrunkFlowDbContext db, AddUser add, EditUser edit, DeleteUser delete, ResetPassword reset, RemoveSecondFactor removeFactor, SignOutEverywhere signOut, UnlockUser unlock,
    TimeProvider clock, IStringLocalizer<UsersText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The handler that is asked about, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public UserForm Input { get; set; } = new();

    public User? Known { get; private set; }

    public UserSignIn? LastSignIn { get; private set; }

    public GeneratedPassword? Generated { get; private set; }

    public UserState State => Known!.StateOf(LastSignIn, clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<User>(Id);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        if (Id is { } id)
        {
            return Changed(Url.Page("Index")!, text["Notice.Saved", (await edit.RunAsync(Input.ToEdit(id), cancellationToken)).Username]);
        }

        var chosen = string.IsNullOrEmpty(Input.Password) ? NewPassword.Generate() : null;
        var user = await add.RunAsync(Input.ToAdd(chosen ?? Input.Password!), cancellationToken);
        return chosen is null ? Changed(Url.Page("Index")!, text["Notice.Added", user.Username]) : await ShowPasswordAsync(new GeneratedPassword(user, chosen), cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken) => StepAsync(async id =>
        await ShowPasswordAsync(await reset.RunAsync(new ResetPasswordInput(id), cancellationToken), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRemoveFactorAsync(CancellationToken cancellationToken) =>
        StepAsync(async id => Stay("Notice.FactorRemoved", await removeFactor.RunAsync(new RemoveSecondFactorInput(id), cancellationToken)), cancellationToken);

    public Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken) =>
        StepAsync(async id => Stay("Notice.SignedOut", await signOut.RunAsync(new SignOutEverywhereInput(id), cancellationToken)), cancellationToken);

    public Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellationToken) =>
        StepAsync(async id => Stay("Notice.Unlocked", await unlock.RunAsync(new UnlockUserInput(id), cancellationToken)), cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => StepAsync(async id =>
        Changed(Url.Page("Index")!, text["Notice.Deleted", (await delete.RunAsync(new DeleteUserInput(id), cancellationToken)).Username]), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Known = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == Id, cancellationToken);
        LastSignIn = await db.UserSignIns.AsNoTracking().FirstOrDefaultAsync(row => row.UserId == Id, cancellationToken);
    }

    private IActionResult Stay(string notice, User user) => Changed(Url.Page("Edit", new { Id })!, text[notice, user.Username]);

    private async Task<IActionResult> StepAsync(Func<Guid, Task<IActionResult>> step, CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) && Id is { } id ? await SaveAsync(() => step(id), cancellationToken) : NotThere<User>(Id);

    private Task<IActionResult> ShowPasswordAsync(GeneratedPassword generated, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        (Generated, Id, Ask, Input) = (generated, generated.User.Id, null, UserForm.Of(generated.User));
        Response.Headers.CacheControl = "no-store";
        return ShowFormAsync(cancellationToken);
    }

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } user ? new SavedForm(user, UserForm.Of(user)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as UserForm ?? Input;
        return Id is null || saved is not null;
    }
}
