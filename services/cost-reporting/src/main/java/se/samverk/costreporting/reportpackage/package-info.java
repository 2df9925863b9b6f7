/** All members' cost reports of a period in one file. */
@NullMarked
package se.samverk.costreporting.reportpackage;

import org.jspecify.annotations.NullMarked;
