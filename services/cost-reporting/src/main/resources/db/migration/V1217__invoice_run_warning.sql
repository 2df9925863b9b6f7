-- What finance should look at before the basis is reviewed: a code, and the words that its sentence takes.
create table invoice_run_warning (
    invoice_run_id uuid    not null,
    place          bigint  not null,
    code           text    not null,
    words          text[]  not null,
    constraint invoice_run_warning_pk primary key (invoice_run_id, place),
    constraint invoice_run_warning_run_fk foreign key (invoice_run_id) references invoice_run (id) on delete cascade
);
grant select, insert, delete on invoice_run_warning to ${service}_federation;
create trigger invoice_run_warning_added after insert on invoice_run_warning referencing new table as changed
    for each statement execute function invoice_run_line_guard();
create trigger invoice_run_warning_removed after delete on invoice_run_warning referencing old table as changed
    for each statement execute function invoice_run_line_guard();
create trigger invoice_run_warning_stays before update or truncate on invoice_run_warning execute function refuse_change();
