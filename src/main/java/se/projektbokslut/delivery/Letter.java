package se.projektbokslut.delivery;

import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.words.Language;

/// A mail as it is written, before it is addressed.
///
/// @param subject one line
/// @param body plain text, lines ended by `\n`
/// @param withLink the same mail with a link in place of what is attached, for a server that does not take as
///     much; null where nothing is attached
record Letter(
        String subject,
        String body,
        Language language,
        List<Attachment> attachments,
        @Nullable Letter withLink) {
    Letter {
        attachments = List.copyOf(attachments);
    }

    /// A mail that is written once.
    Letter(String subject, String body, Language language, List<Attachment> attachments) {
        this(subject, body, language, attachments, null);
    }

    /// A file that a mail carries.
    static final class Attachment {
        private final String name;
        private final String type;
        private final byte[] content;

        /// @param name as the recipient sees it: any letter
        /// @param type its media type
        Attachment(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        String name() {
            return name;
        }

        /// What the mail library reads it from.
        ByteArrayDataSource source() {
            return new ByteArrayDataSource(content, type);
        }

        String type() {
            return type;
        }

        /// Its size as it is sent: base64 in lines of 76.
        long encodedBytes() {
            long characters = (content.length + 2L) / 3 * 4;
            return characters + (characters + 75) / 76 * 2;
        }
    }
}
