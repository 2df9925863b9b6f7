-- Which Keycloak session a session belongs to, and whose it is: so that Keycloak can end it from its side. Keyed hashes,
-- since nobody has to read them. Empty in sessions from before; those end with their next renewal.
alter table session add column keycloak_session bytea, add column person bytea;
create index session_keycloak_session on session (keycloak_session);
create index session_person on session (person);
