/** How a municipality becomes a member: its realm, its place in the register, its first administrator. */
@NullMarked
package se.samverk.tenants.onboarding;

import org.jspecify.annotations.NullMarked;
