/** A case as one file: taken along to another office or system, and brought in from there. */
@NullMarked
package de.zusage.agreement.dossier;

import org.jspecify.annotations.NullMarked;
