-- A customer's, department's and service's (or system's) part of a basis, with what explains it. Tiers and parameters
-- that went into it stand in parts, as they were.
create table invoice_run_line (
    municipality      text           not null,
    invoice_run_id    uuid           not null,
    id                uuid           not null default uuidv7(),
    customer_id       uuid           not null,
    service_id        uuid           not null,
    department_code   text,
    system_id         uuid,
    system_name       text,
    read_on           date,
    reading_id        uuid,
    quantity          numeric(18, 3) not null,
    customer_quantity numeric        not null,
    price_id          uuid           not null,
    price_revision    integer        not null,
    price_from        date           not null,
    model             text           not null,
    price_ore         bigint         not null,
    exact_ore         numeric        not null,
    customer_ore      bigint         not null,
    amount_ore        bigint         not null,
    parts             jsonb          not null,
    constraint invoice_run_line_pk primary key (municipality, invoice_run_id, id),
    constraint invoice_run_line_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint invoice_run_line_amount check (amount_ore between 0 and 10000000000000),
    constraint invoice_run_line_run_fk foreign key (invoice_run_id) references invoice_run (id) on delete cascade
);
create index invoice_run_line_run on invoice_run_line (invoice_run_id, customer_id);
alter table invoice_run_line enable row level security;
alter table invoice_run_line force row level security;
create policy invoice_run_line_tenant on invoice_run_line
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, delete on invoice_run_line to ${service}_federation;

create function invoice_run_line_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct invoice_run_id from changed) w join invoice_run r on r.id = w.invoice_run_id
                where r.state <> 'draft') then
        raise exception 'the basis is no draft' using errcode = 'restrict_violation', constraint = 'invoice_run_step';
    end if;
    return null;
end $$;
create trigger invoice_run_line_added after insert on invoice_run_line referencing new table as changed
    for each statement execute function invoice_run_line_guard();
create trigger invoice_run_line_removed after delete on invoice_run_line referencing old table as changed
    for each statement execute function invoice_run_line_guard();
create trigger invoice_run_line_stays before update or truncate on invoice_run_line execute function refuse_change();
