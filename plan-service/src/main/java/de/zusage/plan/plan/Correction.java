package de.zusage.plan.plan;

import org.jspecify.annotations.Nullable;

/** What stands in the place of a wrong outcome; without an outcome the step is open again. */
record Correction(@Nullable Outcome outcome, @Nullable Cause cause, CorrectionReason reason) {}
