/** What the tests of cost reporting share: a federation of six, a ledger, and finance's hand on the API. */
package se.samverk.costreporting.testing;
