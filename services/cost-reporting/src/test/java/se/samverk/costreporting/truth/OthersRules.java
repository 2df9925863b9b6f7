package se.samverk.costreporting.truth;

import se.samverk.costreporting.testing.TestLedger;

/** The rules that other tests have left, some of which take every account in every year: out of the way for a while. */
public final class OthersRules {
    private OthersRules() {}

    public static void setAside() {
        TestLedger.execute("""
                begin;
                create table if not exists rule_set_aside as select * from mapping_rule where false;
                insert into rule_set_aside select * from mapping_rule;
                delete from mapping_rule;
                commit""");
    }

    public static void putBack() {
        TestLedger.execute("""
                begin;
                insert into mapping_rule select * from rule_set_aside on conflict do nothing;
                drop table rule_set_aside;
                commit""");
    }
}
