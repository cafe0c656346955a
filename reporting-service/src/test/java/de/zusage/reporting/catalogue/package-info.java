@NullMarked
package de.zusage.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
