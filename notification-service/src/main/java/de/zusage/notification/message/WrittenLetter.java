package de.zusage.notification.message;

import de.zusage.notification.text.Wording;

/**
 * A letter in words.
 *
 * @param address of several lines
 */
public record WrittenLetter(Letter letter, String address, Wording wording) {

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "WrittenLetter[" + letter.messageId() + "]";
    }
}
