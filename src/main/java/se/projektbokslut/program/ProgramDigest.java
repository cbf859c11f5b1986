package se.projektbokslut.program;

import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.projektbokslut.content.Digest;

/// What the program itself is, as a digest of its own code and texts and of the versions of the parts that it reads
/// and writes with: products made by another build are never taken for this one's.
public final class ProgramDigest {
    private static final String OWN = "classpath*:se/projektbokslut/**/*.*";

    /// Its property `build.parts` names them.
    private static final String BUILD = "META-INF/build-info.properties";

    /// Null until it is asked for; what a program is does not change while it runs.
    private static @Nullable String computed;

    private ProgramDigest() {}

    public static synchronized String compute() throws IOException {
        if (computed == null) {
            computed = ofClassPath();
        }
        return computed;
    }

    static String ofClassPath() throws IOException {
        TreeMap<String, String> digests = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(OWN)) {
            if (resource.isReadable()) {
                String url = resource.getURL().toString();
                digests.put(
                        url.substring(url.lastIndexOf("se/projektbokslut/")),
                        Digest.of(resource.getContentAsByteArray()));
            }
        }
        digests.put(BUILD, Digest.of(new ClassPathResource(BUILD).getContentAsByteArray()));
        Digest digest = new Digest();
        digests.forEach((name, content) -> digest.add(name).add(content));
        return digest.hex();
    }
}
