package se.projektbokslut.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Rules;

/// Which program this is.
public final class Program {
    private static final String BUILD = "/META-INF/build-info.properties";

    private Program() {}

    /// The version of the program, as the build wrote it.
    public static String version() {
        return built("build.version");
    }

    /// The versions of the parts that read and write, as the build wrote them.
    static String parts() {
        return built("build.parts");
    }

    private static String built(String property) {
        try (InputStream in = Program.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                throw new IllegalStateException("the build left no " + BUILD);
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty(property);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + BUILD + " cannot be read", e);
        }
    }

    public static AnnualReport.Provenance provenance() {
        return new AnnualReport.Provenance(version(), Rules.VERSION);
    }
}
