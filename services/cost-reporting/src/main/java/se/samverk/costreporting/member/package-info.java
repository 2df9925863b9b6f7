/** The service's own copy of the federation's members, fed by the tenants service's events. */
@NullMarked
package se.samverk.costreporting.member;

import org.jspecify.annotations.NullMarked;
