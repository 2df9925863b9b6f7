-- The customers as they were when the basis was reviewed: whoever approves approves an invoice to them, not to what they
-- have become since.
create table invoice_run_buyer (
    municipality     text    not null,
    invoice_run_id   uuid    not null,
    customer_id      uuid    not null,
    customer_version integer not null,
    constraint invoice_run_buyer_pk primary key (municipality, invoice_run_id, customer_id),
    constraint invoice_run_buyer_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint invoice_run_buyer_run_fk foreign key (invoice_run_id) references invoice_run (id) on delete cascade,
    constraint invoice_run_buyer_customer_fk foreign key (municipality, customer_id) references customer (municipality, id)
);
create index invoice_run_buyer_run on invoice_run_buyer (invoice_run_id);
alter table invoice_run_buyer enable row level security;
alter table invoice_run_buyer force row level security;
create policy invoice_run_buyer_tenant on invoice_run_buyer
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, delete on invoice_run_buyer to ${service}_federation;
