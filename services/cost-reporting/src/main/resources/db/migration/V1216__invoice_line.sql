-- A document's lines, from 1, with their names and explanations as they were.
create table invoice_line (
    municipality       text           not null,
    invoice_id         uuid           not null,
    place              integer        not null,
    service_code       text           not null,
    service_name_sv    text           not null,
    service_name_en    text           not null,
    department_code    text,
    department_name_sv text,
    department_name_en text,
    system_name        text,
    unit               text           not null,
    read_on            date,
    quantity           numeric(18, 3) not null,
    customer_quantity  numeric        not null,
    price_from         date           not null,
    model              text           not null,
    price_ore          bigint         not null,
    exact_ore          numeric        not null,
    customer_ore       bigint         not null,
    amount_ore         bigint         not null,
    parts              jsonb          not null,
    constraint invoice_line_pk primary key (municipality, invoice_id, place),
    constraint invoice_line_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint invoice_line_invoice_fk foreign key (municipality, invoice_id) references invoice (municipality, id)
);
alter table invoice_line enable row level security;
alter table invoice_line force row level security;
create policy invoice_line_tenant on invoice_line
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on invoice_line to ${service}_tenant;
grant select, insert on invoice_line to ${service}_federation;
create trigger invoice_line_stays before update or delete or truncate on invoice_line execute function refuse_change();

-- Lines are written in the transaction that issues their document.
create function invoice_line_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct municipality, invoice_id from written) w
                 left join invoice i on i.municipality = w.municipality and i.id = w.invoice_id
                where i.xmin is distinct from pg_current_xact_id()::xid) then
        raise exception 'the document has been issued' using errcode = 'restrict_violation', constraint = 'invoice_line_stays';
    end if;
    return null;
end $$;
create trigger invoice_line_added after insert on invoice_line referencing new table as written
    for each statement execute function invoice_line_guard();
