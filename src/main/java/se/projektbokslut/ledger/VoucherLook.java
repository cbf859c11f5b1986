package se.projektbokslut.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the vouchers of a slice are looked at while it is read once more.
public final class VoucherLook {
    /// At none.
    static final VoucherLook NONE = new VoucherLook(null);

    private final @Nullable Function<Keys, VoucherWatch> maker;

    private VoucherLook(@Nullable Function<Keys, VoucherWatch> maker) {
        this.maker = maker;
    }

    static VoucherLook by(Function<Keys, VoucherWatch> maker) {
        return new VoucherLook(maker);
    }

    @Nullable
    VoucherWatch watch(Keys keys) {
        return maker == null ? null : maker.apply(keys);
    }
}
