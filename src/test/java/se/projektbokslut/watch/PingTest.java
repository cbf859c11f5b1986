package se.projektbokslut.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PingTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:99999/x", "http://exempel köping/", "ftp://localhost/"})
    void anAddressThatCannotBeCalledIsALineAndNoFailure(String url) {
        assertThat(new Ping(url).started())
                .startsWith("the ping was not answered (")
                .endsWith("check projektbokslut.ping.url");
    }
}
