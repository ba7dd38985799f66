import { sql, type Kysely } from 'kysely'

/** Documents of an event and photos taken at it; a photo is shown only with a recorded consent and a description. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_files (
      id uuid primary key,
      event_id uuid not null references events (id) on delete cascade,
      kind text not null constraint event_file_kind_known check (kind in ('document', 'photo')),
      type text not null constraint event_file_type_known check (type in
        ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
         'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/jpeg', 'image/png', 'image/webp')),
      name text not null,
      alt_kk text,
      alt_ru text,
      is_public boolean not null default false,
      consent_by text,
      consent_on date,
      digest text not null,
      bytes bytea not null constraint event_file_size_within check (octet_length(bytes) between 1 and 5242880),
      added_by text references auth_users (id),
      added_at timestamptz not null,
      constraint event_photo_is_picture check (kind <> 'photo' or type like 'image/%'),
      constraint event_photo_shown_with_consent check (kind <> 'photo' or not is_public
        or (consent_by is not null and consent_on is not null and num_nonnulls(alt_kk, alt_ru) > 0)),
      constraint event_file_once unique (event_id, digest)
    )`.execute(db)
  await sql
    .raw(
      'create trigger event_files_public_version after insert or update or delete on event_files for each statement execute function bump_public_version()',
    )
    .execute(db)
}
