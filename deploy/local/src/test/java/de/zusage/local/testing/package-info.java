/** The test resource itself, without Quarkus. */
@NullMarked
package de.zusage.local.testing;

import org.jspecify.annotations.NullMarked;
