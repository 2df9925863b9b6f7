-- Roles and database of one service, run once by a superuser, a statement at a time (each ends with a line's last semicolon).
-- Placeholders: ${service} (the database's name), ${ownerPassword}, ${loginPassword}.

-- Migrates the schema; nothing else connects as this role.
create role ${service}_owner login password '${ownerPassword}';
-- One municipality at a time, behind row-level security. No password: reached only by SET LOCAL ROLE (LOGIN is for Citus).
create role ${service}_tenant login nobypassrls;
-- Work across municipalities, reached only from code that is annotated for it.
create role ${service}_federation login bypassrls;
-- The service's pool. It inherits nothing, so a transaction that forgets to take a role can do nothing.
create role ${service}_login login noinherit password '${loginPassword}';
grant ${service}_tenant to ${service}_login with inherit false, set true;
grant ${service}_federation to ${service}_login with inherit false, set true;
create database ${service} owner ${service}_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'sv-SE' locale 'C.UTF-8';
revoke all on database ${service} from public;
grant connect on database ${service} to ${service}_login;
