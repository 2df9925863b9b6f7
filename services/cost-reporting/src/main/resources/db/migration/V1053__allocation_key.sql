create table allocation_key (
    id      uuid    not null,
    code    text    not null,
    name_sv text    not null,
    name_en text    not null,
    version integer not null default 1,
    constraint allocation_key_pk primary key (id),
    constraint allocation_key_code_unique unique (code)
);
grant select on allocation_key to ${service}_tenant;
grant select, insert, update on allocation_key to ${service}_federation;
