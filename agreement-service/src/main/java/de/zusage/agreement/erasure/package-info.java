/** Erasing a case with all that belongs to it, here and over all services, and the ledger that proves it (Art. 17 DSGVO). */
@NullMarked
package de.zusage.agreement.erasure;

import org.jspecify.annotations.NullMarked;
