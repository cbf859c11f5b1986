package se.projektbokslut.ledger;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CodePoints;

/// What entries of a SIE file are added up by.
///
/// @param project null for none
record GroupKey(int year, String account, @Nullable String project) {
    static final Comparator<GroupKey> ORDER = Comparator.comparingInt(GroupKey::year)
            .thenComparing(GroupKey::account, CodePoints.ORDER)
            .thenComparing(GroupKey::project, Comparator.nullsFirst(CodePoints.ORDER));

    /// Accounts and codes are counted up, and so are the hashes of their texts: a plain sum of these would put
    /// hundreds of keys in one place.
    @Override
    public int hashCode() {
        long mixed = (account.hashCode() * 0x9E37_79B9_7F4A_7C15L)
                ^ (((project == null ? 0 : project.hashCode()) + (long) year) * 0xC2B2_AE3D_27D4_EB4FL);
        return (int) (mixed >>> 32) ^ (int) (mixed >>> 13);
    }
}
