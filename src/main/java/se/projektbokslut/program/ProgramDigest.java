package se.projektbokslut.program;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.projektbokslut.annual.Rules;
import se.projektbokslut.content.Digest;

/// What the program itself is, as digests of its own code and texts, of the versions of the parts that it reads
/// and writes with, and of the rules' version. What costs most to make rests only on the rooms that make it, so
/// that a changed text or a new section of the report makes no slice of a ledger again.
///
/// @param whole of all that the program is: what another build compiled is not taken for this one's
/// @param records of what makes the product of a record file
/// @param ledger of what makes the products of a ledger file
public record ProgramDigest(String whole, String records, String ledger) {
    private static final String ROOT = "se/projektbokslut/";

    /// Its property `build.parts` names them.
    private static final String BUILD = "META-INF/build-info.properties";

    /// What the names of the classes begin with that make the product of a record file.
    static final List<String> OF_RECORDS = List.of(
            "project/",
            "lists/",
            "documents/",
            "inventory/",
            "findings/",
            "money/",
            "words/",
            "content/",
            "cache/",
            "steps/InputAsFound",
            "steps/ReadProjects");

    /// The same of a ledger file.
    static final List<String> OF_LEDGER = List.of(
            "ledger/",
            "suppliers/",
            "lists/",
            "documents/",
            "settings/",
            "inventory/",
            "findings/",
            "money/",
            "words/",
            "content/",
            "cache/",
            "steps/InputAsFound",
            "steps/LedgerFiles",
            "steps/LedgerLists",
            "steps/SieCuts",
            "steps/SupplierFiles");

    /// Null until it is asked for; what a program is does not change while it runs.
    private static @Nullable ProgramDigest computed;

    public static synchronized ProgramDigest compute() throws IOException {
        if (computed == null) {
            computed = ofClassPath();
        }
        return computed;
    }

    static ProgramDigest ofClassPath() throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
            String url = resource.getURL().toString();
            contents.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), content(resource));
        }
        contents.put(BUILD, content(new ClassPathResource(BUILD)));
        return of(contents, Program.parts());
    }

    /// A file's size and CRC-32. A jar states both of each of its files, so that none must be unpacked and read
    /// at every start.
    private static String content(Resource file) throws IOException {
        URLConnection connection = file.getURL().openConnection();
        if (connection instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return entry.getSize() + " " + entry.getCrc();
        }
        byte[] bytes = file.getContentAsByteArray();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return bytes.length + " " + crc.getValue();
    }

    /// @param files name, below the program's own folder, to what tells its content
    /// @param parts the versions of what it reads and writes with
    static ProgramDigest of(SortedMap<String, String> files, String parts) {
        Digest whole = new Digest();
        files.forEach((name, content) -> whole.add(name).add(content));
        return new ProgramDigest(whole.hex(), of(files, OF_RECORDS, parts), of(files, OF_LEDGER, parts));
    }

    private static String of(Map<String, String> files, List<String> beginnings, String parts) {
        Digest digest = new Digest().add(Rules.VERSION).add(parts);
        files.forEach((name, content) -> {
            if (beginnings.stream().anyMatch(name::startsWith)) {
                digest.add(name).add(content);
            }
        });
        return digest.hex();
    }
}
