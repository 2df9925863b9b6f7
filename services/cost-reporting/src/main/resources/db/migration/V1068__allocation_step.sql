-- What one overhead pool gave another pool in a month: its total × numerator / denominator, rounded to whole öre.
create table allocation_step (
    run_id       uuid     not null,
    month        date     not null,
    from_pool_id uuid     not null,
    to_pool_id   uuid     not null,
    amount_ore   bigint   not null,
    numerator    numeric  not null,
    denominator  numeric  not null,
    rounding_ore smallint not null,
    constraint allocation_step_pk primary key (run_id, month, from_pool_id, to_pool_id),
    constraint allocation_step_to_fk foreign key (run_id, month, to_pool_id)
        references allocation_pool (run_id, month, pool_id)
);
grant select on allocation_step to ${service}_tenant;
grant select, insert on allocation_step to ${service}_federation;
