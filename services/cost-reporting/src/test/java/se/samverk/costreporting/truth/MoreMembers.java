package se.samverk.costreporting.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.samverk.costreporting.testing.TestLedger;

/** Members beside the six: some that nobody has counted, or that have no inhabitants, or that are counted now and then. */
public final class MoreMembers {
    private static final List<String> CODES = List.of("0901", "0902", "1500", "9901", "9902", "9903");
    private static final List<String> TABLES =
            List.of("meter_reading", "member_population", "member_department", "closed_population");

    private MoreMembers() {}

    public static void come(Random random, int year) {
        List<String> codes = new ArrayList<>(CODES);
        Collections.shuffle(codes, random);
        for (String code : codes.subList(0, random.nextInt(codes.size() + 1))) {
            TestLedger.execute(
                    "insert into member (code, slug, name, updated_at) values ('%1$s', 'prov-%1$s', 'Prov %1$s', now())"
                            .formatted(code));
            for (String department : List.of("BUN", "SOC")) {
                TestLedger.execute("""
                        insert into member_department (municipality, code, id, name_sv, name_en)
                        values ('%1$s', '%2$s', gen_random_uuid(), '%2$s', '%2$s')""".formatted(code, department));
            }
            LocalDate counted = LocalDate.of(year - 2, 12, 31);
            for (int i = 0; i < random.nextInt(5); i++) {
                TestLedger.execute("insert into member_population values ('%s', '%s', %d, 'Prov')"
                        .formatted(code, counted, random.nextInt(4) == 0 ? 0 : random.nextInt(60_000)));
                counted = counted.plusDays(1 + random.nextInt(400));
            }
        }
    }

    /** As if they had never been there. */
    public static void go() {
        String codes = "('" + String.join("', '", CODES) + "')";
        StringBuilder script = new StringBuilder("begin; set local session_replication_role = replica;");
        TABLES.forEach(table -> script.append("delete from %s where municipality in %s;".formatted(table, codes)));
        script.append("delete from allocation_key_share where member_code in %s;".formatted(codes));
        script.append("delete from member where code in %s; commit".formatted(codes));
        TestLedger.execute(script.toString());
    }
}
