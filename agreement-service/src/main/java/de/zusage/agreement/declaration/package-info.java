/** What a client was told and what he or she agreed to: apart from the agreement, and nothing in it hangs on them. */
@NullMarked
package de.zusage.agreement.declaration;

import org.jspecify.annotations.NullMarked;
