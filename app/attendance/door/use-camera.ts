import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { makeQrReader, type QrReader } from './qr-reader.ts'

export const CAMERA_STATES = ['off', 'starting', 'on', 'insecure', 'denied', 'missing'] as const
export type CameraState = (typeof CAMERA_STATES)[number]

const LOOK_EVERY_MS = 120
/** A ticket that stays in front of the camera is not scanned again until it was away for so long. */
const SAME_TICKET_MS = 2500

// Not every browser tells what a camera can, and TypeScript's DOM does not know the torch (MediaStream Image Capture).
function canLight(track: MediaStreamTrack | undefined): boolean {
  if (!track || !('getCapabilities' in track)) return false
  const abilities = track.getCapabilities()
  return 'torch' in abilities && abilities.torch === true
}

function whyNot(error: unknown): CameraState {
  const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
  return isDenied ? 'denied' : 'missing'
}

/**
 * The camera of the phone: `onText` hears each QR code once. `isPaused` keeps the picture but looks at nothing, as
 * while an answer fills the screen.
 */
export function useCamera({ isPaused, onText }: { isPaused: boolean; onText: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('off')
  const [hasTorch, setHasTorch] = useState(false)
  const [isTorchOn, setIsTorchOn] = useState(false)
  const stream = useRef<MediaStream>()

  const stop = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = undefined
    setIsTorchOn(false)
    setState('off')
  }, [])

  const start = useCallback(async () => {
    // Browsers hide the camera from addresses that are neither https nor this machine.
    const devices = navigator.mediaDevices as MediaDevices | undefined
    if (!window.isSecureContext || !devices) {
      setState('insecure')
      return
    }
    setState('starting')
    try {
      const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
      const opened = await devices.getUserMedia({ video: wanted, audio: false })
      stream.current = opened
      setHasTorch(canLight(opened.getVideoTracks()[0]))
      setState('on')
    } catch (error) {
      setState(whyNot(error))
    }
  }, [])

  useEffect(() => {
    const screen = video.current
    if (state !== 'on' || !screen || !stream.current) return
    screen.srcObject = stream.current
    screen.play().catch(() => undefined)
  }, [state])

  // A phone that goes into a pocket gives its camera back.
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') stop()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      for (const track of stream.current?.getTracks() ?? []) track.stop()
    }
  }, [stop])

  useLookout(video, { isLooking: state === 'on' && !isPaused, onText })

  const toggleTorch = useCallback(async () => {
    const track = stream.current?.getVideoTracks()[0]
    const torch = !isTorchOn
    try {
      await track?.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] })
      setIsTorchOn(torch)
    } catch {
      setHasTorch(false)
    }
  }, [isTorchOn])

  return { video, state, start, stop, hasTorch, isTorchOn, toggleTorch }
}
export type Camera = ReturnType<typeof useCamera>

/** Looks at the picture a few times a second while `isLooking`. */
function useLookout(
  video: RefObject<HTMLVideoElement>,
  { isLooking, onText }: { isLooking: boolean; onText: (text: string) => void },
) {
  const last = useRef({ text: '', seenAt: 0 })
  useEffect(() => {
    if (!isLooking) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    last.current.seenAt = Date.now()
    // iOS stops a picture that was out of sight.
    video.current?.play().catch(() => undefined)
    const look = async (read: QrReader) => {
      const screen = video.current
      const text =
        screen && screen.videoWidth > 0
          ? await read(screen, { width: screen.videoWidth, height: screen.videoHeight })
          : undefined
      if (isOver) return
      if (text) {
        const { text: before, seenAt } = last.current
        const isSame = text === before && Date.now() - seenAt < SAME_TICKET_MS
        last.current = { text, seenAt: Date.now() }
        if (!isSame) onText(text)
      }
      timer = setTimeout(() => void look(read), LOOK_EVERY_MS)
    }
    makeQrReader().then(
      (read) => look(read),
      () => undefined,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isLooking, onText, video])
}
