/** Savings: what a member's own operation once cost, at today's prices, less what the federation's services cost it. */
@NullMarked
package se.samverk.costreporting.saving;

import org.jspecify.annotations.NullMarked;
