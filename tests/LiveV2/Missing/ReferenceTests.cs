namespace Medusa.LiveV2.Tests;

/// <summary>Stands for all tests where there is no reference to make the client of.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void The_whole_client_does_what_the_server_expects() => Assert.Skip(
        "The reference of 2.13.3 isn't available; put it into ../shared/v2/reference, or name the folder of v1's reference beside it in MEDUSA_REFERENCE.");
}
