package se.samverk.costreporting.simulation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** What cannot be supposed is said, with the field, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationRefusalTest {
    private TrialBooks books;
    private Simulating simulating;

    @BeforeEach
    void books() {
        TestFederation.arrive();
        books = new TrialBooks();
        simulating = new Simulating(books.finance);
    }

    /** KEY and MATT are the codes of a fixed and of a metered key; quotes are single here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'keys':[{'keyCode':'finns-ej','basis':'population'}] | 422 | changes.keys[0].keyCode",
                "'keys':[{'keyCode':'KEY','basis':'population'},{'keyCode':'KEY','basis':'population'}] | 422 | changes.keys[1].keyCode",
                "'keys':[{'keyCode':'KEY','basis':'fixed','shares':[{'municipality':'1494','weight':0}]}] | 422 | shares",
                "'keys':[{'keyCode':'KEY','basis':'fixed'}] | 422 | shares",
                "'keys':[{'keyCode':'KEY','basis':'fixed','shares':[{'municipality':'9999','weight':1}]}] | 422 | changes.keys[0].shares[0].municipality",
                "'keys':[{'keyCode':'KEY','basis':'fixed','shares':[{'municipality':'1494','weight':-1}]}] | 400 | changes.keys[0].shares[0].weight",
                "'keys':[{'keyCode':'KEY','basis':'metered','serviceCode':'finns-ej'}] | 422 | changes.keys[0].serviceCode",
                "'keys':[{'keyCode':'KEY','basis':'mix','components':[{'keyCode':'KEY','weight':1}]}] | 422 | changes.keys[0].components[0].keyCode",
                "'keys':[{'keyCode':'KEY','basis':'fixed','shares':[{'municipality':'1495','weight':1}]}],'leaves':['1495'] | 422 | changes.keys[0].shares[0].municipality",
                "'leaves':['9999'] | 422 | changes.leaves[0]",
                "'leaves':['1495','1495'] | 422 | changes.leaves[1]",
                "'leaves':['1444','1445','1470','1471','1494','1495'] | 422 | changes.leaves",
                "'leaves':[null] | 400 | changes",
                "'joins':[{'municipality':'1494','name':'Lidköping','inhabitants':1}] | 422 | changes.joins[0].municipality",
                "'joins':[{'municipality':'abcd','name':'X','inhabitants':1}] | 400 | changes.joins[0].municipality",
                "'joins':[{'municipality':'1446','name':'X','inhabitants':0}] | 400 | changes.joins[0].inhabitants",
                "'joins':[{'municipality':'1446','name':'X'}] | 400 | changes.joins[0].inhabitants",
                "'joins':[{'municipality':'1446','name':'X','inhabitants':1,'quantities':[{'serviceCode':'finns-ej','quantity':1}]}] | 422 | changes.joins[0].quantities[0].serviceCode",
                "'joins':[{'municipality':'1446','name':'X','inhabitants':1,'weights':[{'keyCode':'MATT','weight':1}]}] | 422 | changes.joins[0].weights[0].keyCode",
                "'keys':[{'keyCode':'KEY','basis':'population'}],'joins':[{'municipality':'1446','name':'X','inhabitants':1,'weights':[{'keyCode':'KEY','weight':1}]}] | 422 | changes.joins[0].weights[0].keyCode",
            })
    void financeSupposesWhatCannotBe_andIsToldWhere(String changes, int status, String field) {
        long before = TestLedger.number("select count(*) from simulation");
        String body = changes.replace('\'', '"').replace("KEY", books.fixed).replace("MATT", books.metered);
        String expected = field.equals("shares") ? "changes.shares" : field;
        simulating.ask(books.year, body).then().statusCode(status).body("errors.field", hasItem(expected));
        assertEquals(before, TestLedger.number("select count(*) from simulation"));
        assertEquals(
                0, TestLedger.number("select count(*) from allocation_key_version where valid_from = '2999-12-31'"));
    }

    @Test
    void financeTriesAPeriodThatIsNotAllocated_andIsTold() {
        simulating.ask("2239", "").then().statusCode(422).body("errors[0].field", equalTo("period"));
        simulating.ask("2239-13", "").then().statusCode(400).body("errors[0].field", equalTo("period"));
    }

    @Test
    void aMemberWithoutInhabitants_isNamed_whenAKeyGoesByThem() {
        TestLedger.execute("insert into member (code, slug, name, updated_at) values ('1463', 'mark', 'Mark', now())");
        try {
            simulating
                    .ask(books.year, "\"keys\":[{\"keyCode\":\"" + books.fixed + "\",\"basis\":\"population\"}]")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("1463"))
                    .body("errors[0].field", equalTo("changes.keys"));
        } finally {
            TestLedger.execute("delete from member where code = '1463'");
        }
    }

    @Test
    void financeSharesWithADayThatHasPassed_andIsTold() {
        String id = simulating.made(books.year, "");
        Simulating.post(Simulating.ingrid(), "/simulations/" + id + "/sharing", """
                        {"answerBy":"%s"}""".formatted(
                                LocalDate.now().minusDays(2)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("answerBy"));
        Simulating.post(Simulating.ingrid(), "/simulations/" + id + "/sharing", """
                        {"answerBy":"2998-01-01","membersSee":"everything"}""")
                .then()
                .statusCode(400);
        Simulating.post(Simulating.ingrid(), "/simulations/" + id + "/sharing", """
                        {"answerBy":"2998-01-01"}""")
                .then()
                .statusCode(200)
                .body("sharing.membersSee", equalTo("own"));
        Simulating.decide(Simulating.bengt(), id, "adopted", "2998-01-01")
                .then()
                .statusCode(409)
                .body("title", equalTo("Inget att anta"));
        Simulating.answer("1494", id, "maybe", "Skäl.").then().statusCode(400);
        Simulating.answer("1494", id, "yes", " ").then().statusCode(400);
    }
}
