package clinicdesk.app;

import clinicdesk.base.Sha256;
import clinicdesk.db.StoreException;
import clinicdesk.db.StoreException.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that went wrong and should not have.
 *
 * @param code short, to be said on the phone; the same for the same fault
 * @param trace the kinds of exception and where they came from, without their messages: these may hold a
 *            patient's name
 * @param known what of the store it is, where that can be said in plain words and needs no code
 */
record Fault(String code, String trace, Optional<Problem> known) {

    private static final Set<Problem> PLAIN = Set.of(Problem.BUSY, Problem.DISK_FULL, Problem.NOT_WRITABLE,
            Problem.DAMAGED, Problem.OVERLAP, Problem.STALE);

    /** Without signs that sound or look alike. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    static Fault of(Throwable thrown) {
        return new Fault(code(thrown), trace(thrown), known(thrown));
    }

    private static Optional<Problem> known(Throwable thrown) {
        return causes(thrown).stream().filter(StoreException.class::isInstance)
                .map(fault -> ((StoreException) fault).problem()).findFirst().filter(PLAIN::contains);
    }

    /** From what was thrown and our own part of the way there, without lines: it outlives small changes. */
    private static String code(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each : causes(thrown)) {
            text.append(each.getClass().getName()).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("clinicdesk.")) {
                    text.append(frame.getClassName()).append('.').append(frame.getMethodName()).append('\n');
                }
            }
        }
        byte[] hash = Sha256.of(text.toString());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(hash[i] & 31));
        }
        return code.toString();
    }

    static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each : causes(thrown)) {
            text.append(text.isEmpty() ? "" : "caused by ").append(each.getClass().getName()).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }
}
