import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from '#server/kit/base45.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { readTicketToken, ticketToken } from './ticket-token.ts'
import { readShown, readTicket, writeTicket } from './ticket.ts'

const signer = ed25519('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
const hash = keyedHash('secret')
const registrationId = '01a20282-5eca-7cee-84d5-1519f3404e72'
const eventId = '01a20282-6041-7e40-af5c-e79d1e1e997a'

describe('base45', () => {
  it('writes the examples of RFC 9285', () => {
    const text = (words: string) => toBase45(new TextEncoder().encode(words))
    expect(text('AB')).toBe('BB8')
    expect(text('Hello!!')).toBe('%69 VD92EX0')
    expect(text('base-45')).toBe('UJCLQE7W581')
    expect(new TextDecoder().decode(fromBase45('QED8WEX0'))).toBe('ietf!')
  })

  it('reads back any bytes and refuses what is none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes)
      }),
    )
    for (const wrong of ['GGW', ':::', 'a', 'AAAA', 'ab']) expect(fromBase45(wrong)).toBeUndefined()
  })
})

describe('a signed ticket', () => {
  it('signs as RFC 8032 says', () => {
    // Test 1 of 7.1: the empty message under this seed.
    expect(Buffer.from(signer.publicKey).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
    expect(Buffer.from(signer.sign(new Uint8Array())).toString('hex')).toMatch(
      /^e5564300c360ac729086e2cc806e828a/,
    )
  })

  it('is read back, and not when one letter of it differs', () => {
    const shown = writeTicket({ registrationId, eventId }, signer.sign)
    expect(shown).toHaveLength(146)
    expect(readTicket(shown, signer.verify)).toEqual({ registrationId, eventId })
    fc.assert(
      fc.property(fc.nat(145), fc.constantFrom(...'0A:Z$'), (at, letter) => {
        fc.pre(shown[at] !== letter)
        expect(readTicket(shown.slice(0, at) + letter + shown.slice(at + 1), signer.verify)).toBeUndefined()
      }),
    )
  })

  it('of another house is unknown', () => {
    const shown = writeTicket({ registrationId, eventId }, ed25519('1'.repeat(64)).sign)
    expect(readShown(signer, shown)).toEqual({ kind: 'unknown' })
  })
})

describe('a typed code', () => {
  it('is read in groups, in small letters and from a Cyrillic keyboard', () => {
    for (const typed of ['ABCD EFGH', 'abcd-efgh', ' abcdefgh ', 'АВСD ЕFGН']) {
      expect(readShown(signer, typed)).toEqual({ kind: 'code', code: 'ABCDEFGH' })
    }
  })

  it('has eight letters and none that is mistaken for another', () => {
    for (const wrong of ['ABCDEFG', 'ABCDEFGHJ', 'ABCDEFGI', 'ABCDEFGO', 'ABCDEF12', '']) {
      expect(readShown(signer, wrong)).toEqual({ kind: 'unknown' })
    }
  })
})

describe("the key of a ticket's address", () => {
  it('opens its registration under its own secret only', () => {
    const token = ticketToken(registrationId, hash)
    expect(token).toMatch(/^[\w-]{38}$/)
    expect(readTicketToken(token, hash)).toBe(registrationId)
    expect(readTicketToken(token, keyedHash('another'))).toBeUndefined()
  })

  it('opens nothing when anything of it was changed', () => {
    const token = ticketToken(registrationId, hash)
    fc.assert(
      fc.property(fc.nat(37), fc.constantFrom(...'AaZz09_-'), (at, letter) => {
        fc.pre(token[at] !== letter)
        expect(readTicketToken(token.slice(0, at) + letter + token.slice(at + 1), hash)).toBeUndefined()
      }),
    )
  })
})
