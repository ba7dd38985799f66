import type { ReactNode } from 'react'
import { BoardLayout } from '#app/layouts/board-layout.tsx'
import { DeskLayout } from '#app/layouts/desk-layout.tsx'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { PublicLayout } from '#app/layouts/public-layout.tsx'
import { ScannerLayout, ScannerResult } from '#app/layouts/scanner-layout.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { StyleGuideButtons, StyleGuideFields } from '#app/ui/style-guide-fields.tsx'
import { StyleGuideLists } from '#app/ui/style-guide-lists.tsx'
import { StyleGuideMessages } from '#app/ui/style-guide-messages.tsx'
import { samples } from '#app/ui/style-guide-samples.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const STYLE_GUIDE_FRAMES = ['public', 'desk', 'go', 'care', 'stop', 'board', 'print'] as const
export type StyleGuideFrame = (typeof STYLE_GUIDE_FRAMES)[number]

/** Every part in every state: forms and messages in the public frame, lists in the desk's, and each other frame. */
export function StyleGuide({
  frame = 'public',
  isPanelOpen = false,
}: {
  frame?: StyleGuideFrame
  isPanelOpen?: boolean
}) {
  if (frame === 'desk') {
    return (
      <DeskSample>
        <StyleGuideLists isPanelOpen={isPanelOpen} />
      </DeskSample>
    )
  }
  if (frame === 'board') return <BoardSample />
  if (frame === 'print') return <PrintSample />
  if (frame !== 'public') return <ScannerSample tone={frame} />
  return (
    <PublicSample>
      <div className="stack-l">
        <StyleGuideButtons />
        <StyleGuideFields />
        <StyleGuideMessages />
      </div>
    </PublicSample>
  )
}

function PublicSample({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <PublicLayout
      homeHref="/"
      nav={[
        { href: '#calendar', label: t(samples.calendar), isCurrent: true },
        { href: '#programmes', label: t(samples.programmes) },
        { href: '#tickets', label: t(samples.tickets) },
      ]}
      account={{ href: '#sign-in', label: t(uiMessages.signIn) }}
      footerNav={[
        { href: '/calendar.ics', label: t(samples.calendar), isPlain: true },
        { href: '#tickets', label: t(samples.tickets) },
      ]}
    >
      <PageHead title={t(samples.title)} lead={t(samples.lead)} />
      {children}
    </PublicLayout>
  )
}

function DeskSample({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <DeskLayout
      homeHref="/"
      person={{ name: t(samples.person), role: t(samples.role), accountHref: '#account', signOutAction: '#' }}
      nav={[
        {
          label: t(samples.today),
          items: [
            { href: '#close', label: t(samples.toClose), icon: 'clock', count: 3 },
            { href: '#drafts', label: t(samples.drafts), icon: 'edit', count: 2 },
          ],
        },
        {
          label: t(samples.year),
          items: [
            { href: '#calendar', label: t(samples.calendar), icon: 'calendar', isCurrent: true },
            { href: '#programmes', label: t(samples.programmes), icon: 'medal' },
            { href: '#reach', label: t(samples.reach), icon: 'chart' },
          ],
        },
      ]}
    >
      <PageHead
        title={t(samples.title)}
        lead={t(samples.lead)}
        actions={<Button icon="plus">{t(uiMessages.add)}</Button>}
      />
      {children}
    </DeskLayout>
  )
}

function ScannerSample({ tone }: { tone: 'go' | 'care' | 'stop' }) {
  const t = useT()
  const words = { go: samples.come, care: samples.already, stop: samples.notToday }
  return (
    <ScannerLayout
      tone={tone}
      title={t(samples.event)}
      exit={{ href: '#out', label: t(uiMessages.close) }}
      status={t(samples.inside)}
      actions={
        <>
          <Button type="button">{t(samples.scanNext)}</Button>
          <Button type="button" variant="secondary">
            {t(uiMessages.undo)}
          </Button>
        </>
      }
    >
      <ScannerResult
        tone={tone}
        word={t(words[tone])}
        name={t(samples.person)}
        reason={tone === 'care' ? t(samples.already1042) : undefined}
      />
    </ScannerLayout>
  )
}

function BoardSample() {
  const t = useT()
  return (
    <BoardLayout title={t(samples.event)} place={t(samples.where)} clock="10:42" footer={<span>1 / 3</span>}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(samples.starts)}</th>
            <th scope="col">{t(samples.about)}</th>
            <th scope="col">{t(samples.whereTerm)}</th>
          </tr>
        </thead>
        <tbody>
          {['10:45', '11:00', '11:20', '12:00'].map((time, index) => (
            <tr key={time}>
              <td>{time}</td>
              <td>{t(samples.fair)}</td>
              <td>{index + 1}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BoardLayout>
  )
}

function PrintSample() {
  const t = useT()
  return (
    <PrintLayout
      organisation={t(samples.department)}
      title={t(samples.reach)}
      subtitle={t(samples.jan)}
      number="27-ЖС/114"
      date="22.11.2026"
      facts={[{ term: t(samples.period), value: t(samples.jan) }]}
      signatures={[{ position: t(samples.head) }, { position: t(samples.maker), name: t(samples.person) }]}
      backHref="#back"
    >
      <table>
        <caption>{t(samples.tableCaption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(samples.districtColumn)}</th>
            <th scope="col" className="is-end">
              {t(samples.visits)}
            </th>
          </tr>
        </thead>
        <tbody>
          {[samples.auezov, samples.turksib, samples.medeu].map((district, index) => (
            <tr key={district.en}>
              <th scope="row">{t(district)}</th>
              <td className="is-end">{(index + 1) * 1204}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintLayout>
  )
}
