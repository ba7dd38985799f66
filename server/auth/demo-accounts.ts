/** One sign-in per role, in the order of the sign-in page; made by the demo on an empty database. */
export const DEMO_PERSONS = [
  'organiser',
  'door',
  'judge',
  'employer',
  'reviewer',
  'district',
  'republic',
  'admin',
  'participant',
] as const
export type DemoPerson = (typeof DEMO_PERSONS)[number]

export const demoEmail = (person: DemoPerson) => `${person}@demo.qamtu.kz`

/** Known to everybody who reads the documentation: such accounts work only where demo sign-ins are allowed. */
export const DEMO_PASSWORD = 'demo-qamtu-2026'

/** Demo sign-ins are shown and accepted: never behind https unless DEMO=1 says so. */
export function areDemoSignInsAllowed({
  demo,
  publicUrl,
}: {
  demo: boolean | undefined
  publicUrl: string
}): boolean {
  return demo ?? !publicUrl.startsWith('https:')
}
