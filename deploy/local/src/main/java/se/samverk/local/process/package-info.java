/** Processes that outlive the launcher: started detached, remembered by number and start time. */
@NullMarked
package se.samverk.local.process;

import org.jspecify.annotations.NullMarked;
