using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using QRCoder;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Profile;

/// <summary>
/// How the reader signs in, password and second factor, and how the panel looks to them. Each change of the former ends their other sessions; this browser's goes on, as its reader has
/// just said the password. Recovery codes are shown on the answer that made them and nowhere else.
/// </summary>
public sealed class IndexModel(
    TrunkFlowDbContext db, CurrentActor actor, ChangePassword change, OfferSecondFactor offer, TurnOnSecondFactor turnOn, TurnOffSecondFactor turnOff,
    ChooseLanguage choose, ReaderPreferences preferences, IStringLocalizer<ProfileText> text) : PanelPage
{
    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    public User Reader { get; private set; } = null!;

    /// <summary>The reader can go nowhere else before the second factor is set up.</summary>
    public bool OwesFactor => User.IsLimited() && Reader.SecondFactorSince is null;

    /// <summary>What the app is to read, while the second factor is being turned on.</summary>
    public string? QrCode { get; private set; }

    /// <summary>In fours, for those who type it.</summary>
    public string SecretToType => string.Join(' ', (Input.Secret ?? "").Chunk(4).Select(four => new string(four)));

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await StayAsync(await change.RunAsync(new ChangePasswordInput(Input.Current ?? "", Input.New ?? ""), cancellationToken));
        return Changed(Url.Page("Index")!, text["Password.Changed"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostOfferAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        ModelState.Clear();
        Input = new ProfileForm { Secret = (await offer.RunAsync(cancellationToken)).Secret };
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var sheet = await turnOn.RunAsync(new TurnOnSecondFactorInput(Input.Secret ?? "", Input.Code ?? "", Input.Password ?? ""), cancellationToken);
        await StayAsync(sheet.User);
        RecoveryCodes = sheet.Codes;
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        Input = new ProfileForm();
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await StayAsync(await turnOff.RunAsync(new TurnOffSecondFactorInput(Input.Password ?? ""), cancellationToken));
        return Changed(Url.Page("Index")!, text["Factor.TurnedOff"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostAppearanceAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var reader = await choose.RunAsync(new ChooseLanguageInput(Input.Locale ?? ""), cancellationToken);
        preferences.KeepLanguage(reader.Locale);
        preferences.KeepTheme(Input.Theme ?? "");
        await StayAsync(reader);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader.Locale);
        return Changed(Url.Page("Index")!, text["Appearance.Changed"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Reader = await db.Users.AsNoTracking().FirstAsync(user => user.Id == actor.Value.UserId, cancellationToken);
        (Input.Locale, Input.Theme) = (Input.Locale ?? Reader.Locale, Input.Theme ?? preferences.Theme ?? "system");
        if (Input.Secret is { } secret && OneTimeCodes.Read(secret) is not null)
        {
            using var code = QRCodeGenerator.GenerateQrCode(OneTimeCodes.Address(secret, Reader.Username), QRCodeGenerator.ECCLevel.M);
            using var drawn = new SvgQRCode(code);
            QrCode = drawn.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        }
    }

    private Task StayAsync(User user) => HttpContext.SignInAsync(PanelCookie.Scheme, new ClaimsPrincipal(UserClaims.Of(user, PanelCookie.Scheme)));
}
