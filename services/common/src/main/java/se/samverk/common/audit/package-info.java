/** The audit trail: who did what and when, with before and after, in chains that show it if they are tampered with. */
@NullMarked
package se.samverk.common.audit;

import org.jspecify.annotations.NullMarked;
