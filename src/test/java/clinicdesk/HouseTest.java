package clinicdesk;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the house is built: which package may know which, and what belongs in one place only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    /** From the roof down: a package imports only those below it. */
    private static final List<String> FLOORS = List.of("app", "ui", "api", "sample", "report", "waitlist", "booking",
            "hours",
            "directory", "mail",
            "access", "audit", "settings", "db", "base");

    /** Floors and rooms that are drawn and not built yet; once one is there its name goes from here. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    private static final Set<String> CLOCK_TYPES = Set.of("java.time.Instant", "java.time.LocalDate",
            "java.time.LocalDateTime", "java.time.LocalTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime",
            "java.time.OffsetTime", "java.time.Year", "java.time.YearMonth");

    private JavaClasses house;

    @BeforeAll
    void read() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinicdesk");
    }

    private static String in(String floor) {
        return "clinicdesk." + floor + "..";
    }

    private void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    static Stream<String> floors() {
        return FLOORS.stream();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void aPackageImportsOnlyThoseBelowIt(String floor) {
        String[] above = FLOORS.subList(0, FLOORS.indexOf(floor)).stream().map(HouseTest::in).toArray(String[]::new);

        holds(noClasses().that().resideInAPackage(in(floor)).should().dependOnClassesThat()
                .resideInAnyPackage(above)
                .because("what lies below can be understood and tested without what lies above"));
    }

    @Test
    void everyPackageHasAFloor() {
        Set<String> known = Set.copyOf(FLOORS);
        assertThat(house.stream().map(HouseTest::floorOf).distinct()).allMatch(known::contains);
    }

    private static String floorOf(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[1];
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        holds(slices().matching("clinicdesk.(*)..").should().beFreeOfCycles()
                .because("two packages that need each other are one"));
        holds(slices().matching("clinicdesk.ui.(*)..").should().beFreeOfCycles()
                .because("a screen that needs another's insides cannot change alone"));
    }

    @Test
    void theWindowAsksServicesAndNeverTheStore() {
        holds(noClasses().that().resideInAnyPackage(in("ui"), in("api")).should().dependOnClassesThat()
                .resideInAPackage(in("db"))
                .because("one service method is one transaction; a window that opens its own breaks that"));
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        holds(noClasses().that().resideOutsideOfPackages(in("ui"), in("app")).should().dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("the rules work without a window: for tests, the API and servers"));
    }

    @Test
    void onlyTheCalendarKnowsTheCalendarLibrary() {
        holds(noClasses().that().resideOutsideOfPackage(in("ui.calendar")).should().dependOnClassesThat()
                .resideInAPackage("com.calendarfx..").because("a library with a will of its own is kept in one room"));
    }

    @Test
    void hibernateStaysBelowTheWindow() {
        holds(noClasses().that().resideInAnyPackage(in("ui"), in("api"), in("app")).should().dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .because("how things are kept is no business of how they are shown"));
    }

    @Test
    void onlyTheMailRoomKnowsMail() {
        holds(noClasses().that().resideOutsideOfPackage(in("mail")).should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .because("what leaves the desk goes through the outbox"));
    }

    @Test
    void onlySecretsKnowTheKeyStoresOfTheSystems() {
        holds(noClasses().that().resideOutsideOfPackage(in("settings")).should().dependOnClassesThat()
                .resideInAnyPackage("com.github.javakeyring..", "com.sun.jna..", "org.freedesktop..")
                .because("a secret goes through one seam, which a test fills and which never asks or waits"));
    }

    @Test
    void onlyTheApiServesOverHttp() {
        holds(noClasses().that().resideOutsideOfPackage(in("api")).should().dependOnClassesThat()
                .resideInAnyPackage("io.avaje..", "com.sun.net.httpserver..", "com.networknt..",
                        "com.github.victools..", "io.github.bucket4j..")
                .because("a window that serves no other program does not wait for these libraries to load"));
    }

    @Test
    void onlyWhoSpeaksWithOtherProgramsReadsJson() {
        holds(noClasses().that().resideOutsideOfPackages(in("api"), in("mail")).should().dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..")
                .because("nothing that a clinic keeps is JSON: only what other programs and services say"));
    }

    @Test
    void whoServesWithoutAWindowKnowsNone() {
        holds(noClasses().that().resideInAPackage(in("app")).and().haveNameMatching(
                ".*\\.(Serve|Api|BackRoom|Services|FolderOfCommand|TokenCommand|SettingsCommand|SettingsChange)")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("a server has no screen, and starts sooner without JavaFX"));
    }

    @Test
    void onlyReportsKnowPdf() {
        holds(noClasses().that().resideOutsideOfPackage(in("report")).should().dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..", "org.apache.pdfbox..")
                .because("who prints nothing does not wait for these libraries to load"));
    }

    @Test
    void onlyReportsKnowTheOtherWindowToolkit() {
        holds(noClasses().that().resideOutsideOfPackage(in("report")).should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.print..")
                .because(
                        "two window toolkits in one program get in each other's way; printers are asked through one of them"));
    }

    @Test
    void onlyPublicHolidaysKnowTheirLibrary() {
        holds(noClasses().that().doNotHaveSimpleName("PublicHolidays").should().dependOnClassesThat()
                .resideInAPackage("de.focus_shift..")
                .because("a clinic that keeps no country's holidays does not wait for the library to load"));
    }

    @Test
    void aViewModelKnowsNoControls() {
        holds(noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .because("a view model is tested without a window"));
    }

    @Test
    void nobodyAsksThePcForTheTime() {
        holds(noClasses().should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("now() without a clock") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTarget().getName().equals("now")
                        && CLOCK_TYPES.contains(access.getTargetOwner().getName())
                        && !access.getTarget().getFullName().contains(Clock.class.getName());
            }
        }).because("a test sets the clock, and the clinic's zone is not the PC's"));
    }

    @Test
    void onlyTheAppHandsWorkToTheWindowsThread() {
        holds(noClasses().that().resideOutsideOfPackage(in("app")).should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("all slow work goes through Background, which tests run at once"));
    }

    @Test
    void theGroundFloorStandsOnTheJdk() {
        holds(classes().that().resideInAPackage(in("base")).should().onlyDependOnClassesThat()
                .resideInAnyPackage(in("base"), "java..", "org.jspecify..")
                .because("everything rests on it"));
    }

    @Test
    void whatIsKeptChangesThroughVerbs() {
        holds(methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should()
                .haveNameNotMatching("set[A-Z].*")
                .because("moveTo and cancel say what happens in a clinic; setters let anything happen"));
    }

    @Test
    void aQueryIsReadToItsEnd() {
        holds(noClasses().should().callMethodWhere(
                target(name("stream").or(name("getResultStream")).or(name("scroll")))
                        .and(target(owner(assignableTo(jakarta.persistence.Query.class)
                                .or(assignableTo(org.hibernate.query.CommonQueryContract.class))))))
                .because("an open cursor pins a reader's snapshot: ask for the list()"));
    }

    @Test
    void noRuleGuardsAnEmptyRoom() {
        Set<String> named = Set.copyOf(Stream.concat(FLOORS.stream(), Stream.of("ui.calendar")).toList());
        DescribedPredicate<JavaClass> any = alwaysTrue();
        for (String room : named) {
            boolean built = house.stream().anyMatch(any.and(resideInAPackage(in(room))));
            assertThat(built).as("%s is built; its name belongs in NOT_BUILT_YET only until then", room)
                    .isEqualTo(!NOT_BUILT_YET.contains(room));
        }
        assertThat(house.stream().filter(resideInAnyPackage(in("mail")))).isNotEmpty();
    }
}
