-- API clients whose tokens are refused, up to the second of issue that is named. A token lives for minutes after its
-- client has been taken away; the rows are removed long after the last of them has expired.
create table client_cut_off (
  realm_code text not null,
  client_id text not null,
  issued_to bigint not null,
  constraint client_cut_off_pkey primary key (realm_code, client_id)
);
grant select, insert, update, delete on client_cut_off to ${service}_federation;
