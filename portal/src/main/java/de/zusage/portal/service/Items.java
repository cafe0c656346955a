package de.zusage.portal.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list as services answer it, with the cursor of the next one. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Items<T>(List<T> items, @Nullable String next) {}
