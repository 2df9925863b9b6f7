-- A package's bytes in pieces of about a megabyte. Each attempt writes its own: one that was taken for dead and goes on
-- all the same is in nobody's way.
create table report_package_chunk (
    package_id uuid    not null,
    attempt    integer not null,
    number     integer not null,
    bytes      bytea   not null,
    constraint report_package_chunk_pk primary key (package_id, attempt, number),
    constraint report_package_chunk_package_fk foreign key (package_id) references report_package (id) on delete cascade
);
alter table report_package_chunk alter column bytes set storage external;
grant select, insert, delete on report_package_chunk to ${service}_federation;
