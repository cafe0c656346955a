package de.zusage.agreement.rights;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.rights.RightsApi.Against;
import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The two ends of a transfer: what a client objects to and disputes is the person's and not the office's, and goes along. A
 * restriction does not, for a restricted case is not handed on.
 */
@ApplicationScoped
public class RightsTransfers {
    private final ObjectionService objections;
    private final DisputeService disputes;

    RightsTransfers(ObjectionService objections, DisputeService disputes) {
        this.objections = objections;
        this.disputes = disputes;
    }

    /** What counts on the day of the transfer, on its way from one key to the next. */
    public record HandedRights(List<HandedObjection> objections, List<HandedDispute> disputes) {

        /** What a client says never reaches a log by accident. */
        @Override
        public String toString() {
            return "HandedRights[…]";
        }
    }

    /** An objection that stands, as it was raised. */
    record HandedObjection(Against against, HowSaid how, LocalDate raisedOn) {}

    /** A dispute without an outcome, as it was said. */
    record HandedDispute(Area area, @Nullable String field, String words, HowSaid how, LocalDate disputedOn) {

        @Override
        public String toString() {
            return "HandedDispute[" + area + "]";
        }
    }

    /**
     * Every objection that stands, and every open dispute of what goes along itself.
     *
     * @param assessments whether the client agreed that assessments go along
     * @param history whether the client agreed that what was signed goes along
     */
    @Transactional(TxType.MANDATORY)
    public HandedRights hand(UUID casefile, boolean assessments, boolean history) {
        Predicate<Area> handed = area -> switch (area) {
            case ASSESSMENT -> assessments;
            case SIGNATURE -> history;
            case PERSON, AGREEMENT, PLAN, OTHER -> true;
            // What they are about stays where it is, and so do they: the other office has nothing to mark.
            case REPRESENTATIVE, HOUSEHOLD, DECLARATION, CONTACT -> false;
        };
        return new HandedRights(objections.hand(casefile), disputes.hand(casefile, handed));
    }

    /** They count at once, and were noted by who accepts. */
    @Transactional(TxType.MANDATORY)
    public void receive(Casefile casefile, HandedRights handed, UUID receivedBy) {
        objections.receive(casefile, handed.objections(), receivedBy);
        disputes.receive(casefile, handed.disputes(), receivedBy);
    }
}
