package se.samverk.costreporting.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestEvents;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MunicipalityEventsTest {
    private static final String TYPE = "se.samverk.tenants.municipality.v1";

    private static void tell(String code, String populations, String departments) {
        TestEvents.deliver(UUID.randomUUID(), TYPE, code, """
                {"code":"%s","slug":"event-%s","name":"Event","populations":[%s],"departments":[%s],"later":"ignored"}""".formatted(code, code, populations, departments));
    }

    @Test
    void municipalityToldAgain_isAsTheLatestEventSays_butKeepsItsDepartments() {
        String code = "8801";
        String department = """
                {"id":"%s","code":"%s","nameSv":"%s","nameEn":"x","validFrom":"2020-01-01"}""";
        tell(
                code,
                "{\"date\":\"2024-12-31\",\"inhabitants\":10,\"source\":\"SCB\"}",
                department.formatted(UUID.randomUUID(), "A", "Gammal"));
        tell(code, "{\"date\":\"2025-12-31\",\"inhabitants\":0}", department.formatted(UUID.randomUUID(), "B", "Ny"));
        assertEquals(
                "0",
                TestLedger.text(
                        "select string_agg(inhabitants::text, ',') from member_population where municipality = '" + code
                                + "'"));
        assertEquals(
                "A,B",
                TestLedger.text(
                        "select string_agg(code, ',' order by code) from member_department where municipality = '"
                                + code + "'"));
        assertEquals(1L, TestLedger.number("select count(*) from realm where slug = 'event-8801'"));
        TestLedger.execute("""
                delete from member_population where municipality = '%1$s';
                delete from member_department where municipality = '%1$s';
                delete from member where code = '%1$s'""".formatted(code));
    }

    @Test
    void federationsOwnRealm_becomesNoMember() {
        TestEvents.deliver(UUID.randomUUID(), TYPE, "federation", """
                {"code":"federation","slug":"federation","name":"Förbundet"}""");
        assertEquals(0L, TestLedger.number("select count(*) from member where code = 'federation'"));
    }
}
