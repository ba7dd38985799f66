/** Parsed JSON of one case or one file; adapters read it field by field because published files differ. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export type VectorCase = JsonObject & { id?: string; kind?: string }
export type VectorFile = JsonObject & { format: 'tv/1'; kind?: string; cases: VectorCase[] }

/**
 * Runs the engine on one case and returns every difference between its answer and the published one, in words;
 * an empty list means the case passed. An exception is reported as a difference of that case.
 */
export type Adapter = (vectorCase: VectorCase, file: VectorFile) => string[]

/** One family of kinds: `{ 'league-table': adapter, 'h2h-modes': adapter }`. */
export type Adapters = Readonly<Record<string, Adapter>>
