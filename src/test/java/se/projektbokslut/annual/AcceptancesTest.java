package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.settings.Acceptance;

class AcceptancesTest {
    private static final String WHOLE = "sources/\u00e5tg\u00e4rd.txt";
    private static final String IN_PARTS = "sources/a\u030atga\u0308rd.txt";

    @Test
    void anAcceptanceMeetsTheFileThatItNames() {
        var acceptances =
                new Acceptances(List.of(new Acceptance(WHOLE, "Vi-1", FindingCode.SOURCE_MISSING, null, null)));
        assertThat(acceptances.accept(FindingCode.SOURCE_MISSING, IN_PARTS, "vi-1"))
                .isTrue();
        assertThat(acceptances.accept(FindingCode.SOURCE_MISSING, "sources/atgard.txt", "vi-1"))
                .isFalse();
    }
}
