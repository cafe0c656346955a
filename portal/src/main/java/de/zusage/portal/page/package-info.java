/** What every page has: language, navigation, headers, forms that only this site sends, and what is shown when something fails. */
@NullMarked
package de.zusage.portal.page;

import org.jspecify.annotations.NullMarked;
