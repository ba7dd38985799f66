import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { CorrectInput, RegisterInput } from '#server/registration/schema.ts'

/** A form as it is typed: every answer a text, groups several. */
type Typed<Names extends string> = { [Name in Names]: Name extends 'targetGroups' ? string[] : string }
type FieldsOf<Values extends Record<string, unknown>> = {
  [Name in keyof Values]: FieldMetadata<Values[Name], Values>
}

export type RegisterValues = Typed<Exclude<keyof RegisterInput, 'eventId'>>
export type RegisterFields = FieldsOf<RegisterValues>
export type RegisterFormMeta = FormMetadata<RegisterValues>

export type CorrectValues = Typed<Exclude<keyof CorrectInput, 'token'>>
