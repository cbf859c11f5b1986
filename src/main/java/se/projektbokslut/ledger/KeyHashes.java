package se.projektbokslut.ledger;

import java.util.HashMap;
import java.util.Map;
import se.projektbokslut.content.Mix;

/// Hashes of what the keys of a slice say: files in different encodings give the same.
final class KeyHashes {
    private final Keys keys;
    private final SieText text;
    private final Map<Long, Long> known = new HashMap<>();

    KeyHashes(Keys keys, SieText text) {
        this.keys = keys;
        this.text = text;
    }

    /// Of what the key's text says: a slice has few different ones.
    long of(long key) {
        Long hash = known.get(key);
        if (hash == null) {
            hash = of(text, keys.raw(key));
            known.put(key, hash);
        }
        return hash;
    }

    /// @param raw one character a byte
    static long of(SieText text, String raw) {
        long hash = 0;
        String says = text.code(raw);
        for (int i = 0; i < says.length(); i++) {
            hash = Mix.mix(hash * 0x2545F4914F6CDD1DL + says.charAt(i) + 1);
        }
        return hash;
    }
}
