-- What the reader found, told as code and arguments: the text is made in the reader's own language when it is asked for.
create table ledger_import_problem (
  import_id uuid not null,
  number integer not null,
  line bigint,
  label text,
  severity text not null,
  code text not null,
  arguments text[] not null,
  constraint ledger_import_problem_pk primary key (import_id, number),
  constraint ledger_import_problem_import_fk foreign key (import_id) references ledger_import (id) on delete cascade,
  constraint ledger_import_problem_severity_known check (severity in ('error', 'warning'))
);
grant select, insert, delete on ledger_import_problem to ${service}_federation;
