package de.zusage.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Work for more than one office: a round of jobs, and one transaction with two settings. */
@QuarkusTest
@TestProfile(KitTest.class)
class RoundsTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final Tenant THERE = new Tenant("leipzig", "leipzig-c");

    @Inject
    Rounds rounds;

    @Inject
    Tenancy tenancy;

    @Inject
    DataSource dataSource;

    @Test
    void eachRowIsDoneUnderItsOfficeAndOneThatFailsKeepsNobodyWaiting() throws SQLException {
        List<String> done = new ArrayList<>();
        int count = rounds.make(
                "select 'stuttgart', 'office-' || n, n from generate_series(1, ?) n",
                List.of(3),
                row -> row.getInt(3),
                n -> {
                    if (n == 2) {
                        throw new IllegalStateException("trouble");
                    }
                    done.add(office() + " " + n);
                });
        assertThat(count).isEqualTo(2);
        assertThat(done).containsExactly("office-1 1", "office-3 3");
    }

    @Test
    void aRowWithoutAnOfficeIsDoneForItsAuthority() throws SQLException {
        List<String> done = new ArrayList<>();
        rounds.make(
                "select 'freiburg', null, 1",
                List.of(),
                row -> row.getInt(3),
                n -> done.add(
                        tenancy.authority().orElseThrow() + tenancy.current().map(Tenant::office) + "/" + office()));
        assertThat(done).containsExactly("freiburgOptional.empty/");
        assertThat(tenancy.authority()).isEmpty();
    }

    @Test
    void aPartOfATransactionBelongsToAnotherOfficeAndTheRestDoesNot() {
        tenancy.run(HERE, () -> {
            assertThat(tenancy.<String>alsoFor(THERE, this::office)).isEqualTo("leipzig-c");
            assertThat(office()).isEqualTo("stuttgart-a");
            assertThat(tenancy.required()).isEqualTo(HERE);
        });
    }

    @Test
    void nothingIsKeptWhereThatPartFails() {
        assertThatThrownBy(() -> tenancy.run(HERE, () -> {
                    assertThatThrownBy(() -> tenancy.alsoFor(THERE, () -> {
                                throw new IllegalStateException("trouble");
                            }))
                            .hasMessage("trouble");
                    assertThat(tenancy.required()).isEqualTo(HERE);
                }))
                .as("the transaction cannot be committed any more")
                .isNotNull();
    }

    private String office() {
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select current_setting('zusage.office')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
