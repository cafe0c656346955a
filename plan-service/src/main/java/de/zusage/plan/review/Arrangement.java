package de.zusage.plan.review;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The hour, the way and the sealed place of a meeting. */
record Arrangement(@Nullable LocalTime at, ReviewMode mode, byte @Nullable [] place) {}
