package se.projektbokslut.ledger;

/// The object list of an entry: pairs of a dimension and an object in braces.
final class ObjectList {
    /// The dimension whose objects are projects.
    static final int PROJECT = 6;

    /// The last of the dimensions that say nothing about an entry without a project: cost centres and cost
    /// bearers.
    static final int LAST_UNCOUNTED = 2;

    private final FieldCursor cursor;
    private final Keys keys;
    private final Notes notes;
    private long project;
    private boolean withProject;
    private boolean ambiguous;

    ObjectList(FieldCursor cursor, Keys keys, Notes notes) {
        this.cursor = cursor;
        this.keys = keys;
        this.notes = notes;
    }

    /// The only project of the list last read, as a key of [Keys]; [Keys#NONE] where it has none or several.
    long project() {
        return ambiguous ? Keys.NONE : project;
    }

    /// Whether the list last read has several different projects, or a dimension without an object.
    boolean ambiguous() {
        return ambiguous;
    }

    /// Reads the list that begins at the cursor, where none may stand; false where it does not end on the line.
    boolean read(byte[] b, long line) {
        project = Keys.NONE;
        withProject = false;
        ambiguous = false;
        if (cursor.skipBlanks(b) != '{') {
            return true;
        }
        cursor.at++;
        notes.forgetDimensions();
        while (true) {
            byte c = cursor.skipBlanks(b);
            if (c == '}') {
                break;
            }
            if (SieBytes.isLineEnd(c) || c == '{') {
                return false;
            }
            long dimension = dimension(b);
            c = cursor.skipBlanks(b);
            if (SieBytes.isLineEnd(c) || c == '{') {
                return false;
            }
            if (c == '}') {
                ambiguous = true;
                break;
            }
            add(dimension, keys.read(cursor, b));
        }
        cursor.at++;
        if (!withProject) {
            notes.noteDimensions(line);
        }
        return true;
    }

    private void add(long dimension, long object) {
        if (dimension == PROJECT) {
            ambiguous |= withProject && object != project;
            withProject = true;
            project = object;
        } else if (dimension > LAST_UNCOUNTED) {
            notes.rememberDimension(dimension, object);
        }
    }

    private long dimension(byte[] b) {
        int digit = b[cursor.at] - '0';
        if (digit >= 1 && digit <= 9 && SieBytes.isBlank(b[cursor.at + 1])) {
            cursor.at++;
            return digit;
        }
        cursor.field(b);
        cursor.trimFigure();
        return cursor.number();
    }
}
