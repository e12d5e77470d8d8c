package org.conflictevents.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every public method and constructor of a module, called with null for one parameter after the other: each has to refuse it with
 * a NullPointerException that says nothing but the name of the parameter.
 *
 * <p>Null may be taken where a parameter is {@code @Nullable}, and by a record's own constructor for what is optional or a
 * collection, since JSON binding hands it in. What Immutables writes, builders and withers, is not called.
 */
public final class NullCalls {

    private static final int ROUNDS = 4;

    private final List<Class<?>> types;
    private final Map<Class<?>, Object> samples = new LinkedHashMap<>();
    private final Map<String, Object> named = new HashMap<>();

    private final Set<String> absent = new HashSet<>();

    private NullCalls(List<Class<?>> types) {
        this.types = types;
        Stream.of(
                        "Idlib",
                        'x',
                        1,
                        1L,
                        1.0,
                        false,
                        BigDecimal.ONE,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        List.of(),
                        Map.of(),
                        Set.of())
                .forEach(this::sample);
    }

    /** Returns the calls of all public types, outside of internal packages, in the module that a class is of. */
    public static NullCalls of(Class<?> member) {
        try (Stream<Path> files = Files.walk(Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            Path root = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new NullCalls(files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(root.getFileSystem().getSeparator(), "."))
                    .filter(name -> !name.contains(".internal."))
                    .sorted()
                    .<Class<?>>map(name -> type(name, member))
                    .filter(NullCalls::isSeen)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name, Class<?> member) {
        try {
            return Class.forName(name, false, member.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSeen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isSeen(type.getEnclosingClass()));
    }

    /** Adds a value to call with, and to call methods of. */
    public NullCalls sample(Object value) {
        samples.putIfAbsent(value.getClass(), value);
        return this;
    }

    /** Sets the value of all parameters of a name, where their type can hold it. */
    public NullCalls named(String parameter, Object value) {
        named.put(parameter, value);
        return this;
    }

    /** Leaves out a component that a record's own constructor takes as absent, though it is neither optional nor a collection. */
    public NullCalls absent(Class<? extends Record> type, String component) {
        absent.add(type.getName() + " " + component);
        return this;
    }

    /** Returns a line for each call that did not end as it should, or could not be made. */
    public List<String> faults() {
        for (int i = 0; i < ROUNDS; i++) {
            types.forEach(this::harvest);
        }
        Set<String> faults = new TreeSet<>();
        for (Class<?> type : types) {
            members(type).forEach(member -> check(type, member, faults));
        }
        return List.copyOf(faults);
    }

    private static Stream<Executable> members(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !isGenerated(type) && !member.getName().equals("equals"))
                .filter(member -> !(type.isEnum() && member.getName().equals("valueOf")));
    }

    /** Whether Immutables wrote the type: a wither, or the parent of a builder that is nested in its record. */
    private static boolean isGenerated(Class<?> type) {
        return !type.isMemberClass()
                && (type.getSimpleName().endsWith("Builder")
                        || (type.isInterface() && type.getSimpleName().startsWith("With")));
    }

    /** Keeps one value of each type that the methods of a type return. */
    private void harvest(Class<?> type) {
        if (type.isEnum()) {
            sample(type.getEnumConstants()[0]);
        }
        members(type).forEach(member -> {
            boolean isAnswer = member instanceof Constructor || ((Method) member).getReturnType() != void.class;
            Object[] arguments = arguments(member);
            if (isAnswer && arguments != null) {
                try {
                    keep(call(type, member, arguments));
                } catch (ReflectiveOperationException | IllegalStateException e) {
                    // Nothing to keep; if it matters, the check says that there is no sample.
                }
            }
        });
    }

    private void keep(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::keep);
        } else if (value instanceof Collection<?> collection) {
            collection.stream().limit(3).forEach(this::keep);
        } else if (value != null && types.stream().anyMatch(type -> type.isInstance(value))) {
            sample(value);
        }
    }

    private void check(Class<?> type, Executable member, Set<String> faults) {
        if (type.isInterface() && !type.isSealed() && Modifier.isAbstract(member.getModifiers())) {
            return; // for users to implement
        }
        Parameter[] parameters = member.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Class<?> wanted = parameters[i].getType();
            String name = parameters[i].getName();
            if (wanted.isPrimitive()
                    || isNullable(parameters[i])
                    || (isOfRecord(member) && absent.contains(type.getName() + " " + name))) {
                continue;
            }
            Object[] arguments = arguments(member);
            if (arguments == null || (isOfObject(member) && receiver(type) == null)) {
                if (!Modifier.isAbstract(member.getModifiers())) {
                    faults.add(text(member) + ": no sample to call it with");
                }
                return;
            }
            arguments[i] = null;
            boolean mayBeAbsent = isOfRecord(member) && isAbsentable(wanted);
            expect(type, member, arguments, name, mayBeAbsent, faults);
            if (wanted.isArray() && !wanted.getComponentType().isPrimitive()) {
                arguments[i] = Array.newInstance(wanted.getComponentType(), 1);
                expect(type, member, arguments, name + "[0]", false, faults);
            } else if (wanted == List.class || wanted == Iterable.class) {
                arguments[i] = Arrays.asList((Object) null);
                expect(type, member, arguments, name + "[0]", false, faults);
            }
        }
    }

    private void expect(
            Class<?> type,
            Executable member,
            @Nullable Object[] arguments,
            String name,
            boolean mayBeAbsent,
            Set<String> faults) {
        String where = text(member) + " with null for " + name + ": ";
        try {
            call(type, member, arguments);
            if (!mayBeAbsent) {
                faults.add(where + "took it");
            }
        } catch (InvocationTargetException e) {
            Throwable problem = e.getCause();
            if (!(problem instanceof NullPointerException) || !name.equals(problem.getMessage())) {
                faults.add(where + problem);
            }
        } catch (ReflectiveOperationException e) {
            faults.add(where + e);
        }
    }

    private @Nullable Object call(Class<?> type, Executable member, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        if (member instanceof Constructor<?> constructor) {
            return constructor.newInstance(arguments);
        }
        Object receiver = isOfObject(member) ? receiver(type) : null;
        if (isOfObject(member) && receiver == null) {
            throw new IllegalStateException("no sample of " + type);
        }
        return ((Method) member).invoke(receiver, arguments);
    }

    private static boolean isOfObject(Executable member) {
        return member instanceof Method && !Modifier.isStatic(member.getModifiers());
    }

    private static boolean isOfRecord(Executable member) {
        Class<?> type = member.getDeclaringClass();
        return member instanceof Constructor
                && type.isRecord()
                && Arrays.equals(
                        member.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static boolean isAbsentable(Class<?> type) {
        return type == Optional.class
                || type == OptionalDouble.class
                || Collection.class.isAssignableFrom(type)
                || type == Map.class;
    }

    private static boolean isNullable(Parameter parameter) {
        AnnotatedType type = parameter.getAnnotatedType();
        return Stream.<AnnotatedElement>of(type, parameter).anyMatch(part -> part.isAnnotationPresent(Nullable.class));
    }

    private @Nullable Object receiver(Class<?> type) {
        return samples.values().stream().filter(type::isInstance).findFirst().orElse(null);
    }

    /** Something for every parameter, or null where there is nothing for one. */
    private @Nullable Object @Nullable [] arguments(Executable member) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : member.getParameters()) {
            Object value = value(parameter);
            if (value == null && !isNullable(parameter)) {
                return null;
            }
            arguments.add(value);
        }
        return arguments.toArray();
    }

    private @Nullable Object value(Parameter parameter) {
        Class<?> type = boxed(parameter.getType());
        Object value = named.get(parameter.getName());
        if (type.isInstance(value)) {
            return value;
        }
        return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : receiver(type);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    private static String text(Executable member) {
        String types = Stream.of(member.getParameterTypes())
                .map(Class::getSimpleName)
                .toList()
                .toString();
        String type = member.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1)
                + (member instanceof Method ? "." + member.getName() : "")
                + "(" + types.substring(1, types.length() - 1) + ")";
    }
}
