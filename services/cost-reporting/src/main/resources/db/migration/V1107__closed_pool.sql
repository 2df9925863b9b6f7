-- The pools as they were when the month was closed: what it is recalculated by, whatever has become of them since.
create table closed_pool (
    month   date    not null,
    pool_id uuid    not null,
    code    text    not null,
    kind    text    not null,
    step    integer,
    key_id  uuid,
    constraint closed_pool_pk primary key (month, pool_id)
);
create index closed_pool_key on closed_pool (key_id);
create trigger closed_pool_stays before update or delete or truncate on closed_pool execute function refuse_change();
grant select, insert on closed_pool to ${service}_federation;
