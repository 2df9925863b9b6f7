-- The service's own copy of the federation's members, fed by the event se.samverk.tenants.municipality.v1.
-- Codes and names are public and no tenant's secret; what belongs to one municipality is in its own tenant table.
create table member (
    code                text        not null,
    slug                text        not null,
    name                text        not null,
    organisation_number text,
    updated_at          timestamptz not null,
    constraint member_pk primary key (code),
    constraint member_code_form check (code ~ '^[0-9]{4}$')
);
grant select on member to ${service}_tenant;
grant select, insert, update on member to ${service}_federation;
