/** REST rules that every operation shares: problem details, strict JSON, versions, idempotency, cursors. */
@NullMarked
package de.zusage.kit.web;

import org.jspecify.annotations.NullMarked;
