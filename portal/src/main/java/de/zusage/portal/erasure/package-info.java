/** What a data steward orders and keeps from being erased, and the ledger that proves it, to an auditor too. */
@NullMarked
package de.zusage.portal.erasure;

import org.jspecify.annotations.NullMarked;
