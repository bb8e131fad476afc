import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import module java.base;
import module jdk.compiler;
import com.sun.source.tree.LiteralTree;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Prints how readable the house is, by the sources in {@code src/main/java} of all its modules; judges nothing. Runs
 * in the project's folder: {@code java .ci/Measures.java [--root DIR]}.
 *
 * <p>Sources are parsed, not compiled: that needs no build. What would need their types is guessed:
 *
 * <ul>
 *   <li>A write to a field of another class is an assignment, {@code ++} or {@code --} of {@code x.field} where
 *       {@code x} is not {@code this} and the file declares no field of that name. A name both classes use is missed.
 *   <li>A positional rebuild is any {@code new X(...)} in the file that declares the record {@code X}: a factory's
 *       first building counts like the copy with one value changed.
 *   <li>The domain is what the modules named {@code *-service} hold outside their adapters.
 * </ul>
 */
public final class Measures {
    private static final int MOST_TYPES = 25;
    private static final int MOST_COMPONENTS = 8;
    private static final int MOST_ARGUMENTS = 6;
    private static final int SHOWN = 5;

    private static final String SOURCES = "/src/main/java/";
    private static final Set<String> ADAPTERS = Set.of("web", "messaging", "persistence");
    private static final Set<String> PACKAGES_OF_TEXTS = Set.of("web", "rendering");
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[\\p{IsLatin}&&\\P{ASCII}]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SIZE_GATE_SUPPRESSION =
            Pattern.compile("(@SuppressWarnings\\([^)]*|CHECKSTYLE.*|<suppress\\b[^>]*)"
                    + "(MethodLength|FileLength|ParameterNumber|\\w+Complexity|ExecutableStatementCount|JavaNCSS)");

    private final Path root;
    private final List<SourceFile> files;

    private Measures(Path root) throws IOException {
        this.root = root;
        this.files = parsed(root);
    }

    public static void main(String[] arguments) throws IOException {
        boolean rooted = arguments.length == 2 && arguments[0].equals("--root");
        if (arguments.length > 0 && !rooted) {
            throw new IllegalArgumentException("Usage: java .ci/Measures.java [--root DIR]");
        }
        var measures = new Measures(Path.of(rooted ? arguments[1] : "").toAbsolutePath().normalize());
        measures.printSizes();
        measures.printPackages();
        measures.printFieldWrites();
        measures.printRecords();
        measures.printNames();
        measures.printVietnameseLiterals();
    }

    private static List<SourceFile> parsed(Path root) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(root)) {
            var sources = paths.filter(path -> root.relativize(path).toString().contains(SOURCES))
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var parser = (JavacTask) compiler.getTask(
                    null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(parser).getSourcePositions();
            var files = new ArrayList<SourceFile>();
            for (CompilationUnitTree unit : parser.parse()) {
                Path path = manager.asPath(unit.getSourceFile());
                files.add(new SourceFile(root.relativize(path), Files.readString(path), unit, positions));
            }
            return files;
        }
    }

    private void printSizes() throws IOException {
        var types = all(files, SourceFile::topLevelTypes).toList();
        print("lines of src/main", files.stream().mapToInt(SourceFile::lines).sum());
        print("top-level types", types.size());
        print("public top-level types", share(types, Type::isPublic));
        print("lines of the longest file", largest(1, files.stream(), SourceFile::lines, SourceFile::name));
        print("lines of the longest method", largest(1, all(files, file -> file.methods), Method::lines, Method::name));
        print("suppressions of size gates", sizeGateSuppressions());
    }

    private long sizeGateSuppressions() throws IOException {
        Path suppressions = root.resolve("config/checkstyle-suppressions.xml");
        String configured = Files.exists(suppressions) ? Files.readString(suppressions) : "";
        return Stream.concat(Stream.of(configured), files.stream().map(file -> file.text))
                .flatMap(text -> SIZE_GATE_SUPPRESSION.matcher(text).results())
                .count();
    }

    private void printPackages() {
        var typesOf = summingInt((SourceFile file) -> file.topLevelTypes().size());
        var byModule = files.stream()
                .collect(groupingBy(
                        SourceFile::module, TreeMap::new, groupingBy(SourceFile::packageName, TreeMap::new, typesOf)));
        byModule.forEach((module, packages) -> print(
                "types of the largest package of " + module,
                largest(1, packages.entrySet().stream(), Map.Entry::getValue, Map.Entry::getKey)));
        var tooLarge = byModule.values().stream()
                .flatMap(packages -> packages.entrySet().stream())
                .filter(it -> it.getValue() > MOST_TYPES)
                .toList();
        print("packages of more than " + MOST_TYPES + " types", tooLarge.size());
        tooLarge.forEach(it -> print("  FLAGGED " + it.getKey(), it.getValue()));
    }

    private void printFieldWrites() {
        print("writes to a field of another class", all(files, SourceFile::writesElsewhere).count());
        all(files, SourceFile::writesElsewhere).forEach(it -> print("  " + it.place(), it.target()));
    }

    private void printRecords() {
        var domain = files.stream().filter(SourceFile::isDomain).toList();
        printLargestRecords("all", files);
        printLargestRecords("the domain", domain);
        var tooLarge = all(domain, SourceFile::records)
                .filter(it -> it.components() > MOST_COMPONENTS)
                .toList();
        print("domain records of more than " + MOST_COMPONENTS + " components", tooLarge.size());
        tooLarge.forEach(it -> print("  " + it.name(), it.components()));
        printPositionalRebuilds("all", files);
        printPositionalRebuilds("the domain", domain);
    }

    private static void printLargestRecords(String where, List<SourceFile> files) {
        var records = all(files, SourceFile::records);
        print("components of the largest records of " + where, largest(SHOWN, records, Type::components, Type::name));
    }

    private static void printPositionalRebuilds(String where, List<SourceFile> files) {
        var rebuilds = all(files, SourceFile::positionalRebuilds).toList();
        var longest = largest(1, rebuilds.stream(), Creation::arguments, Creation::type);
        var tooLong = rebuilds.stream()
                .filter(it -> it.arguments() > MOST_ARGUMENTS)
                .collect(groupingBy(Creation::type, TreeMap::new, counting()));
        print("arguments of the longest positional rebuild of " + where, longest);
        print("positional rebuilds of more than " + MOST_ARGUMENTS + " arguments in " + where, tooLong);
    }

    private void printNames() {
        printTypeNames("top-level type", all(files, SourceFile::topLevelTypes));
        printTypeNames("nested type", all(files, file -> file.types).filter(Type::isNested));
        var methods = all(files, file -> file.methods).filter(Method::isNamedHere).map(Method::name);
        print("mean words per name of a method", meanWords(methods.toList()));
    }

    private static void printTypeNames(String kind, Stream<Type> types) {
        var names = types.map(Type::name).toList();
        print("one-word names of a " + kind, share(names, name -> words(name) == 1));
        print("mean words per name of a " + kind, meanWords(names));
    }

    private void printVietnameseLiterals() {
        var byService = files.stream()
                .filter(file -> file.isOfService() && !file.isIn(PACKAGES_OF_TEXTS))
                .collect(groupingBy(SourceFile::module, TreeMap::new, summingInt(file -> file.vietnameseLiterals)));
        int inAll = byService.values().stream().mapToInt(it -> it).sum();
        print("Vietnamese literals in the domain and persistence", inAll);
        byService.forEach((service, literals) -> print("  " + service, literals));
    }

    private static <T> Stream<T> all(List<SourceFile> files, Function<SourceFile, List<T>> facts) {
        return files.stream().flatMap(file -> facts.apply(file).stream());
    }

    private static void print(String measure, Object value) {
        System.out.printf("%-60s %s%n", measure + ":", value);
    }

    private static <T> String largest(int shown, Stream<T> all, ToIntFunction<T> size, Function<T, String> name) {
        return all.sorted(Comparator.comparingInt(size).reversed())
                .limit(shown)
                .map(it -> size.applyAsInt(it) + " " + name.apply(it))
                .collect(joining(", "));
    }

    private static <T> String share(List<T> all, Predicate<T> which) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * all.stream().filter(which).count() / all.size());
    }

    private static String meanWords(List<String> names) {
        return String.format(Locale.ROOT, "%.2f", names.stream().mapToInt(Measures::words).average().orElse(0));
    }

    /** Of the last name alone, where it stands with the types around it. */
    private static int words(String name) {
        return HUMP.split(name.substring(name.lastIndexOf('.') + 1)).length;
    }

    /** @param name with the types around it, as in {@code Deadline.Recurring} */
    private record Type(String name, boolean isPublic, boolean isRecord, int components) {
        boolean isNested() {
            return name.contains(".");
        }
    }

    /**
     * @param name with its type
     * @param isNamedHere a constructor, an override and a record's accessor have their names from elsewhere
     * @param lines of the body, with its braces: as the size gate counts
     */
    private record Method(String name, boolean isNamedHere, int lines) {}

    private record FieldWrite(String place, String target, String field) {}

    private record Creation(String type, int arguments) {}

    /** What is measured of one file, gathered by a single walk through its tree. */
    private static final class SourceFile extends TreeScanner<Void, Void> {
        private static final Set<Tree.Kind> STEPS = Set.of(
                Tree.Kind.PREFIX_INCREMENT,
                Tree.Kind.PREFIX_DECREMENT,
                Tree.Kind.POSTFIX_INCREMENT,
                Tree.Kind.POSTFIX_DECREMENT);

        private final Path path;
        private final String text;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Deque<ClassTree> enclosing = new ArrayDeque<>();
        private final Set<String> fields = new HashSet<>();
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private final List<FieldWrite> qualifiedWrites = new ArrayList<>();
        private final List<Creation> creations = new ArrayList<>();
        private int vietnameseLiterals;

        SourceFile(Path path, String text, CompilationUnitTree unit, SourcePositions positions) {
            this.path = path;
            this.text = text;
            this.unit = unit;
            this.positions = positions;
            scan(unit, null);
        }

        String name() {
            return path.getFileName().toString();
        }

        String module() {
            return path.toString().substring(0, path.toString().indexOf(SOURCES));
        }

        String packageName() {
            return String.valueOf(unit.getPackageName());
        }

        int lines() {
            return (int) text.lines().count();
        }

        boolean isOfService() {
            return module().endsWith("-service");
        }

        boolean isDomain() {
            return isOfService() && !isIn(ADAPTERS);
        }

        boolean isIn(Set<String> packages) {
            return Stream.of(packageName().split("\\.")).anyMatch(packages::contains);
        }

        List<Type> topLevelTypes() {
            return types.stream().filter(type -> !type.isNested()).toList();
        }

        List<Type> records() {
            return types.stream().filter(Type::isRecord).toList();
        }

        List<FieldWrite> writesElsewhere() {
            return qualifiedWrites.stream().filter(it -> !fields.contains(it.field())).toList();
        }

        List<Creation> positionalRebuilds() {
            return creations.stream()
                    .filter(it -> records().stream().anyMatch(type -> ("." + type.name()).endsWith("." + it.type())))
                    .toList();
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            switch (tree) {
                case MethodTree method -> note(method);
                case AssignmentTree assignment -> noteWrite(assignment.getVariable());
                case CompoundAssignmentTree assignment -> noteWrite(assignment.getVariable());
                case UnaryTree step when STEPS.contains(step.getKind()) -> noteWrite(step.getExpression());
                case NewClassTree creation -> note(creation);
                case LiteralTree literal when isVietnamese(literal) -> vietnameseLiterals++;
                case null, default -> {}
            }
            return super.scan(tree, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            enclosing.addLast(type);
            fields(type).map(field -> field.getName().toString()).forEach(fields::add);
            if (!type.getSimpleName().isEmpty()) {
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                boolean isRecord = type.getKind() == Tree.Kind.RECORD;
                types.add(new Type(enclosingNames(), isPublic, isRecord, components(type).size()));
            }
            super.visitClass(type, nothing);
            enclosing.removeLast();
            return null;
        }

        /** Anonymous ones left out. */
        private String enclosingNames() {
            return enclosing.stream()
                    .map(type -> type.getSimpleName().toString())
                    .filter(name -> !name.isEmpty())
                    .collect(joining("."));
        }

        private static Stream<VariableTree> fields(ClassTree type) {
            return type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast);
        }

        /** All fields of a record that are not static. */
        private static List<String> components(ClassTree type) {
            return fields(type)
                    .filter(_ -> type.getKind() == Tree.Kind.RECORD)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getName().toString())
                    .toList();
        }

        private void note(MethodTree method) {
            String name = method.getName().toString();
            boolean constructs = method.getReturnType() == null;
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
            boolean accesses = method.getParameters().isEmpty() && components(enclosing.getLast()).contains(name);
            methods.add(new Method(
                    enclosingNames() + "." + name, !constructs && !overrides && !accesses, lines(method.getBody())));
        }

        private void noteWrite(ExpressionTree target) {
            if (target instanceof MemberSelectTree field && !field.getExpression().toString().equals("this")) {
                String place = name() + ":" + lineOf(positions.getStartPosition(unit, target));
                qualifiedWrites.add(new FieldWrite(place, target.toString(), field.getIdentifier().toString()));
            }
        }

        private void note(NewClassTree creation) {
            Tree type = creation.getIdentifier();
            String name = (type instanceof ParameterizedTypeTree generic ? generic.getType() : type).toString();
            creations.add(new Creation(name, creation.getArguments().size()));
        }

        private static boolean isVietnamese(LiteralTree literal) {
            return literal.getValue() instanceof String text && VIETNAMESE_LETTER.matcher(text).find();
        }

        private int lines(Tree body) {
            return body == null
                    ? 0
                    : lineOf(positions.getEndPosition(unit, body)) - lineOf(positions.getStartPosition(unit, body)) + 1;
        }

        private int lineOf(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
