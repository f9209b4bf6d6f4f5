namespace TrunkFlow.Server.Pages.Forms;

/// <summary>Whose value of a field is in a form that was saved too late.</summary>
public enum ComparedSide
{
    /// <summary>What is saved: only somebody else changed it, or both did to the same.</summary>
    Theirs,

    /// <summary>What was typed: nobody else changed it.</summary>
    Yours,

    /// <summary>Both changed it, and not to the same: whoever typed chooses.</summary>
    ToBeChosen,
}
