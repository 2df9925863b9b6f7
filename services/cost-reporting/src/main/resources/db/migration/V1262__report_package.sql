-- All members' cost reports of a period in one file, made by a job. figures says by which runs and states: the same
-- period, formats and language by the same figures is the same package, however many ask for it at once.
create table report_package (
    id              uuid        not null,
    period          text        not null,
    formats         text        not null,
    language        text        not null,
    figures         text        not null,
    state           text        not null default 'queued',
    attempt         integer     not null default 0,
    file_count      integer     not null default 0,
    files_done      integer     not null default 0,
    size_bytes      bigint,
    sha256          text,
    failure         text,
    created_at      timestamptz not null,
    created_by      text        not null,
    created_by_name text        not null,
    finished_at     timestamptz,
    constraint report_package_pk primary key (id),
    constraint report_package_state check (state in ('queued', 'working', 'completed', 'failed')),
    constraint report_package_progress check (files_done between 0 and file_count and attempt >= 0),
    constraint report_package_ended check ((state in ('completed', 'failed')) = (finished_at is not null)),
    constraint report_package_whole check (
        (state = 'completed') = (sha256 is not null) and (state = 'completed') = (size_bytes is not null)),
    constraint report_package_failure check ((state = 'failed') = (failure is not null))
);
create unique index report_package_same on report_package (period, formats, language, figures) where state <> 'failed';
create index report_package_created_at on report_package (created_at desc, id desc);
grant select, insert, update, delete on report_package to ${service}_federation;
