package se.projektbokslut.program;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import se.projektbokslut.delivery.Cadence;
import se.projektbokslut.delivery.DeliverySettings;
import se.projektbokslut.words.Language;

/// `projektbokslut.delivery.*`: to whom reports are handed. What each means stands in [DeliverySettings].
///
/// @param leaders a project leader's name to an address
/// @param owners a project owner's name to an address
/// @param maxSize the size up to which a mail carries its attachments
public record DeliveryProperties(
        @DefaultValue({}) List<Recipient> recipients,
        @DefaultValue("weekly") Cadence preliminary,
        @Nullable Map<String, String> leaders,
        @Nullable Map<String, String> owners,
        @Nullable String operator,
        @Nullable Path folder,
        @Nullable String from,
        @Nullable URI baseUrl,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue Smtp smtp) {

    /// @param address null where it was forgotten: a fault
    public record Recipient(
            @Nullable String address,
            @DefaultValue({}) List<String> processes,
            @DefaultValue("sv") Language lang) {}

    /// @param host null: no mail can be sent
    public record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") DeliverySettings.Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("30s") Duration retryFor,
            @Nullable Path trust,
            @Nullable String heloName) {
        /// Never the password: this may end in a log.
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public DeliverySettings settings() {
        return new DeliverySettings(
                recipients.stream()
                        .map(one -> new DeliverySettings.Recipient(
                                one.address() == null ? "" : one.address(), one.processes(), one.lang()))
                        .toList(),
                preliminary,
                leaders == null ? Map.of() : leaders,
                owners == null ? Map.of() : owners,
                operator,
                folder,
                from,
                baseUrl,
                maxSize.toBytes(),
                smtp.host() == null
                        ? null
                        : new DeliverySettings.Smtp(
                                smtp.host(),
                                smtp.port(),
                                smtp.security(),
                                smtp.user(),
                                smtp.password(),
                                smtp.passwordFile(),
                                smtp.timeout(),
                                smtp.retryFor(),
                                smtp.trust(),
                                smtp.heloName()));
    }
}
