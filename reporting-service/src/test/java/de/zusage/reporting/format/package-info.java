@NullMarked
package de.zusage.reporting.format;

import org.jspecify.annotations.NullMarked;
