package de.zusage.plan.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a step ended. */
@Schema(name = "StepOutcome")
public enum Outcome {
    MET,
    PARTLY_MET,
    NOT_MET
}
