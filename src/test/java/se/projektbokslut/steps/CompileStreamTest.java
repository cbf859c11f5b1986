package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

class CompileStreamTest {
    @TempDir
    Path folder;

    /// 200 files of 6 000 groups each, which would take some 150 MB together.
    @Test
    @Thorough
    void theLedgersOfFortyMunicipalitiesAreCompiledInASmallHeap() throws Exception {
        var shape = new SimulatedLedgers.Shape(40, 5, 2, 100, 60);
        Process process = SimulatedLedgers.process(folder, 48, shape)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(shape.entries() + " entries, 5 reports");
    }
}
