import { sql, type Kysely } from 'kysely'

/**
 * New words of changed events are found by comparing two lists of words. Pairing each changed row with its old one cost
 * the square of their number, where a whole series is written in one statement.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create or replace function keep_changed_event_words() returns trigger language plpgsql as $$
    begin
      insert into event_words (word)
        select c.word from (select unnest(n.search_words) as word from new_rows n
          except select unnest(o.search_words) from old_rows o) c
        where c.word <> '' and not exists (select from event_words k where k.word = c.word);
      return null;
    end $$`)
    .execute(db)
}
