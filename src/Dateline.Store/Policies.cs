using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>The policy by which a store chooses best tolls.</summary>
internal static class Policies
{
    public static TallyPolicy Of(DbConnection connection) =>
        connection.Scalar("select value from meta where key = 'tolls'") is string name ? Names.Parse<TallyPolicy>(name) ?? TallyPolicy.LatestOfficial : TallyPolicy.LatestOfficial;

    public static void Set(DbConnection connection, TallyPolicy policy) =>
        connection.Execute("insert into meta (key, value) values ('tolls', @name) on conflict (key) do update set value = excluded.value", ("@name", Names.Of(policy)));
}
