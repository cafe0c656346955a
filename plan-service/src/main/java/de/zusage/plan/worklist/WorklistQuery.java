package de.zusage.plan.worklist;

import de.zusage.plan.booking.LostOffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements of the worklist. Each part of a page walks an index of its own from the cursor on, or, for one person, the
 * plans of his or her cases; the database adds authority and office to all. What a pause lets wait is in none.
 */
final class WorklistQuery {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = "s.state in ('OPEN', 'IN_PROGRESS') and not s.frozen and not s.waiting";
    private static final String PLANNED = "r.state = 'PLANNED' and not r.waiting";
    private static final String GOES_ON = "p.state = 'ACTIVE' and p.paused_on is null";
    private static final String NO_REVIEW =
            "not exists (select from review n where n.plan_id = p.id and n.state = 'PLANNED')";

    /** Nothing of the other side is due until that day: the office on one, client and partners on the other. */
    private static final String OTHERS_FIRST = """
            not exists (select from step o where o.plan_id = s.plan_id and o.state in ('OPEN', 'IN_PROGRESS')
              and not o.frozen and not o.waiting and (o.side = 'OFFICE') <> (s.side = 'OFFICE') and o.due_on <= s.due_on)""";

    private static final String OFFER_LOST =
            "s.promised_offer in (select o.id from offer o where " + LostOffer.IS_LOST + ")";

    private static final String LOST_BOOKINGS =
            " from booking b join place p on p.id = b.place_id join offer o on o.id = b.offer_id where "
                    + LostOffer.COUNTS_ON + " and " + LostOffer.IS_LOST;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final WorklistFilter filter;
    private boolean first = true;

    private WorklistQuery(WorklistFilter filter) {
        this.filter = filter;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** The rows of a page after the cursor's position, which is empty at the start. */
    static WorklistQuery page(WorklistFilter filter, List<String> after, int rows) {
        WorklistQuery query = new WorklistQuery(filter);
        query.add("select entry.*, (select c.case_id from plan c where c.id = entry.plan_id) as case_id from (");
        LocalDate day = after.isEmpty() ? BEGINNING : LocalDate.parse(after.get(0));
        UUID id = after.isEmpty() ? FIRST : UUID.fromString(after.get(1));
        if (filter.steps()) {
            query.steps(day, id, rows);
        }
        if (filter.reviews()) {
            query.reviews(day, id, rows);
        }
        if (filter.plans()) {
            query.plans(day, id, rows);
        }
        if (filter.bookings()) {
            query.bookings(day, id, rows);
        }
        if (query.first) {
            query.add(
                            "select null as what, null as on_day, null as id, cast(null as uuid) as plan_id, null as side, null as goal_area,")
                    .add(" null as template, null as closing, null as parameters where false");
        }
        query.add(") entry order by on_day, id limit ?", rows);
        return query;
    }

    private void steps(LocalDate day, UUID id, int rows) {
        part(
                "(select 'STEP' as what, s.due_on as on_day, s.id, s.plan_id, s.side, s.goal_area, s.template, null as closing,");
        add(" s.parameters from step s where " + OPEN + " and s.due_on between ? and ?", from(), to());
        add(" and (s.due_on, s.id) > (?, ?)", day, id);
        if (filter.side() != null) {
            add(" and s.side = ?", filter.side());
        }
        if (filter.goalArea() != null) {
            add(" and s.goal_area = ?", filter.goalArea());
        }
        if (filter.bucket() == Bucket.WAITING) {
            add(filter.side() == null ? " and s.side <> 'OFFICE' and " : " and ")
                    .add(OTHERS_FIRST);
        }
        if (filter.bucket() == Bucket.OFFER_LOST) {
            add(" and " + OFFER_LOST, filter.today());
        }
        scope("s.plan_id");
        add(" order by s.due_on, s.id limit ?)", rows);
    }

    private void reviews(LocalDate day, UUID id, int rows) {
        part("(select 'REVIEW' as what, r.planned_on as on_day, r.id, r.plan_id, null as side, null as goal_area,");
        add(" null as template, case when r.closing then 'true' else 'false' end as closing,");
        add(" null as parameters from review r where " + PLANNED + " and r.planned_on <= ?", filter.soon());
        add(" and (r.planned_on, r.id) > (?, ?)", day, id);
        scope("r.plan_id");
        add(" order by r.planned_on, r.id limit ?)", rows);
    }

    private void plans(LocalDate day, UUID id, int rows) {
        part("(select 'PLAN' as what, p.opened_on as on_day, p.id, p.id as plan_id, null as side, null as goal_area,");
        add(" null as template, null as closing, null as parameters from plan p where " + GOES_ON + " and "
                + NO_REVIEW);
        add(" and (p.opened_on, p.id) > (?, ?)", day, id);
        scope("p.id");
        add(" order by p.opened_on, p.id limit ?)", rows);
    }

    private void bookings(LocalDate day, UUID id, int rows) {
        part("(select 'BOOKING' as what, " + LostOffer.LOST_ON + " as on_day, b.id, b.agreement_id as plan_id,");
        add(" null as side, null as goal_area, null as template, null as closing, null as parameters");
        add(LOST_BOOKINGS, filter.today());
        add(" and (" + LostOffer.LOST_ON + ", b.id) > (?, ?)", day, id);
        scope("b.agreement_id");
        add(" order by on_day, b.id limit ?)", rows);
    }

    /** How much there is in each bucket: one row, of sums only. */
    static WorklistQuery counts(WorklistFilter filter) {
        WorklistQuery query = new WorklistQuery(filter);
        query.add("select s.due, s.overdue, r.reviews, s.others, p.plans, l.lost + b.lost from (select");
        query.add(" count(*) filter (where s.due_on >= ?) as due,", filter.today());
        query.add(" count(*) filter (where s.due_on < ?) as overdue,", filter.today());
        query.add(" count(*) filter (where s.side <> 'OFFICE' and " + OTHERS_FIRST + ") as others");
        query.add(" from step s where " + OPEN + " and s.due_on <= ?", filter.soon());
        query.scope("s.plan_id");
        query.add(") s, (select count(*) as reviews from review r where " + PLANNED);
        query.add(" and r.planned_on <= ?", filter.soon());
        query.scope("r.plan_id");
        query.add(") r, (select count(*) as plans from plan p where " + GOES_ON + " and " + NO_REVIEW);
        query.scope("p.id");
        query.add(") p, (select count(*) as lost from step s where " + OPEN + " and " + OFFER_LOST, filter.today());
        query.scope("s.plan_id");
        query.add(") l, (select count(*) as lost").add(LOST_BOOKINGS, filter.today());
        query.scope("b.agreement_id");
        query.add(") b");
        return query;
    }

    private LocalDate from() {
        return filter.bucket() == Bucket.DUE ? filter.today() : BEGINNING;
    }

    private LocalDate to() {
        if (filter.bucket() == Bucket.OFFER_LOST) {
            return END;
        }
        return filter.bucket() == Bucket.OVERDUE ? filter.today().minusDays(1) : filter.soon();
    }

    private void scope(String plan) {
        switch (filter.scope()) {
            case OFFICE -> {}
            case MINE ->
                add(
                        " and " + plan + " in (select m.id from plan m join known_case k on k.id = m.case_id"
                                + " where k.adviser = ?)",
                        filter.caller());
            case DEPUTY ->
                add(
                        " and " + plan + " in (select m.id from plan m join known_deputy d on d.case_id = m.case_id"
                                + " where d.person = ? and d.valid_from <= ? and d.valid_to >= ?)",
                        filter.caller(),
                        filter.today(),
                        filter.today());
        }
    }

    /** The next part of a page. */
    private WorklistQuery part(String part) {
        add(first ? "" : " union all ").add(part);
        first = false;
        return this;
    }

    private WorklistQuery add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(List.of(values));
        return this;
    }
}
