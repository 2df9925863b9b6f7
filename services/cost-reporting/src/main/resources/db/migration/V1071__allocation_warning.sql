create table allocation_warning (
    run_id uuid not null,
    month  date not null,
    code   text not null,
    detail text not null,
    constraint allocation_warning_pk primary key (run_id, month, code, detail),
    constraint allocation_warning_run_fk foreign key (run_id) references allocation_run (id)
);
grant select, insert on allocation_warning to ${service}_federation;
