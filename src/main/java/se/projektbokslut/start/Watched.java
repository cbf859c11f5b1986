package se.projektbokslut.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.content.Snapshot;
import se.projektbokslut.content.Stamp;

/// A file as a run that ended well knew it.
///
/// @param path relative to the folder that is watched
/// @param sha256 of the bytes that the run used; empty where it used none of them
/// @param doubtful only its digest tells whether it is unchanged
public record Watched(String path, Stamp stamp, String sha256, boolean doubtful) {

    /// The input's files, as they were before the run read them.
    ///
    /// @param digests of those that the run read, by path
    public static List<Watched> read(Snapshot input, Map<String, String> digests) {
        return input.files().entrySet().stream()
                .map(file -> new Watched(
                        file.getKey(),
                        file.getValue().stamp(),
                        digests.getOrDefault(file.getKey(), ""),
                        file.getValue().stamp().isDoubtful(input.moment())))
                .toList();
    }

    /// What is published, as it lies there now. What was written in this run is doubtful.
    ///
    /// @param digests by path
    /// @param known the files that were found to be as their digests say
    public static List<Watched> published(Path output, Map<String, String> digests, KnownFiles known)
            throws IOException {
        List<Watched> files = new ArrayList<>();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            Path place = output.resolve(file.getKey());
            Stamp stamp = Stamp.of(place);
            boolean verified = file.getValue().equals(known.find(place, stamp));
            files.add(new Watched(file.getKey(), stamp, file.getValue(), !verified));
        }
        return files;
    }

    /// The same file as it is now, if its bytes are those that the run used; null if it has changed, or nobody
    /// can tell.
    ///
    /// @param verify read it in any case
    /// @param moment from which on a change could hide behind the new stamp, milliseconds since 1970
    @Nullable
    Watched unchanged(Path file, Stamp now, boolean verify, long moment) throws IOException {
        if (stamp.isSame(now) && !doubtful && (!verify || sha256.isEmpty())) {
            return this;
        }
        boolean same = stamp.size() == now.size()
                && sha256.length() == 64
                && Digest.of(file).equals(sha256);
        return same ? new Watched(path, now, sha256, now.isDoubtful(moment)) : null;
    }

    boolean isAs(Watched other) {
        return stamp.isSame(other.stamp) && doubtful == other.doubtful;
    }
}
