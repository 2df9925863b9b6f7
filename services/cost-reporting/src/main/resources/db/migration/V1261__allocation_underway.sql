-- The months that a run is queued or going on for: a month has one at a time, however many press at once.
create table allocation_underway (
    month  date not null,
    run_id uuid not null,
    constraint allocation_underway_pk primary key (month),
    constraint allocation_underway_run_fk foreign key (run_id) references allocation_run (id)
);
create index allocation_underway_run on allocation_underway (run_id);
grant select, insert, delete on allocation_underway to ${service}_federation;
