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
                delete from member_department_period where municipality = '%1$s';
                delete from member_department where municipality = '%1$s';
                delete from member where code = '%1$s'""".formatted(code));
    }

    @Test
    void departmentThatChangesName_isCalledAsItWas_inMonthsBefore_andByItsPresentNameElsewhere() {
        String code = "8802";
        String period = """
                {"id":"%s","code":"A","nameSv":"%s","nameEn":"x","validFrom":"%s"%s}""";
        tell(
                code,
                "",
                period.formatted(UUID.randomUUID(), "Fordom", "2015-01-01", ",\"validTo\":\"2019-12-31\"") + ","
                        + period.formatted(UUID.randomUUID(), "Nu", "2020-01-01", ",\"validTo\":\"2998-12-31\"") + ","
                        + period.formatted(UUID.randomUUID(), "Sedan", "2999-01-01", ""));
        String named = "select name_sv from department_names('8802', date '%s')";
        assertEquals("Fordom", TestLedger.text(named.formatted("2019-12-01")));
        assertEquals("Nu", TestLedger.text(named.formatted("2020-01-01")));
        assertEquals("Sedan", TestLedger.text(named.formatted("2999-01-01")));
        assertEquals("Nu", TestLedger.text(named.formatted("2014-01-01")));
        assertEquals(
                "Nu",
                TestLedger.text("select name_sv from member_department where municipality = '8802' and code = 'A'"));
        TestLedger.execute("""
                delete from member_department_period where municipality = '8802';
                delete from member_department where municipality = '8802';
                delete from member where code = '8802'""");
    }

    @Test
    void federationsOwnRealm_becomesNoMember() {
        TestEvents.deliver(UUID.randomUUID(), TYPE, "federation", """
                {"code":"federation","slug":"federation","name":"Förbundet"}""");
        assertEquals(0L, TestLedger.number("select count(*) from member where code = 'federation'"));
    }
}
