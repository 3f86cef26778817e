using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Tests;

public class LineTableTests
{
    [Fact]
    public void Lines_end_at_each_of_the_three_line_ends()
    {
        var lines = LineTable.Of("a\nb\r\nc\rd\n\n");

        Assert.Equal([0, 2, 5, 7, 9, 10], lines);
    }

    [Theory]
    [InlineData(0, 1, 0, 0, 0, 1)]
    [InlineData(2, 3, 1, 0, 2, 0)]
    [InlineData(7, 0, 3, 0, 3, 0)]
    public void A_span_has_its_lines_and_columns(int start, int length, int line, int column, int endLine, int endColumn)
    {
        var lines = LineTable.Of("a\nb\r\nc\rd");

        Assert.Equal(new Place(start, length, line, column, endLine, endColumn), LineTable.PlaceOf(lines, new Span(start, length)));
    }
}
