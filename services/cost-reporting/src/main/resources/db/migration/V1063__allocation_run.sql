create table allocation_run (
    id                uuid        not null,
    period            text        not null,
    from_month        date        not null,
    to_month          date        not null,
    state             text        not null,
    started_at        timestamptz not null,
    finished_at       timestamptz,
    started_by        text        not null,
    source_ore        bigint      not null default 0,
    allocated_ore     bigint      not null default 0,
    undistributed_ore bigint      not null default 0,
    unmatched_ore     bigint      not null default 0,
    constraint allocation_run_pk primary key (id),
    constraint allocation_run_state check (state in ('running', 'completed', 'refused')),
    constraint allocation_run_sum check (
        state <> 'completed' or source_ore = allocated_ore + undistributed_ore + unmatched_ore)
);
create index allocation_run_started_at on allocation_run (started_at desc);
grant select on allocation_run to ${service}_tenant;
grant select, insert, update on allocation_run to ${service}_federation;
