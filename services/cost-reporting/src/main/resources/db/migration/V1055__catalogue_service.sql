-- One service at most per pool: what a pool costs is then, without a further split, what its service costs.
create table catalogue_service (
    id      uuid    not null,
    code    text    not null,
    name_sv text    not null,
    name_en text    not null,
    unit    text    not null,
    pool_id uuid,
    version integer not null default 1,
    constraint catalogue_service_pk primary key (id),
    constraint catalogue_service_code_unique unique (code),
    constraint catalogue_service_pool_unique unique (pool_id),
    constraint catalogue_service_unit check (unit in ('user', 'device', 'system', 'inhabitant', 'case')),
    constraint catalogue_service_pool_fk foreign key (pool_id) references cost_pool (id)
);
grant select on catalogue_service to ${service}_tenant;
grant select, insert, update on catalogue_service to ${service}_federation;
