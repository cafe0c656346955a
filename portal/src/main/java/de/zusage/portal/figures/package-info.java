/** What the ministry, the programme and the coordinators see of released figures. */
@NullMarked
package de.zusage.portal.figures;

import org.jspecify.annotations.NullMarked;
