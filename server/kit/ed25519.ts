// I/O: node:crypto. Signatures of tickets: short, and checked without asking the server (RFC 8032).
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** Signs and checks bytes under one key; `publicKey` is its 32 bytes, for devices that only check. */
export type Signer = {
  sign: (data: Uint8Array) => Uint8Array
  verify: (data: Uint8Array, signature: Uint8Array) => boolean
  publicKey: Uint8Array
}

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_LENGTH = 12

// Making a key costs more than a signature; a program has one seed, tests a few.
const signers = new Map<string, Signer>()

/** The signer of a seed of 32 bytes in hex (`config.secrets.ticketSeed`). */
export function ed25519(seedHex: string): Signer {
  const signer = signers.get(seedHex) ?? makeSigner(seedHex)
  signers.set(seedHex, signer)
  return signer
}

function makeSigner(seedHex: string): Signer {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(seedHex, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(key)
  return {
    sign: (data) => sign(null, data, key),
    verify: (data, signature) => signature.length === 64 && verify(null, data, publicKey, signature),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_LENGTH),
  }
}
