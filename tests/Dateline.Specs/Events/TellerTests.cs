namespace Dateline.Specs.Events;

/// <summary>Who tells of a deed has not done it by telling.</summary>
public sealed class TellerTests
{
    [Theory]
    [InlineData("A lorry packed with explosives blew up beside the market of Belmora on Tuesday, killing nine people, the police said.", "police")]
    [InlineData("Two men were shot dead in Sorel, wounding a third, a hospital official said.", "official")]
    public void A_teller_is_no_actor_of_the_violence_he_tells_of(string text, string teller)
    {
        var coding = ProgramFolders.Code(text, "2031-03-05");
        Assert.DoesNotContain(coding.Events, e => e.Type == EventType.Assault && e.Actors.Any(actor => actor.Quotation.Text.Contains(teller, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_doer_who_tells_of_his_deed_stays_its_actor()
    {
        var coding = ProgramFolders.Code("The army said it had shelled the rebel camp near Sorel.", "2031-03-05");
        Assert.Contains(coding.Events, e => e.Type == EventType.Assault && !e.Actors.IsEmpty);
    }
}
