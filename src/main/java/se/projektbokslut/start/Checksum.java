package se.projektbokslut.start;

import java.nio.charset.StandardCharsets;

/// A checksum of some texts: FNV-1a of 64 bits. It guards against chance, not against malice; a cryptographic
/// digest would cost a dull night a third of its time, for the security framework's start.
final class Checksum {
    private long sum = 0xcbf29ce484222325L;

    /// Adds one text. Texts are told apart, so that `a`, `bc` and `ab`, `c` differ.
    Checksum add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            step(b);
        }
        // No byte of UTF-8 is this one.
        step(0xff);
        return this;
    }

    private void step(int b) {
        sum = (sum ^ (b & 0xff)) * 0x100000001b3L;
    }

    String hex() {
        return Long.toHexString(sum);
    }
}
