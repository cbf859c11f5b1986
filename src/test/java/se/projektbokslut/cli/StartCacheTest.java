package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    private Path folder;

    @Test
    void makesNoneWhereJavaCouldNotUseIt() {
        Path program = folder.resolve("gångna år/lib");
        Path jar = program.resolve("projektbokslut.jar");
        assertThatThrownBy(() -> new StartCache(jar, folder.resolve("cache")).make())
                .isInstanceOf(StartCache.NotMade.class)
                .hasMessageContaining(program.toString())
                .hasMessageContaining("elsewhere");
        assertThat(folder).isEmptyDirectory();
    }
}
