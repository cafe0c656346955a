package de.zusage.plan.fact;

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

    /** Something that is counted of a step. */
    record StepRecorded(StepMilestone milestone, YearMonth month, Map<Attribute, String> attributes) implements Fact {
        @Override
        public String type() {
            return "fact.step-recorded.v2";
        }
    }

    /** A review was held or not. */
    record ReviewRecorded(ReviewMilestone milestone, YearMonth month, Map<Attribute, String> attributes)
            implements Fact {
        @Override
        public String type() {
            return "fact.review-recorded.v1";
        }
    }

    /** A client was referred to a partner or asked for a place, or the partner answered. */
    record ReferralRecorded(ReferralMilestone milestone, YearMonth month, Map<Attribute, String> attributes)
            implements Fact {
        @Override
        public String type() {
            return "fact.referral-recorded.v1";
        }
    }

    /** What happens to a step; VOIDED: its agreement never was one. */
    enum StepMilestone {
        PROMISED,
        CLOSED,
        SUPERSEDED,
        CORRECTED,
        VERDICT,
        VOIDED
    }

    /** What happens to a review. */
    enum ReviewMilestone {
        HELD,
        NOT_HELD
    }

    /** What happens to a referral or the wish for a place. */
    enum ReferralMilestone {
        SENT,
        TAKEN,
        DECLINED,
        WITHDRAWN
    }
}
