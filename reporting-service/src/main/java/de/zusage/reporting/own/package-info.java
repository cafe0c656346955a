/** What offices and carriers see of their own cases: counts as they are, unprotected and never below an office. */
@NullMarked
package de.zusage.reporting.own;

import org.jspecify.annotations.NullMarked;
