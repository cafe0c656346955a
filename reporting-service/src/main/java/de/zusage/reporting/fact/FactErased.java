package de.zusage.reporting.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** fact.erased.v1; older ones ask for no receipt. */
record FactErased(@Nullable UUID receiptId) {}
