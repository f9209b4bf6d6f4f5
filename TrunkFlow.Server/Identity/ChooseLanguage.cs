using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>The language the panel and the API speak to one.</summary>
/// <param name="Locale">pt-BR or en.</param>
public sealed record ChooseLanguageInput(string Locale);

public sealed class ChooseLanguage(TrunkFlowDbContext db, CurrentActor actor)
{
    public async Task<User> RunAsync(ChooseLanguageInput input, CancellationToken cancellationToken)
    {
        var user = await db.FindOrRefuseAsync<User>(actor.Value.UserId ?? Guid.Empty, cancellationToken, null);
        user.ChooseLanguage(input.Locale);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
