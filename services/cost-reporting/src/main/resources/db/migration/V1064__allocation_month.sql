-- One row per month of a run: the sums that the federation's overview reads without touching the lines.
create table allocation_month (
    run_id            uuid   not null,
    month             date   not null,
    source_ore        bigint not null,
    allocated_ore     bigint not null default 0,
    undistributed_ore bigint not null default 0,
    unmatched_ore     bigint not null default 0,
    constraint allocation_month_pk primary key (run_id, month),
    constraint allocation_month_first_day check (extract(day from month) = 1),
    constraint allocation_month_run_fk foreign key (run_id) references allocation_run (id)
);
grant select on allocation_month to ${service}_tenant;
grant select, insert, update on allocation_month to ${service}_federation;
