import { sql, type Kysely } from 'kysely'

/** What a draft given to a territory was made of, so that a later change of its template can be brought to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // event_version: the draft as the template last wrote it; a draft with another one was edited by its territory.
  // has_own_people: the planned figure came with the order, not from the template.
  await sql`
    alter table template_rollout_targets
      add column event_version integer not null default 1,
      add column template_version integer,
      add column has_own_people boolean not null default false`.execute(db)
  await sql`
    update template_rollout_targets g
    set template_version = r.template_version, has_own_people = g.planned_people is distinct from t.planned_people
    from template_rollouts r join event_templates t on t.id = r.template_id
    where r.id = g.rollout_id`.execute(db)
  await sql`alter table template_rollout_targets alter column template_version set not null`.execute(db)
}
