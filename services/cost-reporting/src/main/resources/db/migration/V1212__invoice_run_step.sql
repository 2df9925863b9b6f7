-- Who took a basis from which state to which, and what they said.
create table invoice_run_step (
    id             uuid        not null,
    invoice_run_id uuid        not null,
    to_state       text        not null,
    comment        text        not null,
    made_at        timestamptz not null,
    made_by        text        not null,
    made_by_name   text        not null,
    constraint invoice_run_step_pk primary key (id),
    constraint invoice_run_step_state check (to_state in ('draft', 'reviewed', 'approved'))
);
create index invoice_run_step_run on invoice_run_step (invoice_run_id, made_at);
grant select, insert on invoice_run_step to ${service}_federation;
create trigger invoice_run_step_stays before update or delete or truncate on invoice_run_step execute function refuse_change();
