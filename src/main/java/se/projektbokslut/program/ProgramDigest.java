package se.projektbokslut.program;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
/// @param whole of all that the program is: what another build compiled is never taken for this one's
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
        TreeMap<String, String> digests = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
            if (resource.isReadable()) {
                String url = resource.getURL().toString();
                digests.put(
                        url.substring(url.lastIndexOf(ROOT) + ROOT.length()),
                        Digest.of(resource.getContentAsByteArray()));
            }
        }
        digests.put(BUILD, Digest.of(new ClassPathResource(BUILD).getContentAsByteArray()));
        return of(digests, Program.parts());
    }

    /// @param files name, below the program's own folder, to digest
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
