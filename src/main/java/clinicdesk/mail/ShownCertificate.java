package clinicdesk.mail;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a server has shown.
 *
 * @param names of the servers whose it is
 * @param until when it is good
 * @param issuer who vouches for it
 */
public record ShownCertificate(List<String> names, Instant until, String issuer) {

    /** RFC 5280: of the general names, those that are a DNS name. */
    private static final Integer DNS_NAME = 2;

    static ShownCertificate of(X509Certificate shown) {
        List<String> names = alternativeNames(shown);
        String holder = commonName(shown.getSubjectX500Principal().getName());
        return new ShownCertificate(names.isEmpty() ? List.of(holder) : names, shown.getNotAfter().toInstant(),
                commonName(shown.getIssuerX500Principal().getName()));
    }

    private static List<String> alternativeNames(X509Certificate shown) {
        try {
            @Nullable
            Collection<List<?>> all = shown.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream().filter(name -> DNS_NAME.equals(name.getFirst()))
                            .map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    /** What people call it: its common name, else its organisation, else all of it. */
    private static String commonName(String distinguished) {
        try {
            LdapName name = new LdapName(distinguished);
            for (String part : List.of("CN", "O")) {
                for (var each : name.getRdns()) {
                    if (each.getType().equalsIgnoreCase(part)) {
                        return String.valueOf(each.getValue());
                    }
                }
            }
            return distinguished;
        } catch (InvalidNameException unreadable) {
            return distinguished;
        }
    }
}
