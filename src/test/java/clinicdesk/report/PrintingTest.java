package clinicdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing on the JDK's own PostScript printer, which prints into memory. */
class PrintingTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private PaperDesk desk;

    @BeforeEach
    void open() {
        desk = PaperDesk.in(folder);
        desk.booked("Strange", desk.clinic.patient("Ana Pérez"), "2026-11-25T09:00", 30);
        desk.booked("Who", desk.clinic.patient("Tom Baker"), "2026-11-25T09:00", 30);
    }

    @AfterEach
    void close() {
        desk.clinic.close();
    }

    private PrinterJob job() throws PrinterException {
        StreamPrintService printer = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                javax.print.DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0].getPrintService(paper);
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setPrintService(printer);
        return job;
    }

    @Test
    void everyPageGoesToThePrinterThatWasChosen() throws PrinterException {
        Printed printed = Printing.print(desk.sheets(), job(), wishes -> {
            assertThat(wishes.get(javax.print.attribute.standard.Media.class)).isEqualTo(MediaSizeName.ISO_A4);
            return true;
        });

        assertThat(printed).isEqualTo(Printed.SENT);
        String postscript = paper.toString(StandardCharsets.ISO_8859_1);
        assertThat(postscript).startsWith("%!PS-Adobe");
        assertThat(postscript.split("showpage", -1)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whoChoosesNoPrinterPrintsNothing() throws PrinterException {
        assertThat(Printing.print(desk.sheets(), job(), wishes -> false)).isEqualTo(Printed.DROPPED);
        assertThat(paper.size()).isZero();
    }

    @Test
    void whereThereIsNoScreenThereIsNoPrinter() {
        assertThat(Printing.print(desk.sheets(), "Day sheets")).isEqualTo(Printed.NO_PRINTER);
    }
}
