package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.Mail;
import de.zusage.local.Ports;
import de.zusage.local.ServiceProcess;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Replica;
import de.zusage.local.testing.TopicReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many due reminders, three senders, {@code kill -9} again and again: each is said, and reported exactly once. */
@Tag("landing")
class KilledSendersTest {
    private static final boolean ALL = Boolean.getBoolean("zusage.all");
    private static final int REMINDERS = ALL ? 10_000 : 100;
    private static final int KILLS = ALL ? 50 : 2;
    private static final int SENDERS = 3;
    private static final Path DIRECTORY = Path.of("target", "senders").toAbsolutePath();

    private final List<ServiceProcess> processes = new ArrayList<>();
    private final SmtpInbox inbox = SmtpInbox.start(Ports.free());

    @AfterEach
    void end() {
        processes.forEach(ServiceProcess::stop);
        inbox.close();
    }

    @Test
    void eachIsReportedOnceAndNoneIsForgotten() throws SQLException {
        DueClients clients = new DueClients(REMINDERS);
        prepare(clients);
        long begin = System.nanoTime();
        List<ServiceProcess> senders = senders();
        allAreDue("now()");
        int whileSending = kill(senders);
        await().atMost(Duration.ofMinutes(15))
                .until(() -> sent() == REMINDERS && count("select count(*) from outbox") == 0);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;

        assertThat(
                        count(
                                "select count(distinct payload::jsonb ->> 'reminderId') from event_log where type = 'reminder.sent.v1'"))
                .isEqualTo(REMINDERS);
        assertThat(count("select count(*) from event_log")).isEqualTo(REMINDERS);
        assertThat(idsOnTheTopic()).hasSize(REMINDERS);
        Map<String, Set<String>> ids = new HashMap<>();
        List<Mail> mails = inbox.messages();
        mails.forEach(mail ->
                ids.computeIfAbsent(mail.to().get(0), any -> new HashSet<>()).add(String.valueOf(mail.messageId())));
        assertThat(ids)
                .hasSize(REMINDERS)
                .allSatisfy((address, messages) -> assertThat(messages).hasSize(1));
        int doubled = mails.size() - REMINDERS;
        System.out.printf(
                "%d reminders, %d senders, %d kills (%d while there was something to send): %d events, %d mails doubled, %d s%n",
                REMINDERS, SENDERS, KILLS, whileSending, REMINDERS, doubled, seconds);
        assertThat(doubled).isLessThanOrEqualTo(KILLS);
        assertThat(whileSending).as("kills that could do harm").isPositive();
    }

    /** Everything is due, and nobody has sent anything yet. */
    private void prepare(DueClients clients) throws SQLException {
        ServiceProcess quiet = replica(0, Map.of("ZUSAGE_REMINDER_EVERY", "off", "ZUSAGE_MESSAGE_EVERY", "off"));
        quiet.start();
        clients.appear();
        await().atMost(Duration.ofMinutes(5)).until(() -> count("select count(*) from contact") == REMINDERS);
        clients.callSafe(quiet.url());
        clients.promise();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> count("select count(*) from reminder where state = 'PLANNED' and next_attempt_at <= now()")
                        == REMINDERS);
        quiet.stop();
        allAreDue("now() + interval '1 day'");
    }

    /** Nobody sends before every sender is there. */
    private static void allAreDue(String when) throws SQLException {
        try (var owner = LocalDatabase.of("notification").connect("owner");
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update reminder set next_attempt_at = " + when + " where days = -7 and state = 'PLANNED'"))
                    .isEqualTo(REMINDERS);
        }
    }

    private List<ServiceProcess> senders() {
        List<ServiceProcess> senders = new ArrayList<>();
        for (int number = 1; number <= SENDERS; number++) {
            senders.add(replica(number, Map.of("ZUSAGE_REMINDER_EVERY", "1s", "ZUSAGE_MESSAGE_EVERY", "1s")));
        }
        senders.parallelStream().forEach(ServiceProcess::start);
        return senders;
    }

    /** One at a time, at random; says how often somebody had still to be told something. */
    private static int kill(List<ServiceProcess> senders) throws SQLException {
        Random random = new Random(20260302);
        int harmful = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            harmful += sent() < REMINDERS ? 1 : 0;
            senders.get(random.nextInt(SENDERS)).restart();
        }
        return harmful;
    }

    private ServiceProcess replica(int number, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_MAILER_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(inbox.port()));
        environment.put("ZUSAGE_REMINDER_NOT_BEFORE", "00:00");
        environment.put("ZUSAGE_REMINDER_NOT_FROM", "00:00");
        environment.put("ZUSAGE_REMINDER_WORKING_DAYS_ONLY", "false");
        environment.put("ZUSAGE_MESSAGE_LEASE", "PT20S");
        ServiceProcess process = Replica.of("notification", number, DIRECTORY, environment);
        processes.add(process);
        return process;
    }

    private static Set<String> idsOnTheTopic() {
        List<ConsumerRecord<String, byte[]>> events = TopicReader.read("zusage.notification");
        return events.stream().map(event -> Ledger.header(event, "ce_id")).collect(Collectors.toSet());
    }

    private static long sent() throws SQLException {
        return count("select count(*) from reminder where state = 'SENT'");
    }

    private static long count(String sql) throws SQLException {
        try (var owner = LocalDatabase.of("notification").connect("owner");
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
