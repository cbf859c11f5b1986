package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who has which role in a project. Names are as the record states them, never split. Each is null where not
/// stated.
public record People(
        @Nullable Stated<String> leader,
        @Nullable String owner,
        @Nullable String client,
        @Nullable String receiver,
        @Nullable String benefitOwner,
        @Nullable Contact contact,
        @Nullable List<String> steeringGroup) {

    public record Contact(String name, @Nullable String role) {}
}
