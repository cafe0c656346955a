package de.zusage.reporting.fact;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts that this service reads, with only the fields it reads. */
sealed interface FactEvent {

    /** An agreement reached a milestone. */
    record AgreementRecorded(Milestone milestone, YearMonth month) implements FactEvent {
        static final String TYPE = "fact.agreement-recorded.v1";

        public AgreementRecorded {
            Objects.requireNonNull(milestone);
            Objects.requireNonNull(month);
        }
    }

    /** A step became final. */
    record StepRecorded(
            Side side, Outcome outcome, @Nullable Cause cause, YearMonth month) implements FactEvent {
        static final String TYPE = "fact.step-recorded.v1";

        public StepRecorded {
            Objects.requireNonNull(side);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(month);
        }
    }

    /** What happened to the agreement. */
    enum Milestone {
        OFFERED,
        SIGNED,
        DECLINED,
        ENDED,
        COMPLETED,
        VOIDED
    }

    /** Whose promise the step was. */
    enum Side {
        CLIENT,
        OFFICE,
        PARTNER
    }

    /** How the step ended. */
    enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET,
        SUPERSEDED
    }

    /** Why a step was not met. */
    enum Cause {
        CLIENT_CIRCUMSTANCES,
        OFFER_MISSING,
        PROVIDER,
        OFFICE,
        DROPPED_TOGETHER,
        UNKNOWN
    }
}
