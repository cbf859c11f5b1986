package se.projektbokslut.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings of a cluster that cannot be used.
class ClusterPropertiesTest {
    @Test
    void whatNobodyStatesCanBeUsed() {
        assertThat(properties(Map.of()).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "queue, '', the name of a queue",
        "lease, 0s, a time such as",
        "lease, 3ms, a time such as",
        "patience, -1m, a time such as",
        "timeout, 0s, a time such as",
        "timeout, 900000000d, a time such as",
        "poll, 0s, a time such as",
        "stop-within, -1s, a time such as",
        "attempts, 0, a number from 1",
        "concurrency, -1, a number from 1",
        "port, 70000, a number from 1 to 65535",
        "port, -1, a number from 1 to 65535"
    })
    void whatCannotBeUsedIsOneLineThatSaysWhatToDo(String name, String value, String remedy) {
        assertThat(properties(Map.of("projektbokslut.cluster." + name, value)).faults())
                .singleElement()
                .asString()
                .startsWith("projektbokslut.cluster." + name + ": \"")
                .contains("cannot be used; write " + remedy);
    }

    @ParameterizedTest
    @CsvSource({"lease, 2s", "poll, 100ms", "stop-within, 0s", "port, 0", "port, 65535", "concurrency, 0"})
    void whatCanBeUsedIsNoFault(String name, String value) {
        assertThat(properties(Map.of("projektbokslut.cluster." + name, value)).faults())
                .isEmpty();
    }

    private static ClusterProperties properties(Map<String, String> stated) {
        return new Binder(new MapConfigurationPropertySource(stated))
                .bindOrCreate("projektbokslut.cluster", ClusterProperties.class);
    }
}
