package se.projektbokslut.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.start.Terminal;

/// What a run that reached its end says.
final class DoneLines {
    private DoneLines() {}

    static void print(RunOutcome.Done done, PrintWriter out, PrintWriter err) {
        if (Terminal.isLookedAt()) {
            out.println(done.summary());
        }
        String message = done.receipt().message();
        if (message != null) {
            err.println(message);
        }
        done.complaints().forEach(err::println);
        done.receipt().deliveries().stream()
                .filter(Delivery::isPending)
                .flatMap(delivery -> Stream.ofNullable(delivery.message()))
                .distinct()
                .forEach(line -> err.println("not delivered: " + line));
    }
}
