using Medusa.Live.Tests.Docs;
using Medusa.LiveV2.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

// One backend, and lists whose lengths are compared: one test at a time, and the report of what they saw at the end.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: TestCollectionOrderer(typeof(ReportLast))]
[assembly: AssemblyFixture(typeof(Shop))]
