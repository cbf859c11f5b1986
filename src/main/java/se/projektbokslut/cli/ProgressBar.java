package se.projektbokslut.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import se.projektbokslut.program.RunProgress;

/// One line on a terminal, written over again and again, that says how far a long step has come. A step that is
/// over soon says nothing, and at the end the line is gone.
final class ProgressBar implements RunProgress, AutoCloseable {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;

    private final PrintWriter out;
    private final IntSupplier columns;
    private final LongSupplier nanos;
    private final String full;
    private final String empty;

    private Work work = Work.READING_PROJECTS;
    private long total;
    private long done;
    private long began;
    private long next;
    private int width;
    private int drawn;

    /// @param charset of the terminal; where it lacks blocks the bar is of ASCII
    /// @param columns how wide the terminal is, asked once a step
    /// @param nanos a clock that only goes forward, in nanoseconds
    ProgressBar(PrintWriter out, Charset charset, IntSupplier columns, LongSupplier nanos) {
        this.out = out;
        this.columns = columns;
        this.nanos = nanos;
        boolean blocks = charset.canEncode() && charset.newEncoder().canEncode("█░");
        this.full = blocks ? "█" : "#";
        this.empty = blocks ? "░" : ".";
    }

    @Override
    public synchronized void begins(Work begun, long amount) {
        erase();
        work = begun;
        total = amount;
        done = 0;
        width = 0;
        began = nanos.getAsLong();
        next = began + FIRST;
    }

    @Override
    public synchronized void advanced(long amount) {
        done = Math.min(done + amount, total);
        long now = nanos.getAsLong();
        if (now - next >= 0 && total > 0) {
            next = now + BETWEEN;
            draw(now - began);
        }
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        erase();
    }

    private void draw(long took) {
        if (width == 0) {
            // The last column stays free: some terminals go to the next line after it.
            width = Math.max(columns.getAsInt() - 1, 1);
        }
        String line = line(took);
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }

    /// As much as has room: what, a bar, how much, how fast, how long still.
    private String line(long took) {
        String what = name();
        String percent = String.format(Locale.ROOT, "%3d %%", percent());
        String amount = ", " + amount();
        String rate = work == Work.PUBLISHING ? "" : ", " + bytes(perSecond(took)) + "/s";
        String left = ", " + left(took);
        for (String words :
                new String[] {percent + amount + rate + left, percent + amount + left, percent + left, percent}) {
            int bar = Math.min(LONGEST_BAR, width - what.length() - words.length() - 4);
            if (bar >= SHORTEST_BAR) {
                return what + " " + bar(bar) + " " + words;
            }
        }
        String shortest = what + " " + percent.strip();
        return shortest.length() <= width ? shortest : percent.length() <= width ? percent : "";
    }

    private String name() {
        return switch (work) {
            case TAKING_INVENTORY -> "Looking at the input";
            case READING_PROJECTS -> "Reading records";
            case READING_LEDGER -> "Reading the ledger";
            case PUBLISHING -> "Publishing";
        };
    }

    private long percent() {
        return (long) (100.0 * done / total);
    }

    private String bar(int length) {
        int filled = (int) ((double) length * done / total);
        return full.repeat(filled) + empty.repeat(length - filled);
    }

    private String amount() {
        return work == Work.PUBLISHING ? "%s of %s years".formatted(done, total) : bytes(done) + " of " + bytes(total);
    }

    private long perSecond(long took) {
        return (long) (done * 1e9 / Math.max(took, 1));
    }

    private String left(long took) {
        if (done == 0) {
            return "time left unknown";
        }
        long seconds = (long) Math.ceil((double) took * (total - done) / done / 1e9);
        if (seconds >= 3600) {
            return "%s h %s min left".formatted(seconds / 3600, seconds % 3600 / 60);
        }
        return seconds >= 60 ? "%s min %s s left".formatted(seconds / 60, seconds % 60) : seconds + " s left";
    }

    private static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return Math.ceilDiv(bytes, 1000) + " kB";
        }
        return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
