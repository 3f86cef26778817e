namespace Medusa.Trust.Tests.Pages;

public class CaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => CaseFile.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_once_failed_stays_mended(string name) => GeneratedCode.Check(CaseFile.Read(name), compile: true);
}
