package se.projektbokslut.inventory;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// The names of input files, as UTF-8 whatever the machine's locale is. Java reads file names by the locale, and
/// under cron there is none: `lösning.yaml` would be no name at all. A path's URI keeps the bytes of the name.
public final class InputPaths {
    private InputPaths() {}

    /// A file's path relative to the input folder, with `/` between its parts.
    ///
    /// @param input the input folder, of which the file's path was made
    static String relative(Path input, Path file) {
        String name = input.toUri().relativize(file.toUri()).getRawPath();
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Whether the bytes of the file's name are UTF-8; else no path is that of the file alone.
    ///
    /// @param input the input folder, of which the file's path was made
    static boolean isUtf8(Path input, Path file) {
        String raw = input.toUri().relativize(file.toUri()).getRawPath();
        byte[] bytes = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    /// `years.yml` for `years.yaml`.
    public static String withOtherEnding(String yaml) {
        return yaml.replaceFirst("\\.yaml$", ".yml");
    }

    /// The file of that path in the input folder.
    ///
    /// @param path as [InputFile#path] holds it
    public static Path resolve(Path input, String path) {
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        String folder = input.toUri().toString();
        return Path.of(URI.create(folder.endsWith("/") ? folder + encoded : folder + "/" + encoded));
    }
}
