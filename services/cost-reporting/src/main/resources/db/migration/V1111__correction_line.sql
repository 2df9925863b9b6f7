-- A correction line belongs to the open month whose run made it and is about an earlier, closed one: what that month
-- comes to now, less what has been reported for it so far.
alter table statement_line
    add column origin_month         date,
    add column corrects_line_id     uuid,
    add column recalculated_run_id  uuid,
    add column recalculated_line_id uuid,
    add constraint statement_line_correction check (
        origin_month < month and recalculated_run_id is not null
        or origin_month is null and corrects_line_id is null and recalculated_run_id is null and recalculated_line_id is null);
create index statement_line_origin on statement_line (origin_month, run_id) where origin_month is not null;
