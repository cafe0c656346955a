/** Each server is started for real. */
@NullMarked
package de.zusage.local;

import org.jspecify.annotations.NullMarked;
