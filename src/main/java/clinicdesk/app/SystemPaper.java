package clinicdesk.app;

import clinicdesk.base.Background;
import clinicdesk.base.Texts;
import clinicdesk.report.Pdf;
import clinicdesk.report.Printed;
import clinicdesk.report.Printing;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.paper.PaperWays;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's dialogs for paper. Printing has a thread of its own: its dialog waits for somebody. */
final class SystemPaper implements PaperWays, AutoCloseable {

    private final Supplier<Window> owner;
    private final Workplace workplace;
    private final ExecutorService printer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("printer").factory());
    private Path folder = documents(Path.of(System.getProperty("user.home", ".")));

    /** @param owner the window that the dialogs belong to, once it is shown */
    SystemPaper(Supplier<Window> owner, Workplace workplace) {
        this.owner = owner;
        this.workplace = workplace;
    }

    private static Path documents(Path home) {
        Path documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    @Override
    public Optional<Path> whereToSave(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts().get("paper.save"));
        chooser.setInitialFileName(name);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = chooser.showSaveDialog(owner.get());
        if (chosen == null) {
            return Optional.empty();
        }
        Path parent = chosen.toPath().toAbsolutePath().getParent();
        folder = parent == null ? folder : parent;
        return Optional.of(withEnding(chosen.toPath()));
    }

    /** Not every system's dialog adds it. */
    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? file : file.resolveSibling(name + ".pdf");
    }

    private Texts texts() {
        return Texts.of("app", workplace.locale());
    }

    @Override
    public void print(Pdf pdf, String job, Consumer<Printed> then) {
        new Background(printer, workplace.background().window()).run(() -> Printing.print(pdf, job), then, fault -> {
            then.accept(Printed.FAILED);
            workplace.problem().accept(fault);
        });
    }

    @Override
    public void close() {
        printer.shutdown();
    }
}
