import { sql, type Kysely } from 'kysely'

/** Two records that turn out to be one person become one; likeness is looked for in every alphabet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index people_by_latin_name_and_birth on people (latin_key, birth_on)`.execute(db)

  // The older record stays; what was registered, attended and declared follows it. "both_registered" and "two_iins"
  // are values: such a pair is for a person to sort out first. Rows are locked in the order of their ids.
  await sql
    .raw(
      `
    create function merge_people(p_keep uuid, p_drop uuid, p_now timestamptz) returns text language plpgsql as $$
    declare
      gone people;
    begin
      perform from people where id in (p_keep, p_drop) order by id for update;
      select * into gone from people where id = p_drop;
      if not found or p_keep = p_drop or not exists (select from people where id = p_keep) then return 'unknown'; end if;
      if (select count(*) from person_keys where kind = 'iin' and person_id in (p_keep, p_drop)) > 1 then return 'two_iins'; end if;
      if exists (
        select from registrations a join registrations b on b.event_id = a.event_id
        where a.person_id = p_keep and b.person_id = p_drop and a.status <> 'cancelled' and b.status <> 'cancelled'
      ) then
        return 'both_registered';
      end if;
      update registrations set person_id = p_keep where person_id = p_drop;
      update attendances set person_id = p_keep where person_id = p_drop;
      update person_keys set person_id = p_keep where person_id = p_drop;
      update person_groups g set person_id = p_keep where g.person_id = p_drop and not exists (
        select from person_groups k where k.person_id = p_keep and k.target_group = g.target_group and k.declared_on = g.declared_on);
      delete from people where id = p_drop;
      update people p set birth_on = coalesce(p.birth_on, gone.birth_on), phone = coalesce(p.phone, gone.phone),
        email = coalesce(p.email, gone.email), iin_last4 = coalesce(p.iin_last4, gone.iin_last4),
        residence_kato = coalesce(p.residence_kato, gone.residence_kato), user_id = coalesce(p.user_id, gone.user_id), updated_at = p_now
      where p.id = p_keep;
      return 'merged';
    end $$`,
    )
    .execute(db)
}
