package de.zusage.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next, which is absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {}
