package se.projektbokslut.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Decided;
import se.projektbokslut.annual.EditionBrief;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.Editions;
import se.projektbokslut.publication.YearPublication;
import se.projektbokslut.settings.Adoption;

/// The decided editions that stand in the output, each with a product in the cache of what is needed of it as long as
/// the input says the same. The product is named by the digest of the edition's value and by the program. Safe for use
/// by several threads.
final class DecidedEditions implements Decided {
    private final RunPlan plan;
    private final ProductCache cache;
    private final boolean kept;
    private final Editions editions;
    private final YearPublication publication;

    /// @param kept whether products are written
    DecidedEditions(RunPlan plan, ProductCache cache, boolean kept) {
        this.plan = plan;
        this.cache = cache;
        this.kept = kept;
        this.editions = new Editions(plan.options().output(), plan.known(), plan.settings());
        this.publication =
                new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
    }

    @Override
    public @Nullable AnnualReport edition(int year) {
        AnnualReport edition = editions.decided(year);
        try {
            return edition == null ? publication.withoutManifest(year) : edition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Adoption decisions(int year, int edition) {
        return editions.decisions(year, edition);
    }

    @Override
    public @Nullable EditionBrief brief(int year) {
        try {
            Optional<String> product = product(year);
            if (product.isEmpty()) {
                return Decided.super.brief(year);
            }
            Optional<EditionBrief> known =
                    cache.read(product.get(), in -> CanonicalJson.mapper().readValue(in, EditionBrief.class));
            if (known.isPresent()) {
                return known.get();
            }
            EditionBrief brief = Decided.super.brief(year);
            if (brief != null) {
                write(product.get(), brief);
            }
            return brief;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes what the input says of a year whose edition was found to say the same.
    ///
    /// @return whether the edition stands in the year's folder; else it is still to be published there
    boolean note(int year, String content) throws IOException {
        Optional<String> product = product(year);
        EditionBrief brief = brief(year);
        if (product.isEmpty() || brief == null) {
            return false;
        }
        write(product.get(), brief.saidBy(content));
        return true;
    }

    /// The products of all years, for [ProductCache#retain].
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (int year : plan.settings().adoptions().keySet()) {
            product(year).ifPresent(names::add);
        }
        return names;
    }

    private void write(String product, EditionBrief brief) throws IOException {
        if (kept) {
            cache.write(product, out -> CanonicalJson.writeCompact(brief, out));
        }
    }

    /// Empty where no edition of the year stands.
    private Optional<String> product(int year) throws IOException {
        return editions.standing(year)
                .map(value -> "editions/"
                        + new Digest().add(plan.program().whole()).add(value).hex() + ".json");
    }
}
