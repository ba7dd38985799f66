import { expect, it } from 'vitest'
import { formatCode, makeCode, readCode } from './code.ts'

it('makes codes that can be read back, of every letter and hardly ever twice', () => {
  const codes = Array.from({ length: 2000 }, () => makeCode())
  expect(new Set(codes).size).toBe(2000)
  expect(codes.every((code) => readCode(formatCode(code)) === code)).toBe(true)
  expect(new Set(codes.join(''))).toEqual(new Set('ABCDEFGHJKMNPRSTWXYZ'))
})

it('draws every letter alike: bytes that would favour some are drawn again', () => {
  let calls = 0
  const code = makeCode((length) => {
    calls += 1
    return new Uint8Array(length).fill(calls === 1 ? 250 : 19)
  })
  expect(calls).toBe(2)
  expect(code).toBe('ZZZZZZZZ')
})
