package de.zusage.agreement.fact;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.zusage.kit.event.OutgoingEvent;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A statistical fact: what happened in which month, and what is known newly of the thing counted. Of several facts of one
 * stream that name the same attribute the last one counts, so that a correction is a fact like any other.
 */
@JsonPropertyOrder({"milestone", "month"})
public sealed interface Fact extends OutgoingEvent {

    /** What is known newly; on the wire each is a field of its own. */
    @JsonIgnore
    Map<Attribute, String> attributes();

    /** The attributes as they are written, in one order. */
    @JsonAnyGetter
    default Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        new TreeMap<>(attributes()).forEach((attribute, value) -> fields.put(attribute.field(), value));
        return fields;
    }

    /** Something that is counted of a case. */
    record CaseRecorded(CaseMilestone milestone, YearMonth month, Map<Attribute, String> attributes) implements Fact {
        @Override
        public String type() {
            return "fact.case-recorded.v1";
        }
    }

    /** Something that is counted of an agreement. */
    record AgreementRecorded(AgreementMilestone milestone, YearMonth month, Map<Attribute, String> attributes)
            implements Fact {
        @Override
        public String type() {
            return "fact.agreement-recorded.v2";
        }
    }

    /** What happens to a case. */
    enum CaseMilestone {
        FIRST_CONTACT,
        ASSESSED,
        SHORT_ADVICE,
        AGREEMENT_SIGNED,
        AGREEMENT_VOIDED,
        CLOSED
    }

    /** What happens to an agreement; CORRECTED: something of the day of the second signature was wrong or became known late. */
    enum AgreementMilestone {
        OFFERED,
        SIGNED,
        DECLINED,
        EXPIRED,
        AMENDED,
        PAUSED,
        TRANSFERRED,
        COMPLETED,
        ENDED,
        VOIDED,
        CORRECTED
    }
}
