-- The realms whose tokens are accepted: each service's own copy, kept by events from the tenants service.
create table realm (
  code text not null constraint realm_code_form check (code ~ '^([0-9]{4}|federation)$'),
  slug text not null constraint realm_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null,
  constraint realm_pkey primary key (code),
  constraint realm_slug_unique unique (slug)
);
grant select on realm to ${service}_tenant;
grant select, insert, update, delete on realm to ${service}_federation;
