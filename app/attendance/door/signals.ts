import type { Outcome } from '#server/attendance/admission.ts'

type Tone = { hertz: number; ms: number; wave: OscillatorType }

// Told apart without looking: one high tone, two middle ones, one low buzz.
const TONES: Readonly<Record<Outcome, readonly Tone[]>> = {
  green: [{ hertz: 990, ms: 140, wave: 'sine' }],
  yellow: [
    { hertz: 620, ms: 110, wave: 'triangle' },
    { hertz: 620, ms: 110, wave: 'triangle' },
  ],
  red: [{ hertz: 190, ms: 420, wave: 'square' }],
}
const BUZZES: Readonly<Record<Outcome, number[]>> = { green: [70], yellow: [70, 90, 70], red: [320] }
const PAUSE_S = 0.09
const LOUDNESS = 0.25

let audio: AudioContext | undefined

/** Browsers allow sound only after a touch: called from the first press. */
export function wakeSound(): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  if (audio.state === 'suspended') audio.resume().catch(() => undefined)
}

function play(tones: readonly Tone[]): void {
  if (audio?.state !== 'running') return
  let at = audio.currentTime
  for (const { hertz, ms, wave } of tones) {
    const voice = audio.createOscillator()
    const volume = audio.createGain()
    voice.type = wave
    voice.frequency.value = hertz
    volume.gain.value = LOUDNESS
    voice.connect(volume).connect(audio.destination)
    voice.start(at)
    voice.stop(at + ms / 1000)
    at += ms / 1000 + PAUSE_S
  }
}

/** Sound and vibration of an outcome, for those who look at the person and not at the screen. */
export function signal(outcome: Outcome, isMuted: boolean): void {
  if (!isMuted) play(TONES[outcome])
  if (typeof navigator.vibrate === 'function') navigator.vibrate(BUZZES[outcome])
}
