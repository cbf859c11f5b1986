package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.projektbokslut.start.Terminal;

/// The terminal that the program was started on, where there is one.
final class ProgressTerminal {
    private static final int USUAL_COLUMNS = 80;
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private ProgressTerminal() {}

    /// Whether a line on standard error can be written over: it is a terminal too, and one that knows how.
    static boolean showsProgress(Map<String, String> environment) {
        return Terminal.isLookedAt() && !"dumb".equals(environment.get("TERM")) && standardErrorIsTerminal();
    }

    /// Where the machine does not tell, it is taken for what standard output is.
    private static boolean standardErrorIsTerminal() {
        try {
            return !Files.isSymbolicLink(STANDARD_ERROR)
                    || Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException e) {
            return true;
        }
    }

    /// How wide the terminal is: as the environment says, else as the terminal does, else as most are.
    static int columns(Map<String, String> environment) {
        int stated = number(environment.getOrDefault("COLUMNS", ""));
        int asked = stated > 0 ? stated : number(size().replaceFirst("^[0-9]+ ", ""));
        return asked > 0 ? asked : USUAL_COLUMNS;
    }

    private static String size() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) ? said : "";
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
