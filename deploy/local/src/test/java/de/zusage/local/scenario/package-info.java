/** What the scenario does where a service does not answer at once. */
@NullMarked
package de.zusage.local.scenario;

import org.jspecify.annotations.NullMarked;
