-- A delivery that has been tried for too long is a dead letter: nobody tries it again until a person asks for it. It keeps
-- its place in its subject's queue, so what stands behind it waits too and nothing arrives out of order. Its id stays
-- when it is sent anew, so that asking twice is asking once.
alter table outbox_delivery
  add column first_tried_at timestamptz,
  add column dead_since timestamptz,
  add column dead_letter_id uuid,
  add constraint outbox_delivery_dead_letter_unique unique (dead_letter_id);
create index outbox_delivery_dead on outbox_delivery (dead_since) where dead_since is not null;
