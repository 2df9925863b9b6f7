-- What has been sent to a customer, whole as it was: seller and buyer are copies, {"name": …}. Amounts of a credit
-- note are what it takes away, and not negative.
create table invoice (
    municipality   text          not null,
    id             uuid          not null,
    kind           text          not null,
    number         text          not null,
    customer_id    uuid          not null,
    invoice_run_id uuid          not null,
    quarter        text          not null,
    period_from    date          not null,
    period_to      date          not null,
    invoice_date   date          not null,
    due_date       date          not null,
    seller         jsonb         not null,
    buyer          jsonb         not null,
    vat_category   text          not null,
    vat_percent    numeric(5, 2) not null,
    amount_ore     bigint        not null,
    vat_ore        bigint        not null,
    total_ore      bigint        not null,
    credits_id     uuid,
    credits_number text,
    credits_date   date,
    reason         text,
    issued_at      timestamptz   not null,
    issued_by      text          not null,
    issued_by_name text          not null,
    constraint invoice_pk primary key (municipality, id),
    constraint invoice_number_unique unique (municipality, number),
    constraint invoice_credited_once unique (municipality, credits_id),
    constraint invoice_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint invoice_kind check (kind in ('invoice', 'credit-note')),
    constraint invoice_vat_category check (vat_category in ('S', 'O') and (vat_category = 'S') = (vat_percent > 0)),
    constraint invoice_sum check (total_ore = amount_ore + vat_ore and amount_ore >= 0 and vat_ore >= 0),
    constraint invoice_credit check (
        (kind = 'credit-note') = (credits_id is not null) and (credits_id is null) = (reason is null)
        and (credits_id is null) = (credits_number is null) and (credits_id is null) = (credits_date is null)),
    constraint invoice_customer_fk foreign key (municipality, customer_id) references customer (municipality, id),
    constraint invoice_number_fk foreign key (number) references invoice_number (number),
    constraint invoice_credits_fk foreign key (municipality, credits_id) references invoice (municipality, id)
);
create index invoice_quarter on invoice (municipality, quarter desc, number desc);
create index invoice_of_run on invoice (invoice_run_id);
alter table invoice enable row level security;
alter table invoice force row level security;
create policy invoice_tenant on invoice
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on invoice to ${service}_tenant;
grant select, insert on invoice to ${service}_federation;
create trigger invoice_stays before update or delete or truncate on invoice execute function refuse_change();
