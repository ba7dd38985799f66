import { sql, type Kysely } from 'kysely'

/**
 * The words events are looked for by, each kept once: a text that is typed is compared with some thousand words, however
 * many events there are, and events are found by whole words through an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Not unique on purpose: of two who write the same new word at once neither waits, and a word that stands twice does no harm.
  await sql`create table event_words (word text not null)`.execute(db)
  await sql`create index event_words_by_word on event_words (word)`.execute(db)
  // Without a list of what is to be added later: the embedded database has nobody who would clear it up.
  await sql`create index event_words_by_letters on event_words using gin (word gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  )
  // Kept apart, since splitting the text of every event that is passed by takes ten times as long as comparing its words.
  await sql`alter table events add column search_words text[] not null
    generated always as (string_to_array(search_text, ' ')) stored`.execute(db)
  await sql`create index events_by_words on events using gin (search_words) with (fastupdate = off)`.execute(
    db,
  )
  await sql
    .raw(`
    create function keep_event_words() returns trigger language plpgsql as $$
    begin
      insert into event_words (word)
        select distinct w.word from new_rows n cross join unnest(n.search_words) w (word)
        where w.word <> '' and not exists (select from event_words k where k.word = w.word);
      return null;
    end $$`)
    .execute(db)
  await sql
    .raw(`
    create function keep_changed_event_words() returns trigger language plpgsql as $$
    begin
      insert into event_words (word)
        select distinct w.word from new_rows n join old_rows o on o.id = n.id and o.search_text <> n.search_text
          cross join unnest(n.search_words) w (word)
        where w.word <> '' and not exists (select from event_words k where k.word = w.word);
      return null;
    end $$`)
    .execute(db)
  for (const trigger of [
    'events_words_inserted after insert on events referencing new table as new_rows for each statement execute function keep_event_words()',
    'events_words_updated after update on events referencing old table as old_rows new table as new_rows for each statement execute function keep_changed_event_words()',
  ]) {
    await sql.raw(`create trigger ${trigger}`).execute(db)
  }
  await sql`insert into event_words (word)
    select distinct w.word from events e cross join unnest(e.search_words) w (word) where w.word <> ''`.execute(
    db,
  )
  // The threshold belongs to the operator and is set for this function alone; 0.5 forgives one wrong letter in six. A
  // number is meant as it is typed.
  await sql
    .raw(`
    create function event_words_like(asked text, most integer) returns table (word text, is_inside boolean)
    language sql stable set pg_trgm.word_similarity_threshold = 0.5 as $$
      (select distinct k.word, true from event_words k where k.word like '%' || asked || '%' limit most + 1)
      union all
      (select k.word, false from (select distinct word from event_words where word %> asked) k
        where asked ~ '[^0-9]{4}' and k.word not like '%' || asked || '%'
        order by word_similarity(asked, k.word) desc, k.word limit most)
    $$`)
    .execute(db)
}
