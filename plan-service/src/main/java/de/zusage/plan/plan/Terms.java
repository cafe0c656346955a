package de.zusage.plan.plan;

import java.util.List;

/** What a version of the agreement says of the plan: the review interval in months and every promise. */
public record Terms(int version, int reviewIntervalMonths, List<Promised> promises) {}
