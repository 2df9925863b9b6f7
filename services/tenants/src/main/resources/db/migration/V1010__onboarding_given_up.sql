-- An onboarding that is given up is marked first, so that nobody goes on with it while its realm is removed; the row goes
-- last. A failure in between leaves the mark, and giving up again finishes it.
alter table onboarding add column given_up_at timestamptz;
grant delete on onboarding to ${service}_federation;
