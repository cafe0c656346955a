package de.zusage.plan.worklist;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import de.zusage.plan.plan.ParametersColumn;
import de.zusage.plan.template.KnownTemplates;
import de.zusage.plan.template.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The worklist of the caller or the office, by date; a page and the counts are one statement each, the words of a page one more. */
@ApplicationScoped
class Worklist {
    private final EntityManager entities;
    private final Cursors cursors;
    private final WorklistConfig config;
    private final KnownTemplates templates;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    Worklist(
            EntityManager entities,
            Cursors cursors,
            WorklistConfig config,
            KnownTemplates templates,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.cursors = cursors;
        this.config = config;
        this.templates = templates;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    WorklistFilter filter(@Nullable Bucket bucket, Scope scope, @Nullable String side, @Nullable String goalArea) {
        LocalDate today = LocalDate.now(clock);
        UUID person = UUID.fromString(caller.subject());
        return new WorklistFilter(bucket, scope, side, goalArea, person, today, today.plus(config.ahead()));
    }

    /** A page of one bucket, or of all; one row more is read to know whether another page follows. */
    @Transactional
    Page<WorklistEntry> page(WorklistFilter filter, @Nullable String cursor, int limit, @Nullable String language) {
        tenancy.required();
        List<String> after = cursors.read("worklist", filter.key(), cursor);
        List<Tuple> rows = query(WorklistQuery.page(filter, after, limit + 1))
                .addScalar("what", String.class)
                .addScalar("on_day", LocalDate.class)
                .addScalar("id", UUID.class)
                .addScalar("plan_id", UUID.class)
                .addScalar("side", String.class)
                .addScalar("goal_area", String.class)
                .addScalar("template", String.class)
                .addScalar("closing", String.class)
                .addScalar("parameters", String.class)
                .addScalar("case_id", UUID.class)
                .getResultList();
        List<String> codes = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.get("template", String.class)))
                .distinct()
                .toList();
        Map<String, Words> words = codes.isEmpty() ? Map.of() : templates.words(codes, caller.carrier(), language);
        List<WorklistEntry> found =
                rows.stream().map(row -> entry(row, filter, words)).toList();
        return cursors.page(
                "worklist",
                filter.key(),
                found,
                limit,
                last -> List.of(last.on().toString(), last.id().toString()));
    }

    @Transactional
    WorklistCounts counts(WorklistFilter filter) {
        tenancy.required();
        Tuple row = query(WorklistQuery.counts(filter)).getSingleResult();
        return new WorklistCounts(
                count(row, 0), count(row, 1), count(row, 2), count(row, 3), count(row, 4), count(row, 5));
    }

    private static long count(Tuple row, int column) {
        return ((Number) row.get(column)).longValue();
    }

    @SuppressWarnings("unchecked") // the entity manager knows no result class of a native query
    private NativeQuery<Tuple> query(WorklistQuery wanted) {
        NativeQuery<Tuple> query =
                entities.createNativeQuery(wanted.sql(), Tuple.class).unwrap(NativeQuery.class);
        List<Object> parameters = wanted.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static WorklistEntry entry(Tuple row, WorklistFilter filter, Map<String, Words> words) {
        LocalDate on = row.get("on_day", LocalDate.class);
        String closing = row.get("closing", String.class);
        String template = row.get("template", String.class);
        Words pattern = template == null ? null : words.get(template);
        return new WorklistEntry(
                bucket(row.get("what", String.class), on, filter),
                on,
                row.get("id", UUID.class),
                row.get("plan_id", UUID.class),
                row.get("case_id", UUID.class),
                row.get("side", String.class),
                row.get("goal_area", String.class),
                template,
                closing == null ? null : Boolean.valueOf(closing),
                pattern == null ? null : pattern.filled(ParametersColumn.read(row.get("parameters", String.class))));
    }

    private static Bucket bucket(String what, LocalDate on, WorklistFilter filter) {
        return switch (what) {
            case "REVIEW" -> Bucket.REVIEW_DUE;
            case "PLAN" -> Bucket.WITHOUT_REVIEW;
            case "BOOKING" -> Bucket.OFFER_LOST;
            default ->
                filter.bucket() == Bucket.WAITING || filter.bucket() == Bucket.OFFER_LOST
                        ? filter.bucket()
                        : on.isBefore(filter.today()) ? Bucket.OVERDUE : Bucket.DUE;
        };
    }
}
