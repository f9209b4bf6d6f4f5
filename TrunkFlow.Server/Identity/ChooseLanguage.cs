using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>The language the panel and the API speak to one.</summary>
/// <param name="Locale">pt-BR or en.</param>
public sealed record ChooseLanguageInput(string Locale);

public sealed class ChooseLanguage([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, OwnAccount account)
{
    public async Task<User> RunAsync(ChooseLanguageInput input, CancellationToken cancellationToken)
    {
        var user = await account.FindAsync(cancellationToken);
        user.ChooseLanguage(input.Locale);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
