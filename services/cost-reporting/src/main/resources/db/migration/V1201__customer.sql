-- Who is invoiced. A customer belongs to a municipality's realm, or to the federation: 'federation' is no tenant that
-- set_tenant() takes, so no member sees such rows. Each municipality is a customer of its own realm, by its code.
create table customer (
    municipality        text    not null,
    id                  uuid    not null,
    code                text    not null,
    name                text    not null,
    kind                text    not null,
    organisation_number text,
    street              text    not null default '',
    postal_code         text    not null default '',
    city                text    not null default '',
    country_code        text    not null default 'SE',
    buyer_reference     text,
    order_reference     text,
    peppol_id           text,
    payment_days        integer not null default 30,
    active              boolean not null default true,
    version             integer not null default 1,
    constraint customer_pk primary key (municipality, id),
    constraint customer_code_unique unique (municipality, code),
    constraint customer_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint customer_kind check (kind in ('municipality', 'company', 'city-network', 'other')),
    constraint customer_municipality_code check ((kind = 'municipality') = (code = municipality)),
    constraint customer_payment_days check (payment_days between 0 and 365),
    constraint customer_code_fk foreign key (code) references customer_code (code)
);
insert into customer_code (code, id) select code, uuidv7() from member;
insert into customer (municipality, id, code, name, kind, organisation_number)
select m.code, c.id, m.code, m.name, 'municipality', m.organisation_number
  from member m join customer_code c on c.code = m.code;

alter table customer enable row level security;
alter table customer force row level security;
create policy customer_tenant on customer
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on customer to ${service}_tenant;
grant select, insert, update on customer to ${service}_federation;
