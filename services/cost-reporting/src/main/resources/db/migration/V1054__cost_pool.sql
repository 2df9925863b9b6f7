-- step orders the overhead pools: each gives what it has to the overhead pools of later steps and to the service pools.
create table cost_pool (
    id      uuid    not null,
    code    text    not null,
    name_sv text    not null,
    name_en text    not null,
    kind    text    not null,
    step    integer,
    key_id  uuid,
    version integer not null default 1,
    constraint cost_pool_pk primary key (id),
    constraint cost_pool_code_unique unique (code),
    constraint cost_pool_kind check (kind in ('service', 'overhead')),
    constraint cost_pool_step check ((kind = 'overhead') = (step is not null)),
    constraint cost_pool_overhead_without_key check (kind = 'service' or key_id is null),
    constraint cost_pool_key_fk foreign key (key_id) references allocation_key (id)
);
grant select on cost_pool to ${service}_tenant;
grant select, insert, update on cost_pool to ${service}_federation;
