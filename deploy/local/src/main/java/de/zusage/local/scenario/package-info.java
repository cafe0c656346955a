/** The life of an agreement and a cohort of others, played through the public HTTP APIs with real tokens. */
@NullMarked
package de.zusage.local.scenario;

import org.jspecify.annotations.NullMarked;
