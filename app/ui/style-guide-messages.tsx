import { useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Icon, ICON_NAMES } from '#app/ui/icon.tsx'
import { Details, Menu } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CopyLinkButton, PrintButton, SaveQrButton, ShareButton } from '#app/ui/page-actions.tsx'
import { QrCode } from '#app/ui/qr.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { samples } from '#app/ui/style-guide-samples.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export function StyleGuideMessages() {
  const t = useT()
  return (
    <section className="stack" id="messages">
      <h2>{t(samples.messages)}</h2>
      <Flash message={t(samples.removed)} undo={{ action: '', values: { intent: 'restore' } }} />
      <Notice>{t(samples.nothingText)}</Notice>
      <Notice tone="success">{t(samples.saved)}</Notice>
      <Notice
        tone="warning"
        title={t(samples.full)}
        actions={
          <Button variant="secondary" size="small">
            {t(samples.register)}
          </Button>
        }
      >
        {t(samples.fullText)}
      </Notice>
      <Notice tone="danger">{t(samples.whyNot)}</Notice>
      <div className="cluster">
        <Badge>{t(samples.draft)}</Badge>
        <Badge tone="accent">{t(samples.open)}</Badge>
        <Badge tone="warning">{t(samples.few)}</Badge>
        <Badge tone="success" icon="check">
          {t(samples.held)}
        </Badge>
        <Badge tone="danger">{t(samples.cancelled)}</Badge>
      </div>
      <div className="cluster">
        <Menu
          label={t(uiMessages.more)}
          items={[
            { label: t(uiMessages.edit), icon: 'edit', href: '#edit' },
            { label: 'CSV', icon: 'download', href: '/export.csv', isPlain: true },
            { label: t(samples.cancelEvent), icon: 'trash', href: '#cancel' },
          ]}
        />
        <PrintButton />
        <ShareButton title={t(samples.event)} url="https://example.kz/e/1" />
        <CopyLinkButton url="https://example.kz/e/1" />
      </div>
      <Details summary={t(uiMessages.why)}>
        <p>{t(samples.nothingText)}</p>
      </Details>
      <EventCards />
      <div className="grid-2">
        <DefinitionList
          items={[
            { term: t(samples.whenTerm), value: t(samples.when) },
            { term: t(samples.whereTerm), value: t(samples.where) },
            { term: t(samples.phone), value: null },
          ]}
        />
        <div className="stack">
          <QrCode id="style-guide-qr" content="https://example.kz/kk/tickets/7F3K2M9Q" label="7F3K 2M9Q" />
          <SaveQrButton qrId="style-guide-qr" fileName="ticket.png" />
        </div>
      </div>
      <EmptyState title={t(samples.nothing)} actions={<Button>{t(uiMessages.clearFilter)}</Button>}>
        {t(samples.nothingText)}
      </EmptyState>
      <div className="grid-2">
        <Skeleton />
        <Skeleton shape="rows" />
      </div>
      <div className="cluster">
        {ICON_NAMES.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </div>
    </section>
  )
}

function EventCards() {
  const t = useT()
  return (
    <CardGrid>
      <Card
        title={t(samples.event)}
        href="#event"
        above={t(samples.when)}
        badge={<Badge tone="accent">{t(samples.open)}</Badge>}
      >
        {t(samples.where)}
      </Card>
      <Card title={t(samples.event)} href="#event-2" above={t(samples.when)} tone="accent">
        <DefinitionList
          layout="icons"
          items={[
            { term: t(samples.whereTerm), value: t(samples.where), icon: 'place' },
            { term: t(samples.whomTerm), value: t(samples.whom), icon: 'people' },
          ]}
        />
      </Card>
      <Card
        title={t(samples.programmes)}
        tone="sunken"
        footer={
          <Button variant="secondary" size="small">
            {t(uiMessages.add)}
          </Button>
        }
      >
        {t(samples.nothingText)}
      </Card>
    </CardGrid>
  )
}
