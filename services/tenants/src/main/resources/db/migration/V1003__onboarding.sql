-- Municipalities on their way to being members, and how far each has come. The hash tells the same request from another;
-- the request itself, with its people, isn't kept.
create table onboarding (
  code text not null constraint onboarding_code_form check (code ~ '^[0-9]{4}$'),
  slug text not null,
  name text not null,
  content_hash text not null,
  step text not null constraint onboarding_step_known check (step in ('requested', 'realm-created', 'registered', 'completed')),
  requested_by text not null,
  requested_at timestamptz not null,
  changed_at timestamptz not null,
  constraint onboarding_pkey primary key (code),
  constraint onboarding_slug_unique unique (slug)
);
grant select, insert, update on onboarding to ${service}_federation;
