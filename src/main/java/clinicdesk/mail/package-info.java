/** Letters to patients: written into an outbox with what they tell of, sent later, at least once. Knows no visit. */
@NullMarked
package clinicdesk.mail;

import org.jspecify.annotations.NullMarked;
