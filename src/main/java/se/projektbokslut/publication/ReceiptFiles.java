package se.projektbokslut.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.projektbokslut.cache.WholeFile;

/// Where an output's receipts lie: the history, a line a run, and the last one in a file of its own.
public final class ReceiptFiles {
    public static final String LAST = "receipt.json";
    public static final String HISTORY = "receipts.jsonl";

    /// Why something that is no file cannot be used as one.
    private static final String IN_THE_WAY = "something that is no file is in its place";

    private ReceiptFiles() {}

    /// Appends a receipt to the history and makes it the last one.
    ///
    /// @param line without a line end
    /// @param file the same receipt as the last one's file has it
    public static void add(Path output, byte[] line, byte[] file) throws IOException {
        Files.createDirectories(output);
        Path history = output.resolve(HISTORY);
        checkIsFile(history);
        try (FileChannel channel = FileChannel.open(
                history,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            long end = channel.size();
            ByteBuffer buffer = ByteBuffer.allocate(line.length + 2);
            if (end > 0 && lastByte(channel, end) != '\n') {
                buffer.put((byte) '\n');
            }
            buffer.put(line).put((byte) '\n').flip();
            for (long at = end; buffer.hasRemaining(); ) {
                at += channel.write(buffer, at);
            }
            channel.force(true);
        } catch (IOException e) {
            throw WholeFile.named(history, e);
        }
        Path last = output.resolve(LAST);
        WholeFile.write(last, file);
        if (last.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            WholeFile.giveRights(last, Files.getPosixFilePermissions(history));
        }
    }

    /// A link could lead what is appended into a file of somebody else.
    static void checkIsFile(Path history) throws IOException {
        if (Files.exists(history, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(history, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(history.toString(), null, IN_THE_WAY);
        }
    }

    /// The last line of the history, without its line end; empty where there is none, or a crash cut it short.
    ///
    /// @param longest how many bytes it may have; a longer one is not found whole
    public static String lastLine(Path output, int longest) throws IOException {
        try (FileChannel channel = FileChannel.open(output.resolve(HISTORY), StandardOpenOption.READ)) {
            long end = channel.size();
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(end, longest + 2L));
            for (long at = end - buffer.capacity(); buffer.hasRemaining(); ) {
                int read = channel.read(buffer, at);
                if (read < 0) {
                    return "";
                }
                at += read;
            }
            String tail = new String(buffer.array(), StandardCharsets.UTF_8);
            return tail.endsWith("\n")
                    ? tail.substring(tail.lastIndexOf('\n', tail.length() - 2) + 1, tail.length() - 1)
                    : "";
        }
    }

    private static byte lastByte(FileChannel channel, long end) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, end - 1);
        return one.get(0);
    }
}
