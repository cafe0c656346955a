/** Facts as they come over Kafka. */
@NullMarked
package de.zusage.reporting.fact;

import org.jspecify.annotations.NullMarked;
