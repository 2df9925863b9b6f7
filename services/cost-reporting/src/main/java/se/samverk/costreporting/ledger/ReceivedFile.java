package se.samverk.costreporting.ledger;

import java.util.UUID;
import se.samverk.costreporting.sie.SieEncoding;

/** A file whose bytes are all stored. */
record ReceivedFile(UUID id, String name, long size, byte[] sha256, SieEncoding encoding) {}
