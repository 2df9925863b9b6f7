package se.samverk.local.postgres;

import java.nio.file.Path;

/**
 * Where a PostgreSQL lives.
 *
 * @param dist the cache of unpacked distributions, which several servers may share
 * @param data the database cluster; made at the first start
 * @param password the superuser's, used when the cluster is made
 * @param durable false only for tests: a crash of the machine may then lose the cluster
 */
public record PostgresSettings(Path dist, Path data, Path log, int port, String password, boolean durable) {}
