/** Who a transaction works for: authority and office, enforced by row-level security. */
@NullMarked
package de.zusage.kit.tenancy;

import org.jspecify.annotations.NullMarked;
