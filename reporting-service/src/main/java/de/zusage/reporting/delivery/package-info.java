/** How frozen bytes go out over HTTP. */
@NullMarked
package de.zusage.reporting.delivery;

import org.jspecify.annotations.NullMarked;
