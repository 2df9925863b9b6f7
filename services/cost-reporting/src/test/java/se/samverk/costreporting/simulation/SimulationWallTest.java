package se.samverk.costreporting.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** What the database itself holds to, in the role that members' calls have, without any code of the service's. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationWallTest {
    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void aMembersRole_seesItsOwnOfWhatIsShared_whateverMembersMaySee() throws SQLException {
        TrialBooks books = new TrialBooks();
        Simulating simulating = new Simulating(books.finance);
        String draft = simulating.made(books.year, books.weights(80, 20));
        String shared = simulating.shared(books.year, books.weights(80, 20), "answers");
        Simulating.answer("1494", shared, "no", "Skäl.").then().statusCode(201);
        Simulating.answer("1495", shared, "yes", "Skäl.").then().statusCode(201);
        assertEquals(
                "1495",
                as(
                        "1495",
                        "select string_agg(municipality, ',') from simulation_answer where simulation_id = '" + shared
                                + "'"));
        assertEquals(
                "1495",
                as(
                        "1495",
                        "select string_agg(distinct municipality, ',') from simulation_effect where simulation_id = '"
                                + shared + "'"));
        assertEquals(
                "1495",
                as(
                        "1495",
                        "select string_agg(municipality, ',') from simulation_member where simulation_id = '" + shared
                                + "'"));
        assertEquals("0", as("1495", "select count(*) from simulation where id = '" + draft + "'"));
        assertEquals("1", as("1495", "select count(*) from simulation where id = '" + shared + "'"));
    }

    @Test
    void aMembersRole_answersForItselfOnly_andWhileItIsAsked() throws SQLException {
        TrialBooks books = new TrialBooks();
        Simulating simulating = new Simulating(books.finance);
        String draft = simulating.made(books.year, books.weights(80, 20));
        String shared = simulating.shared(books.year, books.weights(80, 20), "own");
        assertEquals("1495", as("1495", answer("1495", shared)));
        refused("42501", answer("1494", shared));
        refused("23001", answer("1495", draft));
        Simulating.decide(Simulating.bengt(), shared, "rejected", "").then().statusCode(200);
        refused("23001", answer("1495", shared));
    }

    @Test
    void aMembersRole_changesNothingOfASimulation() throws SQLException {
        for (String change : new String[] {
            "update simulation set state = 'adopted'", "update simulation_effect set after_ore = 0",
            "update simulation_answer set answer = 'yes'", "delete from simulation_answer"
        }) {
            refused("42501", change);
        }
    }

    private static String answer(String municipality, String simulation) {
        return """
                insert into simulation_answer (municipality, id, simulation_id, answer, reason, answered_at, answered_by, answered_by_name)
                values ('%s', gen_random_uuid(), '%s', 'yes', 'Skäl.', now(), 'x', 'x') returning municipality""".formatted(municipality, simulation);
    }

    private static void refused(String state, String sql) {
        assertEquals(
                state,
                assertThrows(SQLException.class, () -> as("1495", sql), sql).getSQLState(),
                sql);
    }

    private static String as(String municipality, String sql) throws SQLException {
        try (Connection login = TestPostgres.superuser("cost_reporting").getConnection();
                Statement statement = login.createStatement()) {
            login.setAutoCommit(false);
            statement.execute("set local role cost_reporting_tenant");
            statement.execute("select set_tenant('" + municipality + "')");
            try {
                if (!statement.execute(sql)) {
                    return "";
                }
                try (ResultSet row = statement.getResultSet()) {
                    row.next();
                    return row.getString(1);
                }
            } finally {
                login.rollback();
            }
        }
    }
}
