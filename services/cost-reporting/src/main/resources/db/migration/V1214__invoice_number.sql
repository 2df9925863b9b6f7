-- The last number of each year's series. Its row is locked by the transaction that takes numbers, until that commits:
-- one that fails gives its numbers back, so the series has no gaps. Invoices and credit notes share it.
create table invoice_series (
    series      integer not null,
    last_number integer not null,
    constraint invoice_series_pk primary key (series)
);
grant select, insert, update on invoice_series to ${service}_federation;

-- Each number that has been given, to one document only.
create table invoice_number (
    number   text    not null,
    series   integer not null,
    place    integer not null,
    constraint invoice_number_pk primary key (number),
    constraint invoice_number_place_unique unique (series, place)
);
grant select, insert on invoice_number to ${service}_federation;
create trigger invoice_number_stays before update or delete or truncate on invoice_number execute function refuse_change();

create function invoice_series_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'UPDATE' and new.series = old.series and new.last_number > old.last_number then
        return new;
    end if;
    raise exception 'a series only goes on' using errcode = 'restrict_violation', constraint = 'invoice_series_stays';
end $$;
create trigger invoice_series_goes_on before update or delete on invoice_series
    for each row execute function invoice_series_guard();
create trigger invoice_series_stays before truncate on invoice_series execute function refuse_change();
