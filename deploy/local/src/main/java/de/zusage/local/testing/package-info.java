/** Quarkus test resources: the real servers on free ports, once per test JVM, and an in-process token issuer. */
@NullMarked
package de.zusage.local.testing;

import org.jspecify.annotations.NullMarked;
