package de.zusage.agreement.document;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds over all offices the signed versions whose document nobody asked for yet, and makes each under its office. */
@ApplicationScoped
class DocumentJob {
    private static final Logger LOG = Logger.getLogger(DocumentJob.class);
    private static final String MISSING = """
            select authority, office, agreement_id, number from agreement_version v
            where state in ('IN_FORCE', 'REPLACED')
              and not exists (select from document d
                where d.authority = v.authority and d.office = v.office and d.version_id = v.id)
            order by in_force_on limit 50""";

    private final AgroalDataSource jobs;
    private final Tenancy tenancy;
    private final DocumentService documents;
    private final SealKey key;

    DocumentJob(@DataSource("job") AgroalDataSource jobs, Tenancy tenancy, DocumentService documents, SealKey key) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.documents = documents;
        this.key = key;
    }

    /** A signed version with its office. */
    private record Signed(Tenant tenant, UUID agreement, int version) {}

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        if (key.pair().isEmpty()) {
            return;
        }
        for (Signed signed : missing()) {
            try {
                tenancy.run(signed.tenant(), () -> documents.make(signed.agreement(), signed.version()));
            } catch (RuntimeException e) {
                // One document must not keep the others waiting; the next run tries it again.
                LOG.warnf(e, "the document of agreement %s could not be made", signed.agreement());
            }
        }
    }

    private List<Signed> missing() throws SQLException {
        List<Signed> found = new ArrayList<>();
        try (Connection connection = jobs.getConnection();
                PreparedStatement query = connection.prepareStatement(MISSING);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Signed(
                        new Tenant(rows.getString(1), rows.getString(2)),
                        rows.getObject(3, UUID.class),
                        rows.getInt(4)));
            }
        }
        return found;
    }
}
