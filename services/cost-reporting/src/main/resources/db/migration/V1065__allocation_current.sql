-- Which run a month's figures come from: the latest completed one. Earlier runs stay and can be read.
create table allocation_current (
    month  date not null,
    run_id uuid not null,
    constraint allocation_current_pk primary key (month),
    constraint allocation_current_month_fk foreign key (run_id, month) references allocation_month (run_id, month)
);
grant select on allocation_current to ${service}_tenant;
grant select, insert, update on allocation_current to ${service}_federation;
