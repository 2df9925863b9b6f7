package se.samverk.costreporting.simulation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationTest {
    private TrialBooks books;
    private Simulating simulating;

    @BeforeEach
    void books() {
        TestFederation.arrive();
        books = new TrialBooks();
        simulating = new Simulating(books.finance);
    }

    private static String of(String member) {
        return "members.find { it.municipality == '" + member + "' }.";
    }

    @Test
    void financeTriesOtherWeights_andSeesTheDifferencePerMemberAndService() {
        String id = simulating.made(books.year, books.weights(80, 20));
        JsonPath result = simulating.result(id);
        assertEquals(125_000, result.getLong(of("1494") + "beforeOre"));
        assertEquals(155_000, result.getLong(of("1494") + "afterOre"));
        assertEquals(30_000, result.getLong(of("1494") + "changeOre"));
        assertEquals("24.0", result.getString(of("1494") + "changePercent"));
        assertEquals(1, result.getLong(of("1494") + "changePerInhabitantOre"));
        assertEquals(-30_000, result.getLong(of("1495") + "changeOre"));
        assertEquals(0, result.getLong(of("1470") + "changeOre"));
        assertEquals(200_000, result.getLong("sourceOre"));
        assertEquals(List.of(books.year + "-01"), result.getList("months"));
        assertEquals(List.of(), result.getList("outdatedMonths"));
        books.finance
                .get("/simulations/" + id + "/result/1495")
                .then()
                .body("services.find { it.serviceCode == '" + books.service + "' }.changeOre", equalTo(-30_000))
                .body("services.find { it.serviceCode == '" + books.meteredService + "' }.changeOre", equalTo(0));
        books.finance
                .get("/simulations/" + id)
                .then()
                .body("progressPercent", equalTo(100))
                .body("createdBy", equalTo(TestPeriods.INGRID))
                .body("changes.keys[0].shares.weight", contains(80, 20));
    }

    @Test
    void financeTriesAJoiningMember_whoTakesItsPartOfInhabitantsMetersAndWeights() {
        String id = simulating.made(books.year, """
                "joins":[{"municipality":"1446","name":"Karlsborg","inhabitants":6973,
                  "quantities":[{"serviceCode":"%s","quantity":10}],"weights":[{"keyCode":"%s","weight":100}]}]""".formatted(books.finance.code("dator"), books.fixed));
        JsonPath result = simulating.result(id);
        assertEquals(0, result.getLong(of("1446") + "beforeOre"));
        assertEquals(50_000 + 20_000, result.getLong(of("1446") + "afterOre"));
        assertEquals("joins", result.getString(of("1446") + "change"));
        assertEquals(25_000 + 60_000, result.getLong(of("1494") + "afterOre"));
        assertEquals(25_000 + 20_000, result.getLong(of("1495") + "afterOre"));
    }

    @Test
    void financeTriesALeavingMember_whoseCostTheOthersCarry() {
        String id = simulating.made(books.year, "\"leaves\":[\"1495\"]");
        JsonPath result = simulating.result(id);
        assertEquals(0, result.getLong(of("1495") + "afterOre"));
        assertEquals("leaves", result.getString(of("1495") + "change"));
        assertEquals(200_000, result.getLong(of("1494") + "afterOre"));
    }

    @Test
    void everybodyWithAWeightLeaves_andTheCostIsUtanMottagareRatherThanLost() {
        String id = simulating.made(books.year, "\"leaves\":[\"1494\",\"1495\"]");
        JsonPath result = simulating.result(id);
        assertEquals(200_000, result.getLong("undistributedAfterOre"));
        assertEquals(0, result.getLong("undistributedBeforeOre"));
        assertEquals(0, result.getLong("members.sum { it.afterOre }"));
    }

    @Test
    void aClosedYear_isTriedByWhatItWasClosedBy_andAdoptedFromALaterDay() {
        books = TrialBooks.toClose();
        simulating = new Simulating(books.finance);
        TestPeriods.forget();
        try {
            books.finance.run(books.year + "-01");
            TestPeriods.closeAll(books.year + "-01");
            String id = simulating.shared(books.year, books.weights(80, 20), "own");
            assertEquals(155_000, simulating.result(id).getLong(of("1494") + "afterOre"));
            Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-15")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString(books.year + "-01"))
                    .body("errors[0].field", equalTo("validFrom"));
            Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-02-01")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("adopted"))
                    .body("decision.validFrom", equalTo(books.year + "-02-01"))
                    .body("decision.decidedBy", equalTo(TestPeriods.BENGT));
        } finally {
            TestPeriods.forget();
        }
    }

    @Test
    void aReviewedMonth_isNotReachedByAnAdoption_andNothingIsKept() {
        books = TrialBooks.toClose();
        simulating = new Simulating(books.finance);
        TestPeriods.forget();
        try {
            books.finance.run(books.year + "-01");
            String id = simulating.shared(books.year, books.weights(80, 20), "own");
            TestPeriods.review(books.year + "-01", "Det är känt.").then().statusCode(201);
            Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-01")
                    .then()
                    .statusCode(409)
                    .body("title", equalTo("Dagen ligger i en granskad månad"));
            assertEquals("shared", books.finance.read("/simulations/" + id).getString("state"));
            assertEquals(1, versions());
        } finally {
            TestPeriods.forget();
        }
    }

    private long versions() {
        return TestLedger.number(
                "select count(*) from allocation_key_version v join allocation_key k on k.id = v.key_id"
                        + " where k.code = '" + books.fixed + "'");
    }

    @Test
    void financeCannotAdoptItsOwn_norBeforeTheLatestVersion_norWithoutADay() {
        String id = simulating.shared(books.year, books.weights(80, 20), "own");
        Simulating.decide(Simulating.ingrid(), id, "adopted", books.year + "-01-01")
                .then()
                .statusCode(409)
                .body("title", equalTo("Någon annan ska anta"));
        Simulating.decide(Simulating.bengt(), id, "adopted", "2000-01-01")
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("validFrom"));
        Simulating.decide(Simulating.bengt(), id, "adopted", "")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("validFrom"));
        Simulating.decide(Simulating.bengt(), id, "rejected", books.year + "-01-01")
                .then()
                .statusCode(422);
        Simulating.decide(TestTokens.client("federation", "allocations:write"), id, "adopted", books.year + "-01-01")
                .then()
                .statusCode(422);
        assertEquals(1, versions());
    }

    @Test
    void aJoiningMember_isNotAdoptedByAClick_butTheDecisionIsRecorded() {
        String id = simulating.shared(
                books.year,
                "\"joins\":[{\"municipality\":\"1446\",\"name\":\"Karlsborg\",\"inhabitants\":6973}]",
                "own");
        Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-01")
                .then()
                .statusCode(422)
                .body("detail", containsString("inga nycklar ändras"));
        Simulating.decide(Simulating.bengt(), id, "adopted", "").then().statusCode(200);
        assertEquals(0, TestLedger.number("select count(*) from member where code = '1446'"));
    }

    @Test
    void twoDecideAtOnce_andOneIsTold() throws Exception {
        String id = simulating.shared(books.year, books.weights(80, 20), "own");
        Callable<Response> adopt = () -> Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-01");
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = threads.invokeAll(List.of(adopt, adopt)).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), statuses);
        }
        assertEquals(2, versions());
    }

    @Test
    void theJobIsStartedAgain_andNothingIsCountedTwice() {
        String id = simulating.made(books.year, books.weights(80, 20));
        TestLedger.execute("""
                begin;
                set local session_replication_role = replica;
                update simulation set state = 'working', finished_at = null where id = '%1$s';
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('simulation', '%1$s', now(), false, 1);
                commit""".formatted(id));
        simulating.waitedFor(id);
        assertEquals(155_000, simulating.result(id).getLong(of("1494") + "afterOre"));
    }

    @Test
    void aStoppedJob_goesOnWithTheMonthsThatAreLeft() {
        new TestLedger()
                .row(books.year + "-02", 5010, "a-" + books.finance.mark, null, 1_000)
                .store();
        books.finance.run(books.year + "-02");
        String id = simulating.made(books.year, books.weights(80, 20));
        TestLedger.execute("""
                begin;
                set local session_replication_role = replica;
                update simulation set state = 'working', finished_at = null where id = '%1$s';
                update simulation_month set done_at = null, source_ore = null, unmatched_ore = null,
                       undistributed_ore = null, undistributed_after_ore = null
                 where simulation_id = '%1$s' and month = '%2$s-02-01';
                update simulation_effect set before_ore = before_ore - 500, after_ore = after_ore - 800
                 where simulation_id = '%1$s' and municipality = '1494' and after_ore = 80800;
                update simulation_effect set before_ore = before_ore - 500, after_ore = after_ore - 200
                 where simulation_id = '%1$s' and municipality = '1495' and after_ore = 20200;
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('simulation', '%1$s', now(), false, 1);
                commit""".formatted(id, books.year));
        simulating.waitedFor(id);
        assertEquals(155_800, simulating.result(id).getLong(of("1494") + "afterOre"));
        assertEquals(201_000, simulating.result(id).getLong("members.sum { it.afterOre }"));
    }

    @Test
    void financeSharesOnce_withdraws_andNothingMoreHappens() {
        String id = simulating.made(books.year, books.weights(80, 20));
        Simulating.seenBy("1494", id).then().statusCode(404);
        Simulating.decide(Simulating.bengt(), id, "rejected", "").then().statusCode(409);
        simulating.share(id, "own").then().statusCode(200).body("sharing.membersSee", equalTo("own"));
        simulating.share(id, "totals").then().statusCode(409);
        Simulating.decide(Simulating.ingrid(), id, "withdrawn", "")
                .then()
                .statusCode(200)
                .body("decision.validFrom", nullValue());
        Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-01")
                .then()
                .statusCode(409)
                .body("title", equalTo("Simuleringen är återtagen"));
        Simulating.answer("1494", id, "yes", "Bra.").then().statusCode(409);
        Simulating.seenBy("1494", id).then().statusCode(200).body("state", equalTo("withdrawn"));
    }

    @Test
    void membersAnswer_changeTheirMinds_andFinanceSeesWhoHas() {
        String id = simulating.shared(books.year, books.weights(80, 20), "own");
        Simulating.answer("1494", id, "no", "För dyrt.").then().statusCode(201);
        Simulating.answer("1494", id, "yes", "På två år.").then().statusCode(201);
        Simulating.answer("1495", id, "yes", "Bra.").then().statusCode(201);
        books.finance
                .get("/simulations/" + id + "/answers")
                .then()
                .body("yes", equalTo(2))
                .body("no", equalTo(0))
                .body("members.find { it.municipality == '1494' }.answers.reason", contains("På två år.", "För dyrt."))
                .body("members.find { it.municipality == '1470' }.answers", hasSize(0));
        Simulating.decide(Simulating.bengt(), id, "adopted", books.year + "-01-01")
                .then()
                .statusCode(200);
        Simulating.answer("1494", id, "no", "Ändå inte.")
                .then()
                .statusCode(409)
                .body("title", equalTo("Simuleringen är antagen"));
        JsonPath history = books.finance.read("/audit-entries?recordType=simulation&recordId=" + id);
        assertEquals("simulation.adopted", history.getString("items[0].action"));
        assertEquals(2, history.getInt("items[0].after.answers.yes"));
    }

    @Test
    void aMemberSeesItsOwn_andOfOthersWhatWasChosen() {
        Simulating.seenBy("1495", simulating.shared(books.year, books.weights(80, 20), "own"))
                .then()
                .statusCode(200)
                .body("effect.changeOre", equalTo(-30_000))
                .body("services.find { it.serviceCode == '" + books.service + "' }.afterOre", equalTo(20_000))
                .body("keys[0].ownWeight", equalTo(20))
                .body("keys[0].weightSum", equalTo(100))
                .body("others", hasSize(0))
                .body("othersAnswers", hasSize(0));
        String totals = simulating.shared(books.year, books.weights(80, 20), "totals");
        Simulating.answer("1494", totals, "no", "Hemligt skäl.").then().statusCode(201);
        Simulating.seenBy("1495", totals)
                .then()
                .body("others.find { it.municipality == '1494' }.changeOre", equalTo(30_000))
                .body("others.find { it.municipality == '1495' }", nullValue())
                .body("othersAnswers", hasSize(0));
        String answers = simulating.shared(books.year, books.weights(80, 20), "answers");
        Simulating.answer("1494", answers, "no", "Öppet skäl.").then().statusCode(201);
        Simulating.seenBy("1495", answers)
                .then()
                .body("othersAnswers.find { it.municipality == '1494' }.answers[0].reason", equalTo("Öppet skäl."));
        Simulating.decide(Simulating.ingrid(), answers, "withdrawn", "").then().statusCode(200);
        Simulating.seenBy("1495", answers).then().body("others", hasSize(0)).body("othersAnswers", hasSize(0));
    }

    @Test
    void aMembersList_hasItsAnswerAndItsDifference() {
        String id = simulating.shared(books.year, books.weights(80, 20), "own");
        Simulating.answer("1495", id, "yes", "Bra.").then().statusCode(201);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.member("1495", Role.MUNICIPALITY_ADMIN))
                .get("/cost-reporting/v1/municipalities/1495/simulations?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.answer", equalTo("yes"))
                .body("items.find { it.id == '" + id + "' }.changeOre", equalTo(-30_000));
    }
}
