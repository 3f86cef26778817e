// Compiled instead of Program.cs where the reference isn't there: without its pages there is no client.
Console.Error.WriteLine(
    "This sample needs the reference of the Medusa v1 JS client, which isn't part of this repository: " +
    "put its folder js-client into ../shared/reference/2023-11-27 beside the repository, or name the folder that holds 2023-11-27 in MEDUSA_REFERENCE, and build again.");
return 1;
