package de.zusage.plan.plan;

/** Active; concluded once the closing review was held; closed with its agreement. */
public enum PlanState {
    ACTIVE,
    CONCLUDED,
    CLOSED
}
