-- Names of cost centres (dimension 1), projects (6) and other objects, the latest file's word.
create table ledger_object (
  dimension integer not null,
  number text not null,
  name text not null,
  constraint ledger_object_pk primary key (dimension, number),
  constraint ledger_object_dimension_positive check (dimension > 0)
);
grant select, insert, update on ledger_object to ${service}_federation;
grant select on ledger_object to ${service}_tenant;
