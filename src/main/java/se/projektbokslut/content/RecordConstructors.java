package se.projektbokslut.content;

import java.lang.reflect.Constructor;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/// Makes records by their constructors, as reflection does. Jackson calls them by method handles whose arguments it
/// does not know: Java makes classes of their own for each, which took a thirteenth of a night's processor time.
final class RecordConstructors extends JacksonModule {
    @Override
    public String getModuleName() {
        return "record-constructors";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addValueInstantiators(new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator made) {
                return type.getBeanClass().isRecord()
                                && made instanceof StdValueInstantiator std
                                && std.getWithArgsCreator() != null
                                && std.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                        ? new ByConstructor(std, constructor)
                        : made;
            }
        });
    }

    private static final class ByConstructor extends StdValueInstantiator {
        private final Constructor<?> constructor;

        ByConstructor(StdValueInstantiator std, Constructor<?> constructor) {
            super(std);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                return context.handleInstantiationProblem(_valueClass, arguments, rewrapCtorProblem(context, e));
            }
        }
    }
}
