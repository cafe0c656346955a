package de.zusage.reporting.cube;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.HeldRelay;
import de.zusage.kit.testing.Mentions;
import de.zusage.kit.testing.ProducerContract;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.TopicReader;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pseudonym that was erased stands nowhere but with its erasure, and is receipted once when that is so. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ErasureReceiptTest extends ProducerContract {
    private static final int ORDERS = Boolean.getBoolean("zusage.all") ? 200 : 12;

    private final UUID receipt = UUID.randomUUID();

    @Inject
    Told told;

    @Inject
    Folding folding;

    @Test
    void isGivenOnceAfterTheFold() throws SQLException {
        Thing thing = signed();
        told.tell(thing.isErased(receipt));
        assertThat(receipts(receipt)).as("not folded yet").isEmpty();
        folding.run();
        folding.run();
        told.tell(thing);
        folding.run();
        assertThat(receipts(receipt))
                .singleElement()
                .satisfies(payload -> assertThat(
                                ContractFiles.tree(payload).get("rows").asInt())
                        .isEqualTo(2));
        assertThat(strings(
                        "select office || ' ' || actor from event_log where aggregateid = 'erasure:" + receipt + "'"))
                .containsExactly("essen-r system");
    }

    /** Told anew, as after a restore, it is receipted anew. */
    @Test
    void isGivenAgainWhenItIsToldAnew() throws SQLException {
        Thing thing = signed().isErased(receipt);
        told.tell(thing);
        folding.run();
        told.tell(thing.isErased(receipt).events().get(thing.events().size() - 1));
        folding.run();
        assertThat(receipts(receipt)).hasSize(2);
        assertThat(ContractFiles.tree(receipts(receipt).get(1)).get("rows").asInt())
                .isZero();
    }

    /**
     * A backup from before the erasure brings facts back; the end of them is told again, and nothing is counted twice. Told once
     * more it is receipted once more, though nothing is left to do.
     */
    @Test
    void whatARestoreBringsBackGoesAgain() throws SQLException {
        Thing thing = signed().tells("ENDED", "2026-09");
        told.tell(thing);
        String mine = "subject = '" + thing.stream() + "'";
        execute("drop table if exists kept_fact; create table kept_fact as select * from recorded_fact where " + mine);
        execute("drop table if exists kept_cell; create table kept_cell as select * from frozen_cell");
        Told.Event end = thing.isErased(receipt).events().get(3);
        told.tell(end);
        folding.run();
        List<String> cells = strings("select sum(counted) from frozen_cell");

        execute("insert into recorded_fact select * from kept_fact; delete from erased_subject where " + mine
                + "; delete from inbox where event_id = '" + end.id() + "'; delete from frozen_cell;"
                + " insert into frozen_cell select * from kept_cell");
        assertThat(left(thing)).contains("recorded_fact: 3");
        told.tell(end);
        folding.run();
        execute("drop table kept_fact; drop table kept_cell");
        assertThat(left(thing)).containsExactly("erased_subject: 1");
        assertThat(strings("select sum(counted) from frozen_cell")).isEqualTo(cells);
        assertThat(receipts(receipt)).hasSize(2);

        told.tell(end);
        HeldRelay.awaitTold();
        assertThat(TopicReader.read("zusage.erasure", "erasure:" + receipt))
                .as("both receipts once more")
                .hasSize(4);
    }

    @Test
    void isNotGivenWhereNobodyAskedForIt() throws SQLException {
        Thing thing = signed().isErased();
        long before = Long.parseLong(strings("select count(*) from event_log where aggregatetype = 'zusage.erasure'")
                .get(0));
        told.tell(thing);
        folding.run();
        assertThat(strings("select count(*) from event_log where aggregatetype = 'zusage.erasure'"))
                .containsExactly(String.valueOf(before));
        assertThat(left(thing)).containsExactly("erased_subject: 1");
    }

    @Test
    void leavesThePseudonymWithTheErasureAlone() throws SQLException {
        Thing thing = signed();
        told.tell(thing);
        execute("insert into counted_unit (id, authority, office, population, subject, quarter, taken_by) values"
                + " (gen_random_uuid(), 'essen', 'essen-r', 'agreements-signed', '" + thing.stream()
                + "', 1, gen_random_uuid())");
        execute("insert into fact_comparison (id, started_at, alive_at, state, streams) values"
                + " (gen_random_uuid(), now(), now(), 'DONE', '{" + thing.stream() + ",fact:another}')");
        told.tell(thing.loses().tells("ENDED", "2026-09"));
        assertThat(left(thing))
                .containsExactly(
                        "counted_unit: 1",
                        "fact_comparison: 1",
                        "inbox_parked: 1",
                        "inbox_stream: 1",
                        "recorded_fact: 2");
        told.tell(thing.isErased(receipt));
        folding.run();
        assertThat(left(thing)).containsExactly("erased_subject: 1");
        assertThat(strings("select receipt_id from erased_subject where subject = '" + thing.stream() + "'"))
                .as("nor does the receipt lead back")
                .containsOnlyNulls();
        assertThat(receipts(receipt)).hasSize(1);
    }

    @Test
    void nothingComesBackInWhateverOrderItIsHeard() throws SQLException {
        for (int seed = 0; seed < ORDERS; seed++) {
            UUID mine = UUID.randomUUID();
            Thing thing = signed().tells("ENDED", "2026-09").isErased(mine);
            List<Told.Event> all = new ArrayList<>(thing.events());
            all.addAll(thing.events());
            Collections.shuffle(all, new Random(seed));
            all.forEach(told::tell);
            folding.run();
            assertThat(left(thing)).as("seed %d", seed).containsExactly("erased_subject: 1");
            assertThat(receipts(mine)).as("seed %d", seed).hasSize(1);
        }
        System.out.println("Erasure: " + ORDERS + " orders of facts");
    }

    /** A new column of that kind has to be thought of here and in the folding. */
    @Test
    void everyTableThatCouldHoldAPseudonymIsKnown() throws SQLException {
        assertThat(strings("""
                select relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and attname in ('subject', 'subjects', 'stream', 'streams', 'pseudonym') order by 1"""))
                .containsExactly(
                        "access_log", // who looked, never at what
                        "counted_unit",
                        "erased_subject", // where it stays
                        "fact_comparison",
                        "inbox_parked",
                        "inbox_stream",
                        "own_count_read", // who looked
                        "recorded_fact");
    }

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(ErasureReceipted.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(new ErasureReceipted(
                UUID.fromString("6f1c1a52-2f0e-4f3b-9d0e-0d6a8f4b7c11"),
                42,
                List.of(UUID.fromString("0b9df1de-7c1c-4a51-9df5-0d1d3a1f6a70")),
                LocalDate.of(2030, 1, 31)));
    }

    private static Thing signed() {
        return Told.agreement("essen", "essen-r").tells("OFFERED", "2026-04").tells("SIGNED", "2026-05");
    }

    private static List<String> left(Thing thing) {
        return Mentions.of(List.of(UUID.fromString(thing.stream().substring("fact:".length()))));
    }

    private static List<String> receipts(UUID receipt) throws SQLException {
        return strings(
                "select payload from event_log where aggregatetype = 'zusage.erasure' and aggregateid = 'erasure:"
                        + receipt + "' order by sequence");
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.createStatement();
                var row = query.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
