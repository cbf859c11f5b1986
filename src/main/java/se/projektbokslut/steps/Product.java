package se.projektbokslut.steps;

import org.springframework.batch.infrastructure.item.ItemWriter;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;

/// What a step makes of an item.
///
/// @param name in the cache
public record Product(String name, Object value) {
    public static ItemWriter<Product> keptIn(ProductCache cache) {
        return products -> {
            for (Product product : products) {
                cache.write(product.name(), out -> CanonicalJson.writeCompact(product.value(), out));
            }
        };
    }
}
