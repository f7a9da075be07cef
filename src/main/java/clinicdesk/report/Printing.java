package clinicdesk.report;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.DialogOwner;
import javax.print.attribute.standard.DialogTypeSelection;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPageable;

/** Prints through the system's own dialog. */
public final class Printing {

    private static final Logger LOG = Logger.getLogger(Printing.class.getName());
    private static final float POINTS = 72;

    private Printing() {}

    /**
     * Lets somebody choose a printer and prints. Waits for them: never on the window's thread, nor on the one that
     * does what the user wants.
     *
     * @param name of the job, which others may see in the printer's list: no patient's
     */
    public static Printed print(Pdf pdf, String name) {
        try {
            if (GraphicsEnvironment.isHeadless() || PrinterJob.lookupPrintServices().length == 0) {
                return Printed.NO_PRINTER;
            }
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(name);
            return print(pdf, job, job::printDialog);
        } catch (HeadlessException | AWTError noScreen) {
            LOG.log(Level.WARNING, "The print dialog cannot be shown", noScreen);
            return Printed.NO_PRINTER;
        }
    }

    /** Asks somebody for a printer and how to print. */
    interface Choosing {
        boolean choose(PrintRequestAttributeSet wishes);
    }

    static Printed print(Pdf pdf, PrinterJob job, Choosing choosing) {
        try (PDDocument document = pdf.load()) {
            job.setPageable(new PDFPageable(document));
            PrintRequestAttributeSet wishes = wishes(document.getPage(0).getMediaBox());
            if (!choosing.choose(wishes)) {
                return Printed.DROPPED;
            }
            job.print(wishes);
            return Printed.SENT;
        } catch (PrinterException refused) {
            LOG.log(Level.WARNING, "The printer did not take the job", refused);
            return Printed.FAILED;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The paper that fits the page, and a dialog in front of the window. */
    private static PrintRequestAttributeSet wishes(PDRectangle page) {
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(DialogTypeSelection.NATIVE);
        wishes.add(new DialogOwner());
        MediaSizeName paper = MediaSize.findMedia(Math.min(page.getWidth(), page.getHeight()) / POINTS,
                Math.max(page.getWidth(), page.getHeight()) / POINTS, MediaSize.INCH);
        if (paper != null) {
            wishes.add(paper);
        }
        return wishes;
    }
}
