/** The anonymous survey of clients and advisers: one-time codes on paper, and counts that nothing leads back from. */
@NullMarked
package de.zusage.reporting.survey;

import org.jspecify.annotations.NullMarked;
