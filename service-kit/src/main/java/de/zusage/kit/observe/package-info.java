/** What an operator sees: request and event correlation, and metrics. */
@NullMarked
package de.zusage.kit.observe;

import org.jspecify.annotations.NullMarked;
