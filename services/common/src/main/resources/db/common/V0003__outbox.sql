-- An event is written in the transaction of the change it tells of, and delivered afterwards, at least once.
create table outbox_event (
  id uuid not null,
  type text not null,
  subject text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  constraint outbox_event_pkey primary key (id)
);

-- One row per subscriber. Those of one subject go in order: a later waits for an earlier.
create table outbox_delivery (
  subscriber text not null,
  event_id uuid not null,
  subject text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_answer text,
  constraint outbox_delivery_pkey primary key (subscriber, event_id),
  constraint outbox_delivery_event_fkey foreign key (event_id) references outbox_event (id) on delete cascade
);
create index outbox_delivery_due on outbox_delivery (due_at);
create index outbox_delivery_subject on outbox_delivery (subscriber, subject, event_id);

-- What a consumer has taken, so that the same event twice is one.
create table consumed_event (
  id uuid not null,
  consumed_at timestamptz not null,
  constraint consumed_event_pkey primary key (id)
);

grant select, insert, update, delete on outbox_event, outbox_delivery, consumed_event to ${service}_federation;
grant insert on outbox_event, outbox_delivery to ${service}_tenant;
