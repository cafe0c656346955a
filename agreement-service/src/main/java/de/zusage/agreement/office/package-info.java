/** Carriers and their offices: who may take in clients, where, and under which rules. */
@NullMarked
package de.zusage.agreement.office;

import org.jspecify.annotations.NullMarked;
