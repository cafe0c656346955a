package de.zusage.agreement.document;

import de.zusage.kit.tenancy.Rounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Makes the documents of signed versions that nobody has asked for yet, of each office in turn: what one cannot open keeps no other waiting. */
@ApplicationScoped
class DocumentJob {
    private static final String MISSING = """
            select authority, office, agreement_id, number from agreement_version v
            where state in ('IN_FORCE', 'REPLACED')
              and not exists (select from document d
                where d.authority = v.authority and d.office = v.office and d.version_id = v.id)
              and not exists (select from document_failure f
                where f.authority = v.authority and f.office = v.office and f.version_id = v.id and f.failed_at > ?)
            order by row_number() over (partition by authority, office order by in_force_on), in_force_on limit 50""";

    /** By then there may be other fonts. */
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final Rounds rounds;
    private final DocumentService documents;
    private final SealKey key;
    private final Clock clock;

    DocumentJob(Rounds rounds, DocumentService documents, SealKey key, Clock clock) {
        this.rounds = rounds;
        this.documents = documents;
        this.key = key;
        this.clock = clock;
    }

    private record Signed(UUID agreement, int version) {}

    @Scheduled(
            every = "${zusage.jobs.every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (key.pair().isPresent()) {
            rounds.make(
                    MISSING,
                    List.of(clock.instant().minus(AGAIN_AFTER)),
                    row -> new Signed(row.getObject(3, UUID.class), row.getInt(4)),
                    signed -> documents.make(signed.agreement(), signed.version()));
        }
    }
}
