package se.projektbokslut.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.projektbokslut.content.Digest;

/// The page's style and script, and the policy by which a browser takes nothing but these two.
final class PageParts {
    static final String STYLE = resource("index.css");
    static final String SCRIPT = resource("index.js");

    /// No address, form, frame, picture or font; only this style and this script, by their digests.
    static final String POLICY =
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                    .formatted(digest(STYLE), digest(SCRIPT));

    private PageParts() {}

    private static String resource(String name) {
        try (InputStream in = PageParts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file cannot be read: " + name, e);
        }
    }

    private static String digest(String part) {
        byte[] digest = Digest.sha256().digest(part.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
