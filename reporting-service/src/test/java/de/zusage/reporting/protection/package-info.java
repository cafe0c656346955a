@NullMarked
package de.zusage.reporting.protection;

import org.jspecify.annotations.NullMarked;
