-- What each pool cost in a month: its own vouchers and what overhead pools of earlier steps gave it.
create table allocation_pool (
    run_id         uuid    not null,
    month          date    not null,
    pool_id        uuid    not null,
    kind           text    not null,
    step           integer,
    direct_ore     bigint  not null,
    overhead_ore   bigint  not null default 0,
    key_version_id uuid,
    constraint allocation_pool_pk primary key (run_id, month, pool_id),
    constraint allocation_pool_month_fk foreign key (run_id, month) references allocation_month (run_id, month),
    constraint allocation_pool_pool_fk foreign key (pool_id) references cost_pool (id),
    constraint allocation_pool_version_fk foreign key (key_version_id) references allocation_key_version (id)
);
grant select on allocation_pool to ${service}_tenant;
grant select, insert, update on allocation_pool to ${service}_federation;
