package de.zusage.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that one login may do only so often in a minute: as {@code zusage.rations.per-minute.<name>} says. Where no
 * login is needed one address may do it so often for each secret that its path holds, and all such operations together as
 * often as the ration {@code addresses} says. More is 429, and Retry-After says when to come again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rationed {

    /** The name of the ration; operations that name the same one share it. */
    String value();

    /** Whether all callers share it: where to tell them apart would be to note who they are. */
    boolean shared() default false;
}
