-- Price indexes as they were published: an edition is a whole series, year by year. It is entered once and does not
-- change; what was published later is another edition.
create table index_edition (
    id              uuid        not null,
    kind            text        not null,
    published_on    date        not null,
    source          text        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    constraint index_edition_pk primary key (id),
    constraint index_edition_day_unique unique (kind, published_on),
    constraint index_edition_kind check (kind in ('pkv', 'kpi'))
);
grant select on index_edition to ${service}_tenant;
grant select, insert, delete on index_edition to ${service}_federation;
create trigger index_edition_stays before update or truncate on index_edition execute function refuse_change();

create table index_value (
    edition_id uuid           not null,
    year       integer        not null,
    value      numeric(12, 4) not null,
    constraint index_value_pk primary key (edition_id, year),
    constraint index_value_positive check (value > 0),
    constraint index_value_year check (year between 1900 and 2999),
    constraint index_value_edition_fk foreign key (edition_id) references index_edition (id)
);
grant select on index_value to ${service}_tenant;
grant select, insert, delete on index_value to ${service}_federation;
create trigger index_value_stays before update or truncate on index_value execute function refuse_change();

-- The edition that a closed year's savings are worked out by, for good. A later edition does not reach back.
create table closed_year_index (
    year       integer     not null,
    kind       text        not null,
    edition_id uuid        not null,
    frozen_at  timestamptz not null,
    constraint closed_year_index_pk primary key (year, kind),
    constraint closed_year_index_edition_fk foreign key (edition_id) references index_edition (id)
);
grant select on closed_year_index to ${service}_tenant;
grant select, insert on closed_year_index to ${service}_federation;
create trigger closed_year_index_stays before update or delete or truncate on closed_year_index
    execute function refuse_change();

-- An edition that a closed year goes by gets no more values and loses none.
create function index_value_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from closed_year_index where edition_id in (select edition_id from changed)) then
        raise exception 'a closed year goes by the edition' using errcode = 'restrict_violation', constraint = 'index_edition_is_used';
    end if;
    return null;
end $$;
create trigger index_value_added after insert on index_value referencing new table as changed
    for each statement execute function index_value_guard();
create trigger index_value_removed after delete on index_value referencing old table as changed
    for each statement execute function index_value_guard();
