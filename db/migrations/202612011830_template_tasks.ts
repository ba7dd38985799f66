import { sql, type Kysely } from 'kysely'

/** What a template asks to be done before its events, and who has done it for which event. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // A task that is taken off the list stays, for what was ticked of it before.
  await sql`
    create table template_tasks (
      id uuid primary key,
      template_id uuid not null references event_templates (id) on delete cascade,
      position integer not null,
      text_kk text,
      text_ru text,
      is_required boolean not null,
      removed_at timestamptz,
      constraint template_task_has_text check (num_nonnulls(text_kk, text_ru) > 0)
    )`.execute(db)
  await sql`create index template_tasks_by_template on template_tasks (template_id, position)`.execute(db)

  await sql`
    create table event_task_ticks (
      event_id uuid not null references events (id) on delete cascade,
      task_id uuid not null references template_tasks (id) on delete cascade,
      ticked_by text references auth_users (id),
      ticked_at timestamptz not null,
      constraint event_task_ticked_once primary key (event_id, task_id)
    )`.execute(db)
  await sql`create index event_task_ticks_by_task on event_task_ticks (task_id)`.execute(db)
}
