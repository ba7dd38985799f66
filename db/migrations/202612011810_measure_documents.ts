import { sql, type Kysely } from 'kysely'

/** Documents of a measure of a plan: memoranda, contracts, orders, minutes; pictures are scans of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measure_documents (
      id uuid primary key,
      measure_id uuid not null constraint measure_document_of references plan_measures (id) on delete cascade,
      kind text not null constraint measure_document_kind_known check (kind in ('memorandum', 'agreement', 'decision', 'other')),
      type text not null constraint measure_document_type_known check (type in
        ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
         'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/jpeg', 'image/png', 'image/webp')),
      name text not null constraint measure_document_named check (char_length(name) between 1 and 200),
      digest text not null,
      bytes bytea not null constraint measure_document_size_within check (octet_length(bytes) between 1 and 5242880),
      added_by text references auth_users (id),
      added_at timestamptz not null,
      constraint measure_document_once unique (measure_id, digest)
    )`.execute(db)
}
