package se.projektbokslut.program;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.projektbokslut.words.Language;

/// Options of a run as they are when nothing else than its folders is stated: nothing is delivered.
public final class PlainOptions {
    private PlainOptions() {}

    public static RunProperties of(Path input, Path output, Path state) {
        return new RunProperties(
                input,
                output,
                state,
                List.of(),
                Language.SV,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new RunProperties.Report(500),
                new RunProperties.Ledger(false),
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("none", DeliveryProperties.class),
                new RunProperties.Metrics(null),
                new RunProperties.Ping(null),
                ReadableBy.GROUP);
    }
}
