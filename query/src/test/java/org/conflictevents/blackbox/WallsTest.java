package org.conflictevents.blackbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The walls of the house. They stand here because this module is the first that sees all three. */
@DisplayName("The walls of the house")
class WallsTest {
    private static final String MODEL = "org.conflictevents.model..";
    private static final String IO = "org.conflictevents.io..";
    private static final String QUERY = "org.conflictevents.query..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.conflictevents");

    private static final DescribedPredicate<JavaClass> STRANGE =
            describe("are neither the JDK's nor ours to show", type -> !type.isPrimitive() && !isFamiliar(type));

    @Test
    @DisplayName("The test sees all three modules")
    void allThreeAreSeen() {
        for (String module : List.of("model", "io", "query")) {
            assertThat(OURS.containPackage("org.conflictevents." + module))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("Dependencies run one way: model <- io <- query")
    void dependenciesRunOneWay() {
        noClasses()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(IO, QUERY))
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage(IO)
                .should()
                .dependOnClassesThat(resideInAPackage(QUERY))
                .check(OURS);
    }

    @Test
    @DisplayName("No packages depend on one another in a circle, but that internals speak in the public terms of their"
            + " module")
    void packagesRunInNoCircle() {
        DescribedPredicate<JavaClass> terms = describe(
                "are public terms of io, not its front door",
                type -> type.getPackageName().equals("org.conflictevents.io")
                        && !type.getName().startsWith("org.conflictevents.io.Datasets"));
        slices().matching("org.conflictevents.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("org.conflictevents.io.internal.."), terms)
                .ignoreDependency(
                        resideInAPackage("org.conflictevents.model.internal.merge"),
                        resideInAPackage("org.conflictevents.model"))
                .check(OURS);
    }

    @Test
    @DisplayName("The model needs nothing but the JDK and annotations")
    void modelNeedsNothing() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        MODEL,
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..",
                        "org.immutables.value.."))
                .check(OURS);
    }

    @Test
    @DisplayName("A signature that users see names our own types and the JDK's, and nothing internal")
    void signaturesNameOurTypes() {
        Set<String> strangers = new TreeSet<>();
        OURS.stream()
                .filter(WallsTest::isSeen)
                .flatMap(type -> Stream.concat(
                        supertypes(type),
                        type.getMembers().stream()
                                .filter(WallsTest::isSeen)
                                .flatMap(member -> named(member)
                                        .map(named -> member.getFullName() + " names " + named.getName()))))
                .forEach(strangers::add);
        assertThat(strangers).isEmpty();
    }

    @Test
    @DisplayName("Nothing opens a connection: of java.net, addresses only")
    void nothingOpensAConnection() {
        Set<String> addresses =
                Set.of("java.net.URI", "java.net.URISyntaxException", "java.net.URLEncoder", "java.net.URLDecoder");
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels.spi..")
                        .and(describe(
                                "reach out",
                                type -> !addresses.contains(
                                        type.getBaseComponentType().getName()))))
                .check(OURS);
    }

    @Test
    @DisplayName("Nothing logs")
    void nothingLogs() {
        noClasses()
                .should(accessClassesThat(resideInAnyPackage(
                                "java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
                        .or(describe(
                                "are the JDK's logger", type -> type.getName().startsWith("java.lang.System$Logger")))))
                .check(OURS);
    }

    @Test
    @DisplayName("Reading and writing print nothing")
    void readingPrintsNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL, IO)
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    @DisplayName("There is no global state: a static field is final")
    void staticFieldsAreFinal() {
        Set<String> loose = new TreeSet<>();
        OURS.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(STATIC))
                .filter(field -> !field.getModifiers().contains(FINAL)
                        && !field.getModifiers().contains(SYNTHETIC))
                .map(JavaField::getFullName)
                .forEach(loose::add);
        assertThat(loose).isEmpty();
    }

    @Test
    @DisplayName("Every package is @NullMarked, or else nobody checks its nulls")
    void packagesAreNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : OURS) {
            JavaPackage home = type.getPackage();
            if (home.getName().startsWith("org.conflictevents") && !home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static Stream<String> supertypes(JavaClass type) {
        return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .filter(STRANGE)
                .map(named -> type.getName() + " extends " + named.getName());
    }

    private static Stream<JavaClass> named(JavaMember member) {
        Stream<JavaClass> types = member instanceof JavaCodeUnit unit
                ? Stream.of(
                                Stream.of(unit.getReturnType()),
                                unit.getParameterTypes().stream(),
                                unit.getExceptionTypes().stream())
                        .flatMap(part -> part)
                        .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                : ((JavaField) member).getType().getAllInvolvedRawTypes().stream();
        return types.map(JavaClass::getBaseComponentType).filter(STRANGE);
    }

    private static boolean isFamiliar(JavaClass type) {
        String home = type.getPackageName();
        return home.startsWith("java.") || (home.startsWith("org.conflictevents.") && !isInternal(type));
    }

    /** Whether users see the type: it and all around it are public, in a package that its module exports. */
    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && !isInternal(type)
                && type.getEnclosingClass().map(WallsTest::isSeen).orElse(true);
    }

    private static boolean isSeen(JavaMember member) {
        return (member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED))
                && !member.getModifiers().contains(SYNTHETIC);
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }
}
