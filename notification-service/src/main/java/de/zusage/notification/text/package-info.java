/**
 * What a message says: neutral words in the reader's language, put together for the medium they travel by.
 *
 * <p>The phrases are message bundles of Qute, one file per language in {@code messages/}. No {@code @Message} has a
 * value of its own: with one, Qute would say in German what a file leaves out; without, a missing key, an unknown key
 * and an unknown parameter each fail the build. Qute takes a file's tag as it stands, so the script is part of the
 * file's name, but it looks tags up letter by letter and knows no kinship: which bundle suits {@code ar} or
 * {@code ar-Arab-SY} is therefore decided by {@link de.zusage.notification.text.Language}.
 */
@NullMarked
package de.zusage.notification.text;

import org.jspecify.annotations.NullMarked;
