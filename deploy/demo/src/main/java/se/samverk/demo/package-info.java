/** The demo federation: its data, its ledger and its loader. */
@NullMarked
package se.samverk.demo;

import org.jspecify.annotations.NullMarked;
