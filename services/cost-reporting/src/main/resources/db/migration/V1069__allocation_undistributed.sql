-- Ej fördelat: cost that has a pool but nobody to carry it, and why. Never a lost krona.
create table allocation_undistributed (
    run_id     uuid   not null,
    month      date   not null,
    pool_id    uuid   not null,
    reason     text   not null,
    amount_ore bigint not null,
    constraint allocation_undistributed_pk primary key (run_id, month, pool_id),
    constraint allocation_undistributed_reason check (
        reason in ('no-key', 'no-key-version', 'zero-denominator', 'no-receiving-pool')),
    constraint allocation_undistributed_pool_fk foreign key (run_id, month, pool_id)
        references allocation_pool (run_id, month, pool_id)
);
grant select, insert on allocation_undistributed to ${service}_federation;
