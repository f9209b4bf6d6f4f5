using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A form whose fields are checked when they are left: each is put into an example with which nothing else is wrong, so that fields not filled in yet do not speak before it.</summary>
public interface ICheckedForm
{
    /// <summary>A form that could be saved.</summary>
    ICheckedForm Example();

    /// <summary>Makes of it what saving makes of it, as far as values alone decide that.</summary>
    /// <exception cref="RefusalException">A value is not what its field may hold.</exception>
    void Check();
}
