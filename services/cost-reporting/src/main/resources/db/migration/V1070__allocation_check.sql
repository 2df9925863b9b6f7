create table allocation_check (
    run_id       uuid    not null,
    position     integer not null,
    code         text    not null,
    holds        boolean not null,
    expected_ore bigint  not null,
    actual_ore   bigint  not null,
    constraint allocation_check_pk primary key (run_id, position),
    constraint allocation_check_run_fk foreign key (run_id) references allocation_run (id)
);
grant select, insert on allocation_check to ${service}_federation;
