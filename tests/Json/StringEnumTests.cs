using System.Text.Json;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class StringEnumTests
{
    private enum Unregistered
    {
        One,
    }

    private enum Changing
    {
        First,
        Second,
    }

    [Fact]
    public void Converts_to_and_from_the_enumeration()
    {
        StringEnum<BatchJobStatus> status = BatchJobStatus.PreProcessed;
        var back = (BatchJobStatus)status;

        Assert.Equal("pre_processed", status.RawValue);
        Assert.Equal("pre_processed", status.ToString());
        Assert.Equal(BatchJobStatus.PreProcessed, back);
        Assert.True(status.TryGetValue(out var known));
        Assert.Equal(BatchJobStatus.PreProcessed, known);
        Assert.True(status == BatchJobStatus.PreProcessed);
        Assert.True(BatchJobStatus.PreProcessed == status);
        Assert.True(status != BatchJobStatus.Failed);
        Assert.Equal(new StringEnum<BatchJobStatus>("pre_processed"), status);
        Assert.Equal(new StringEnum<BatchJobStatus>("pre_processed").GetHashCode(), status.GetHashCode());
    }

    [Fact]
    public void Boxed_it_is_equal_only_to_what_has_its_hash_code()
    {
        HashSet<object> seen = [BatchJobStatus.Failed];
        Assert.True(seen.Add(new StringEnum<BatchJobStatus>(BatchJobStatus.Failed)));
        Assert.False(new StringEnum<BatchJobStatus>(BatchJobStatus.Failed).Equals((object)BatchJobStatus.Failed));
        Assert.False(seen.Add(new StringEnum<BatchJobStatus>("failed")));
    }

    [Fact]
    public void Compares_when_it_may_be_null()
    {
        StringEnum<BatchJobStatus>? status = BatchJobStatus.Failed;
        StringEnum<BatchJobStatus>? none = null;
        Assert.True(status == BatchJobStatus.Failed);
        Assert.False(none == BatchJobStatus.Failed);
        Assert.True(none == null);
    }

    [Fact]
    public void Keeps_a_string_that_is_not_known()
    {
        var status = new StringEnum<BatchJobStatus>("archived");
        Assert.False(status.IsKnown);
        Assert.False(status.TryGetValue(out var value));
        Assert.Equal(default, value);
        Assert.False(status == BatchJobStatus.Created);
        var error = Assert.Throws<InvalidOperationException>(() => status.Value);
        Assert.Contains("'archived' is not a known value of BatchJobStatus", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => (BatchJobStatus)status);
    }

    // An assignment that throws for what a newer server sends must be seen in the code that makes it.
    [Fact]
    public void Only_the_conversion_that_cannot_fail_for_a_known_member_is_implicit()
    {
        var conversions = typeof(StringEnum<BatchJobStatus>).GetMethods()
            .Where(method => method.Name is "op_Implicit" or "op_Explicit")
            .Select(method => $"{method.Name}: {method.GetParameters()[0].ParameterType.Name} -> {method.ReturnType.Name}");

        Assert.Equal(["op_Explicit: StringEnum`1 -> BatchJobStatus", "op_Implicit: BatchJobStatus -> StringEnum`1"], conversions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Strings_compare_by_ordinal() =>
        Assert.False(new StringEnum<BatchJobStatus>("Failed") == BatchJobStatus.Failed);

    [Fact]
    public void The_default_is_the_empty_string()
    {
        Assert.Equal("", default(StringEnum<BatchJobStatus>).RawValue);
        Assert.Equal(new StringEnum<BatchJobStatus>(""), default);
        Assert.False(default(StringEnum<BatchJobStatus>).IsKnown);
    }

    [Fact]
    public void A_member_without_a_string_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => (StringEnum<BatchJobStatus>)(BatchJobStatus)99);
        var error = Assert.Throws<InvalidOperationException>(() => (StringEnum<Unregistered>)Unregistered.One);
        Assert.Contains("StringEnum<Unregistered>.Register", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registering_again_and_at_once_does_no_harm()
    {
        Parallel.For(0, 100, i =>
        {
            StringEnum<Changing>.Register((Changing.First, "first"));
            StringEnum<Changing>.Register((Changing.Second, "second"), (Changing.First, "first"));
            Assert.Equal("first", new StringEnum<Changing>(Changing.First).RawValue);
        });
        Assert.Equal(Changing.Second, new StringEnum<Changing>("second").Value);
    }
}
