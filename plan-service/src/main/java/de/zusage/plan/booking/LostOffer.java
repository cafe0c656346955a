package de.zusage.plan.booking;

/** When an offer {@code o} is lost, in the words of the database: whoever tells of a loss and whoever lists it ask the same. */
public final class LostOffer {

    /** Withdrawn, or over on the day before the one parameter; what has no end and was not withdrawn is in no index. */
    public static final String IS_LOST =
            "(o.withdrawn_on is not null or o.valid_to is not null) and (o.withdrawn_on is not null or o.valid_to < ?)";

    /** The first day without it. */
    public static final String LOST_ON = "least(o.withdrawn_on, o.valid_to + 1)";

    /** Booking {@code b} with place {@code p} counts on the offer, and no open step of its plan says so already. */
    public static final String COUNTS_ON = """
            (p.state in ('WAITING', 'REQUESTED')
              or p.state = 'CONFIRMED' and o.withdrawn_on <= coalesce(o.valid_to, o.withdrawn_on))
            and not exists (select from step s where s.plan_id = b.agreement_id and s.promised_offer = o.id
                            and s.state in ('OPEN', 'IN_PROGRESS') and not s.frozen)""";

    private LostOffer() {}
}
