package de.zusage.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that one login, or one address where none is needed, may do only so often in a minute: as
 * {@code zusage.rations.per-minute.<name>} says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rationed {
    String value();
}
