namespace Medusa.Mutation;

/// <summary>The class that the changed assembly gets: which change is active, and which were reached.</summary>
internal static class MutationSwitch
{
    public const string Source = """
        internal static class MutationSwitch
        {
            private static readonly object s_lock = new object();
            public static volatile int Active = int.TryParse(System.Environment.GetEnvironmentVariable("MEDUSA_MUTATION"), out var id) ? id : -1;
            public static volatile bool Records;
            public static readonly System.Collections.Generic.HashSet<int> Reached = new System.Collections.Generic.HashSet<int>();
            public static readonly System.Collections.Generic.HashSet<int> OfInitializers = new System.Collections.Generic.HashSet<int>();
            private static readonly System.Collections.Generic.HashSet<int> s_known = new System.Collections.Generic.HashSet<int>();

            public static bool Is(int id)
            {
                Reach(id);
                return Active == id;
            }

            public static T Reach<T>(int id, T value)
            {
                Reach(id);
                return value;
            }

            public static void Reach(int id)
            {
                if (!Records)
                {
                    return;
                }

                lock (s_lock)
                {
                    Reached.Add(id);
                    if (s_known.Add(id) && new System.Diagnostics.StackTrace().ToString().Contains(".cctor"))
                    {
                        OfInitializers.Add(id);
                    }
                }
            }

            public static string Take()
            {
                lock (s_lock)
                {
                    var taken = string.Join(",", Reached) + ";" + string.Join(",", OfInitializers);
                    Reached.Clear();
                    return taken;
                }
            }
        }
        """;
}
