using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Profiles;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>The pages lose the items of most lists; the client has them all the same.</summary>
public sealed class SdkListTests(ITestOutputHelper output)
{
    [Fact]
    public void All_pages_of_every_paged_list_can_be_listed()
    {
        var client = ClientModels.Of(SdkReference.Require(SdkReference.Newest));
        var methods = client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToList();
        foreach (var method in methods.Where(m => m.Name.StartsWith("List", StringComparison.Ordinal) && m.Paging is null))
        {
            output.WriteLine($"{method.Key}: {method.Result} {method.Query?.Type}");
        }

        Assert.Equal(57, methods.Count(m => m.Paging is not null));
    }

    [Fact]
    public void Items_that_no_table_has_are_those_of_the_server()
    {
        var (right, wrong, missing) = Items(ClientModels.Of(SdkReference.Require(SdkReference.Newest)));

        Assert.Equal(37, right);
        Assert.Empty(wrong);
        Assert.Empty(missing);
    }

    // What a version has that no correction knows of.
    [Fact]
    public void Most_items_follow_by_rule_and_none_wrongly()
    {
        var alone = ApiProfiles.All.Select(p => p with { Corrections = p.Corrections with { Items = default } }).ToEquatableArray();

        var (right, wrong, missing) = Items(ClientModels.Of(SdkReference.Require(SdkReference.Newest), alone));

        Assert.Empty(wrong);
        Assert.Equal(29, right);
        Assert.Equal(8, missing.Count);
    }

    private static (int Right, List<string> Wrong, List<string> Missing) Items(ClientModel client)
    {
        var path = Path.Combine(Places.ReferenceV2, "..", "lost-members.tsv");
        Assert.SkipUnless(File.Exists(path), Places.Absent("lost-members.tsv"));
        var records = client.Items.OfType<RecordModel>().ToDictionary(r => r.Name);
        var methods = client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToDictionary(m => m.Key);
        var right = 0;
        var (wrong, missing) = (new List<string>(), new List<string>());
        foreach (var columns in File.ReadLines(path).Select(line => line.Split('\t')).Where(c => c[0] == SdkReference.Newest && c[4].EndsWith("[]", StringComparison.Ordinal)))
        {
            var member = methods[columns[1]].Result is RecordType result ? records[result.Name].Members.FirstOrDefault(m => m.WireName == columns[3]) : null;
            if (member is null)
            {
                missing.Add(columns[1]);
            }
            else if (member.Type is ListType { Item: RecordType item } && records[item.Name].WireName == columns[4][..^2])
            {
                right++;
            }
            else
            {
                wrong.Add($"{columns[1]}: {columns[3]} is {member.Type}, not {columns[4]}");
            }
        }

        return (right, wrong, missing);
    }
}
