package org.fadeout;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The house as rules, over the classes under one root package. The same rules judge the program and the deliberately wrong fixtures.
 * There is no list of exemptions, and none is wanted.
 */
final class Architecture {

    /** The one order: a room may use itself and what stands on a line above it. Two rooms on one line do not know each other. */
    private static final List<List<String>> ORDER = List.of(
            List.of("base.measure"),
            List.of("base.issues"),
            List.of("base.geometry.arcs"),
            List.of("base.geometry"),
            List.of("base.record"),
            List.of("flow.access"),
            List.of("flow.place"),
            List.of("flow.source"),
            List.of("flow.standard"),
            List.of("flow.evidence"),
            List.of("flow.claims"),
            List.of("flow.treaty"),
            List.of("flow.contamination"),
            List.of("flow.survey", "flow.clearance"),
            List.of("flow.figures"),
            List.of("flow.profile"),
            List.of("flow.review"),
            List.of("flow.quality"),
            List.of("flow.report"),
            List.of("flow"),
            List.of("edge.settings"),
            List.of("edge.exchange"),
            List.of("edge.store"),
            List.of("edge.actions"),
            List.of("edge.documents"),
            List.of("edge.ogc"),
            List.of("edge.field"),
            List.of("edge.web"),
            // What the build makes of the page templates in src/main/jte: it shows the types of the web, and nobody
            // names it.
            List.of("pages"),
            List.of("edge.cli"));

    private static final Set<String> NO_NAMES = Set.of("util", "common", "helper", "impl", "manager", "service");

    /** What core may use beside itself. Files, sockets and channels are of java.base too, and are not for core. */
    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

    private static final List<String> IO = List.of("java.io", "java.nio.file", "java.nio.channels", "java.net");
    private static final List<String> CORE_LIBRARIES =
            List.of("org.locationtech.jts", "net.sf.geographiclib", "org.jspecify.annotations");

    private static final List<String> DATABASE =
            List.of("java.sql", "javax.sql", "org.sqlite", "org.postgresql", "org.flywaydb");

    /** The one door: nothing else reads clock, randomness or environment. */
    private static final List<String> DOORS = List.of(
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty");

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    /** Every rule with its name, in the order in which they are told. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("order", classes("use only what stands before them in the order", this::order));
        rules.put(
                "no cycles",
                SlicesRuleDefinition.slices()
                        .matching(root + ".(*).(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true));
        rules.put("core libraries", classes("leave input, output and frameworks out of core", this::coreLibraries));
        rules.put("spring", classes("use Spring in edge.web only", this::spring));
        rules.put("database", classes("use the database in edge.store only", this::database));
        rules.put("one door", classes("ask edge.settings for clock, randomness and environment", this::oneDoor));
        rules.put("names", classes("stand in packages that say what they hold", this::names));
        rules.put("no double", classes("give measured values as measures", this::noDouble));
        rules.put("no setters", classes("never be changed after they are made", this::noSetters));
        rules.put("told packages", classes("stand in a package that is told in package-info", this::toldPackage));
        return rules;
    }

    private static ArchRule classes(String what, Function<JavaClass, List<String>> faults) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                faults.apply(one).forEach(fault -> events.add(SimpleConditionEvent.violated(one, fault)));
            }
        };
        return ArchRuleDefinition.classes().should(condition);
    }

    private String room(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private static int line(String room) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> allowed(String room) {
        List<String> allowed = new ArrayList<>();
        ORDER.subList(0, line(room)).forEach(allowed::addAll);
        allowed.add(room);
        return allowed;
    }

    private List<String> order(JavaClass one) {
        String room = room(one);
        if (line(room) < 0) {
            return List.of(one.getName() + " stands in no room of the order; the rooms are " + ORDER);
        }
        List<String> faults = new ArrayList<>();
        for (JavaClass target : targets(one)) {
            if (target.getPackageName().startsWith(root) && !allowed(room).contains(room(target))) {
                faults.add(one.getName() + " uses " + target.getName() + "; allowed for " + room + " are only "
                        + String.join(", ", allowed(room)));
            }
        }
        return faults;
    }

    private static List<JavaClass> targets(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .distinct()
                .sorted(java.util.Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static boolean isOf(JavaClass one, List<String> packages) {
        return packages.stream()
                .anyMatch(name -> one.getPackageName().equals(name)
                        || one.getPackageName().startsWith(name + "."));
    }

    private List<String> coreLibraries(JavaClass one) {
        return isCore(one)
                ? uses(
                        one,
                        target -> !target.isPrimitive()
                                && !target.getPackageName().startsWith(root)
                                && !isOf(target, CORE_LIBRARIES)
                                && (!JAVA_BASE.contains(target.getPackageName()) || isOf(target, IO)),
                        "core uses java.base without input and output, " + String.join(", ", CORE_LIBRARIES))
                : List.of();
    }

    private boolean isCore(JavaClass one) {
        String room = room(one);
        return room.startsWith("base.") || isFlow(room);
    }

    private static boolean isFlow(String room) {
        return room.equals("flow") || room.startsWith("flow.");
    }

    private List<String> spring(JavaClass one) {
        List<String> told = switch (room(one)) {
            case "edge.web" -> List.of("org.springframework");
            case "edge.store" -> List.of("org.springframework.jdbc");
            default -> List.of();
        };
        return uses(
                one,
                target -> isOf(target, List.of("org.springframework")) && !isOf(target, told),
                "Spring stands in edge.web, and its JDBC part may stand in edge.store");
    }

    /**
     * The register's own tables are written and read in one place. A GeoPackage that comes from elsewhere is a file to be read like a CSV,
     * read-only and with somebody else's tables; that its format is SQLite is the business of the reader of that format. So the rule has
     * two sides: who keeps the register, and who reads and writes the foreign formats that are databases: GeoPackage, and Parquet by DuckDB.
     */
    private List<String> database(JavaClass one) {
        boolean keeper = room(one).equals("edge.store");
        boolean reader =
                FOREIGN.stream().anyMatch(file -> outermost(one).getName().equals(root + ".edge.exchange." + file));
        return keeper || reader
                ? List.of()
                : uses(
                        one,
                        target -> isOf(target, DATABASE),
                        "the database stands in edge.store, and foreign GeoPackages are read by"
                                + " edge.exchange.GeoPackageFile");
    }

    /** The files of {@code edge.exchange} whose format is a database. */
    private static final List<String> FOREIGN =
            List.of("GeoPackageFile", "GeoPackageOutput", "PackedTree", "ParquetFile", "ParquetOutput");

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(Architecture::outermost).orElse(one);
    }

    private static List<String> uses(JavaClass one, java.util.function.Predicate<JavaClass> refused, String allowed) {
        return targets(one).stream()
                .filter(refused)
                .map(target -> one.getName() + " uses " + target.getName() + "; allowed: " + allowed)
                .toList();
    }

    private List<String> oneDoor(JavaClass one) {
        if (room(one).equals("edge.settings")) {
            return List.of();
        }
        return one.getCodeUnitCallsFromSelf().stream()
                .filter(call -> call.getTarget().getRawParameterTypes().isEmpty() || isEnvironment(call.getName()))
                .filter(call -> DOORS.stream()
                        .anyMatch(door -> (call.getTargetOwner().getName() + "." + call.getName()).startsWith(door)))
                .map(call -> call.getDescription() + "; allowed: org.fadeout.edge.settings.Surroundings")
                .distinct()
                .toList();
    }

    private static boolean isEnvironment(String name) {
        return name.equals("getenv") || name.equals("getProperty") || name.equals("<init>");
    }

    private List<String> names(JavaClass one) {
        Set<String> refused = new TreeSet<>(Arrays.asList(room(one).split("\\.")));
        refused.retainAll(NO_NAMES);
        return refused.isEmpty()
                ? List.of()
                : List.of(one.getName() + " stands in a package called " + refused + "; no package is called "
                        + NO_NAMES);
    }

    /** What others can call. A record that only its own package sees may carry a raw number within a computation. */
    private List<String> noDouble(JavaClass one) {
        if (!isFlow(room(one)) || !isSeen(one)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        for (JavaMethod method : one.getMethods()) {
            raw(method, Optional.of(method.getRawReturnType()), faults);
        }
        for (JavaConstructor constructor : one.getConstructors()) {
            raw(constructor, Optional.empty(), faults);
        }
        return faults;
    }

    private static void raw(JavaCodeUnit unit, Optional<JavaClass> result, List<String> faults) {
        List<JavaClass> types = new ArrayList<>(unit.getRawParameterTypes());
        result.ifPresent(types::add);
        boolean raw = types.stream()
                .map(JavaClass::getBaseComponentType)
                .anyMatch(type -> type.isEquivalentTo(double.class)
                        || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
        if (raw && unit.getModifiers().contains(JavaModifier.PUBLIC)) {
            faults.add(unit.getFullName() + " has a raw number; allowed: the types of base.measure");
        }
    }

    private static boolean isSeen(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC)
                && one.getEnclosingClass().map(Architecture::isSeen).orElse(true);
    }

    private List<String> noSetters(JavaClass one) {
        return !isCore(one)
                ? List.of()
                : one.getMethods().stream()
                        .filter(method -> method.getName().matches("set[A-Z].*")
                                && method.getRawReturnType().isEquivalentTo(void.class))
                        .map(method -> method.getFullName() + " is a setter; allowed: a new value")
                        .toList();
    }

    private List<String> toldPackage(JavaClass one) {
        boolean told = !isCore(one)
                || !one.isTopLevelClass()
                || !one.getModifiers().contains(JavaModifier.PUBLIC)
                || one.getPackage().tryGetPackageInfo().isPresent();
        return told ? List.of() : List.of(one.getName() + " stands in a package without package-info");
    }
}
