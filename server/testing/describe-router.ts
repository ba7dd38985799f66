import { z } from 'zod'
import { appRouter } from '#server/router.ts'

// Prints what every procedure takes, as JSON Schema, for tools that ask the running program from outside.
type Procedure = { _def: { type: string; inputs: unknown[]; meta?: { access: string } } }

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const described = procedures.map(([path, { _def }]) => ({
  path,
  type: _def.type,
  access: _def.meta?.access ?? 'open',
  input: _def.inputs[0]
    ? z.toJSONSchema(_def.inputs[0] as z.ZodType, { io: 'input', unrepresentable: 'any' })
    : null,
}))
console.log(JSON.stringify(described))
