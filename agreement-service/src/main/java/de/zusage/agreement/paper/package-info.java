/** Taking over agreements that exist on paper, from a table of many. */
@NullMarked
package de.zusage.agreement.paper;

import org.jspecify.annotations.NullMarked;
