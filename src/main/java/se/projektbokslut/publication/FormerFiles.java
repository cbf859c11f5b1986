package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// The files for Excel that the program published before there was a workbook. They go when the workbook is
/// published in their place; an edition that was decided with them keeps them.
final class FormerFiles {
    private static final String ENDING = ".excel.csv";

    private FormerFiles() {}

    /// Removes those of a year from a folder whose files have been published anew.
    ///
    /// @return whether there were any
    static boolean remove(Path folder, int year) throws IOException {
        return remove(folder, ofYear(year));
    }

    /// Whether any of a year lies in that folder.
    static boolean areIn(Path folder, int year) {
        return ofYear(year).stream()
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name + ENDING), LinkOption.NOFOLLOW_LINKS));
    }

    private static List<String> ofYear(int year) {
        return List.of("annual-report-" + year, "projects-" + year, "changes-" + year);
    }

    /// Removes those at the top of the output.
    ///
    /// @return whether there were any
    static boolean removeOverview(Path output) throws IOException {
        return remove(
                output,
                List.of(
                        "annual-summary",
                        "refused",
                        "findings",
                        "undated/projects-undated",
                        "planned/projects-planned"));
    }

    private static boolean remove(Path folder, List<String> names) throws IOException {
        boolean any = false;
        for (String name : names) {
            Path file = folder.resolve(name + ENDING);
            // A folder of that name is nobody's report.
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
                any = true;
            }
        }
        return any;
    }
}
