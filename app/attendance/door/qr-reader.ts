/** A picture to look for a QR code in, with its own size. */
type Picture = HTMLVideoElement | HTMLImageElement
type Size = { width: number; height: number }

/** Finds the text of the QR code in a picture; undefined when there is none. */
export type QrReader = (picture: Picture, size: Size) => Promise<string | undefined>

type Detector = { detect: (picture: Picture) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** The browser's own reader (Shape Detection API), where it has one that knows QR codes. */
async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  if (!BarcodeDetector) return undefined
  try {
    const formats = await BarcodeDetector.getSupportedFormats()
    return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined
  } catch {
    return undefined
  }
}

// A ticket has 41 modules a side; more pixels than this only cost time.
const FRAME_SIDE = 960
const PHOTO_SIDES = [900, 1600, 500]
const PHOTO_LIMIT_MS = 1500

type Decode = (
  image: Size & { data: Uint8ClampedArray },
  options?: { effort?: number; timeLimit?: number },
) => string

function pixels(picture: Picture, size: Size, side: number): ImageData | undefined {
  const scale = Math.min(1, side / Math.max(size.width, size.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(size.width * scale))
  canvas.height = Math.max(1, Math.round(size.height * scale))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return undefined
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

function decoded(decode: Decode, image: ImageData | undefined, timeLimit?: number): string | undefined {
  if (!image) return undefined
  try {
    return decode(image, timeLimit ? { timeLimit } : {})
  } catch {
    return undefined // nothing found is told by an error
  }
}

/** The reader of this browser: its own, else the one in JavaScript (docs/decisions/004). */
export async function makeQrReader(): Promise<QrReader> {
  const detector = await ownDetector()
  const { decodeQR } = await import('qr/decode.js')
  return async (picture, size) => {
    if (detector) {
      try {
        const [found] = await detector.detect(picture)
        if (found) return found.rawValue
        if (picture instanceof HTMLVideoElement) return undefined
      } catch {
        // a reader that is there but does not work, as on phones without its service
      }
    }
    return decoded(decodeQR, pixels(picture, size, FRAME_SIDE))
  }
}

function loadPhoto(file: Blob): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file)
    const image = new Image()
    const end = (loaded: HTMLImageElement | undefined) => {
      URL.revokeObjectURL(url)
      resolve(loaded)
    }
    image.addEventListener('load', () => end(image))
    image.addEventListener('error', () => end(undefined))
    image.src = url
  })
}

/** Reads the QR code on a photo, at several sizes: a sharp large one may be too fine, a small one too coarse. */
export async function readQrPhoto(file: Blob): Promise<string | undefined> {
  const image = await loadPhoto(file)
  if (!image) return undefined
  const size = { width: image.naturalWidth, height: image.naturalHeight }
  const found = await (await makeQrReader())(image, size)
  if (found) return found
  const { decodeQR } = await import('qr/decode.js')
  for (const side of PHOTO_SIDES) {
    const text = decoded(decodeQR, pixels(image, size, side), PHOTO_LIMIT_MS)
    if (text) return text
  }
  return undefined
}
