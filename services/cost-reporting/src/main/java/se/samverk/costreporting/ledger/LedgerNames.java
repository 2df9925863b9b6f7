package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import se.samverk.costreporting.database.Sql;

/** The names of accounts and objects: the latest file's word is taken. */
@Singleton
class LedgerNames {
    private static final String ACCOUNTS = """
            insert into ledger_account (account, name, kind)
            select account,
                   coalesce((array_agg(name order by place desc) filter (where name is not null))[1], ''),
                   (array_agg(kind order by place desc) filter (where kind is not null))[1]
            from staged_account group by account
            on conflict (account) do update
              set name = case when excluded.name = '' then ledger_account.name else excluded.name end,
                  kind = coalesce(excluded.kind, ledger_account.kind)""";

    private static final String OBJECTS = """
            insert into ledger_object (dimension, number, name)
            select distinct on (dimension, number) dimension, number, name
            from staged_object order by dimension, number, place desc
            on conflict (dimension, number) do update set name = excluded.name""";

    private final Sql sql;

    LedgerNames(Sql sql) {
        this.sql = sql;
    }

    void store() {
        sql.update(ACCOUNTS);
        sql.update(OBJECTS);
    }
}
