import { z } from 'zod'
import { expect, test } from 'vitest'
import { fieldError, fieldMessages } from './fields.ts'

const messageFor = (schema: z.ZodType, value: unknown) => {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  return issue && fieldError(issue).message
}

test('a word where a number belongs is told apart from an empty field', () => {
  const schema = z.number().int()
  expect(messageFor(schema, Number('many'))).toBe(fieldMessages.number_wrong)
  expect(messageFor(schema, undefined)).toBe(fieldMessages.required)
  expect(messageFor(schema, 1.5)).toBe(fieldMessages.number_wrong)
})
