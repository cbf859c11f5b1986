package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Reads what an earlier version of the program may have published: what it wrote and this one does not know is
/// passed over, and a list or a map that it did not write yet is empty.
public final class PublishedJson {
    private static final JsonMapper MAPPER = CanonicalJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new CollectionsThatAreNeverNull()))
            .build();

    private PublishedJson() {}

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// @throws JacksonException if it is damaged, or of a version that said things otherwise
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readValue(in, type);
        }
    }

    /// A list or a map that a record declares as never null is empty where the file has none. One that may be null says
    /// something else by being empty.
    private static final class CollectionsThatAreNeverNull extends NopAnnotationIntrospector {
        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return member instanceof AnnotatedParameter parameter && isCollection(parameter) && !isNullable(parameter)
                    ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                    : JsonSetter.Value.empty();
        }

        private static boolean isCollection(AnnotatedParameter parameter) {
            Class<?> type = parameter.getRawType();
            return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        }

        private static boolean isNullable(AnnotatedParameter parameter) {
            return parameter.getOwner().getAnnotated() instanceof Executable creator
                    && creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        }
    }
}
