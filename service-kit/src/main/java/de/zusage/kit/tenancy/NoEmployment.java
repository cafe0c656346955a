package de.zusage.kit.tenancy;

import io.quarkus.security.ForbiddenException;

/** The login is for no employment, or for several: it may not work on the data of an office. */
public final class NoEmployment extends ForbiddenException {}
