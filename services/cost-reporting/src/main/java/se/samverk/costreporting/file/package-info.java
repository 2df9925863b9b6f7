/** What is needed to give figures out as files: PDF, Excel and CSV, their texts and names. */
@NullMarked
package se.samverk.costreporting.file;

import org.jspecify.annotations.NullMarked;
