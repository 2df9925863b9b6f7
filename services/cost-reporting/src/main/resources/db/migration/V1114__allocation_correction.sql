-- What a run's month corrects of an earlier, closed one, in all; zero where the ledger changed but no cost did.
create table allocation_correction (
    run_id              uuid   not null,
    month               date   not null,
    origin_month        date   not null,
    recalculated_run_id uuid   not null,
    source_ore          bigint not null,
    allocated_ore       bigint not null,
    undistributed_ore   bigint not null,
    unmatched_ore       bigint not null,
    constraint allocation_correction_pk primary key (run_id, month, origin_month),
    constraint allocation_correction_earlier check (origin_month < month),
    constraint allocation_correction_month_fk foreign key (run_id, month) references allocation_month (run_id, month),
    constraint allocation_correction_recalculated_fk foreign key (recalculated_run_id, origin_month)
        references allocation_month (run_id, month)
);
create index allocation_correction_origin on allocation_correction (origin_month);
grant select on allocation_correction to ${service}_tenant;
grant select, insert on allocation_correction to ${service}_federation;
